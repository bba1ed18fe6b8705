package uk.csp.reporting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of reporting-service. */
@ConfigMapping(prefix = "csp.reporting")
public interface ReportingConfig {
    Signing signing();

    Webhooks webhooks();

    /** Settings of the signatures of editions. */
    interface Signing {
        /**
         * The private key (Ed25519, PKCS #8, PEM) that editions are signed with, the same for every replica. Where there
         * is no such file, a key is made and kept there, readable for its owner alone.
         */
        Path keyFile();
    }

    /** Settings of webhooks. */
    interface Webhooks {
        /** What the subscriptions' secrets are enciphered with; the same for every replica. None: none are made. */
        Optional<String> secret();

        /** For development on one machine: receivers on any address and port, also without TLS. */
        @WithDefault("false")
        boolean allowPrivateAddresses();

        /** Waits between the attempts to deliver; after the last one the subscription is disabled. */
        @WithDefault("PT5S,PT5M,PT30M,PT2H,PT5H,PT10H,PT14H,PT20H,PT24H")
        List<Duration> retries();

        /** The longest wait for a receiver's answer. */
        @WithDefault("PT15S")
        Duration timeout();

        /** Receivers served side by side by a replica; each of them one message after the other. */
        @WithDefault("8")
        int workers();

        /** Messages a second to one receiver. */
        @WithDefault("20")
        int mostPerSecond();

        /** How long figures gather before {@code figures-changed} tells of them. */
        @WithDefault("PT5S")
        Duration gathering();

        /** How often the queue is looked at. */
        @WithDefault("PT0.25S")
        Duration poll();

        /** How long events are kept for replays, and attempts to be looked at. */
        @WithDefault("P7D")
        Duration kept();

        /** Subscriptions of one partner. */
        @WithDefault("20")
        int mostOfAPartner();

        /** How long a replaced secret signs beside the new one. */
        @WithDefault("PT24H")
        Duration rotation();
    }
}
