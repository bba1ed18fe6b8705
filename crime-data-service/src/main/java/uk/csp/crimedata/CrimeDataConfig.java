package uk.csp.crimedata;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of crime-data-service. */
@ConfigMapping(prefix = "csp.crime-data")
public interface CrimeDataConfig {
    Feeds feeds();

    Jobs jobs();

    /** Settings of feeds. */
    interface Feeds {
        /** Longest text of one feed in bytes after decompression. */
        @WithDefault("8589934592")
        long longestText();

        /** How long rejected rows are kept for their owner to mend. */
        @WithDefault("P90D")
        Duration keepRejectedRows();

        Admission admission();

        RowRate rowRate();
    }

    /** What one partner may have worked on by one replica; ten years of a large force fit into it several times. */
    interface RowRate {
        @WithDefault("50000000")
        long rows();

        @WithDefault("PT1H")
        Duration window();
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

    /** Settings of submissions that are worked off later ({@code Prefer: respond-async}). */
    interface Jobs {
        /** What bodies are enciphered with while they wait; the same for every replica. None: nothing is put off. */
        Optional<String> secret();

        /** Longest body of one job in bytes as it comes, compressed or not. */
        @WithDefault("1073741824")
        long longestBody();

        /** Bytes of all bodies that wait or are in work, together. */
        @WithDefault("8589934592")
        long keptBodies();

        /** Unfinished jobs of one partner. */
        @WithDefault("100")
        int unfinished();

        /** Jobs this replica works on side by side; 0 leaves them to others. */
        @WithDefault("2")
        int workers();

        /** How long a worker may be silent before another takes its job. */
        @WithDefault("PT15S")
        Duration lease();

        /** Attempts at one job before it has failed. */
        @WithDefault("5")
        int attempts();

        /** How long a job can be read after its end. Its submission and receipt stay. */
        @WithDefault("P30D")
        Duration keepFinished();

        /** Streams of events this replica holds open at once. */
        @WithDefault("200")
        int streams();

        /** How long one stream stays open; who still listens comes back with Last-Event-ID. */
        @WithDefault("PT5M")
        Duration longestStream();
    }
}
