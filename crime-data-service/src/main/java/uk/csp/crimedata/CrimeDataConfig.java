package uk.csp.crimedata;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of crime-data-service. */
@ConfigMapping(prefix = "csp.crime-data")
public interface CrimeDataConfig {
    Feeds feeds();

    /** Settings of feeds. */
    interface Feeds {
        /** Longest text of one feed in bytes after decompression. */
        @WithDefault("8589934592")
        long longestText();
    }
}
