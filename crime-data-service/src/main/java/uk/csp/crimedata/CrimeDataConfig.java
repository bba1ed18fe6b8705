package uk.csp.crimedata;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of crime-data-service. */
@ConfigMapping(prefix = "csp.crime-data")
public interface CrimeDataConfig {
    Feeds feeds();

    /** Settings of feeds. */
    interface Feeds {
        /** Longest text of one feed in bytes after decompression. */
        @WithDefault("8589934592")
        long longestText();

        Admission admission();
    }

    /** How much is taken on at once. What may work at once must fit into the connections of the pool, with some left. */
    interface Admission {
        /** Submissions in the house, those waiting for their turn or for their sender's line included. */
        @WithDefault("150")
        int present();

        /** Short feeds in work side by side. */
        @WithDefault("10")
        int shortFeeds();

        /** Long feeds in work side by side; each may be as slow as its sender's line. */
        @WithDefault("6")
        int longFeeds();

        /** The longest wait for a turn. */
        @WithDefault("PT10S")
        Duration patience();
    }
}
