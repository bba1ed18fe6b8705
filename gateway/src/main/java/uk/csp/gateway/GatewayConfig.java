package uk.csp.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import uk.csp.gateway.route.Service;

/** Settings of the gateway: where the services are, how patient and how generous it is. */
@ConfigMapping(prefix = "csp.gateway")
public interface GatewayConfig {
    @WithDefault("http://127.0.0.1:8081")
    URI crimeDataUrl();

    @WithDefault("http://127.0.0.1:8082")
    URI morileUrl();

    @WithDefault("http://127.0.0.1:8083")
    URI reportingUrl();

    /** The address where clients get tokens, when it does not follow from the issuer. Shown, not called. */
    Optional<URI> tokenUrl();

    /** How long the merged API description and the state of the services are remembered. */
    @WithDefault("PT10S")
    Duration remember();

    Forwarding forwarding();

    RateLimit rateLimit();

    Live live();

    default URI url(Service service) {
        return switch (service) {
            case CRIME_DATA -> crimeDataUrl();
            case MORILE -> morileUrl();
            case REPORTING -> reportingUrl();
            case GATEWAY -> throw new IllegalArgumentException("The gateway does not call itself.");
        };
    }

    interface Forwarding {
        /** Time for a connection to a service. Short, so that a dead service is reported within a second or two. */
        @WithDefault("PT0.8S")
        Duration connectTimeout();

        /** A connection on which nothing moves for this long is cut; committing a large feed must fit in it. */
        @WithDefault("PT10M")
        Duration idleTimeout();

        /** Connections to one service. */
        @WithDefault("256")
        int connections();

        /** Requests that may wait for a connection to one service before more are refused. */
        @WithDefault("1024")
        int waiting();

        /** Pause before the one retry of a read. */
        @WithDefault("PT0.15S")
        Duration retryPause();

        @WithDefault("4G")
        MemorySize maxBody();
    }

    interface RateLimit {
        /** Requests a client may make at once, and again in every window. */
        @WithDefault("30000")
        int requests();

        @WithDefault("PT1M")
        Duration window();
    }

    interface Live {
        /** Streams a client or person may keep open at one gateway. */
        @WithDefault("20")
        int streamsPerClient();

        /** Streams of everybody at one gateway. */
        @WithDefault("2000")
        int streams();

        /** How often a stream says that it is alive. Shorter than what proxies on the way take for silence. */
        @WithDefault("PT15S")
        Duration heartbeat();

        /** A client that takes nothing for this long is cut off. */
        @WithDefault("PT30S")
        Duration patience();

        /** For the events of the last while; older ones are read from the topics again. */
        @WithDefault("32M")
        MemorySize memory();

        /** Streams that may read the topics again at once; the others wait. */
        @WithDefault("4")
        int readers();
    }
}
