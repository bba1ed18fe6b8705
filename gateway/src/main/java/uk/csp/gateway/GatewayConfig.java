package uk.csp.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
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

    /** How long a page waits for a service before it tells that it cannot be shown. */
    @WithDefault("PT30S")
    Duration pagePatience();

    Forwarding forwarding();

    RateLimit rateLimit();

    Limits limits();

    SlowClients slowClients();

    Live live();

    Contact contact();

    Uploads uploads();

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

        /** The longest wait for the first byte of the answer to a read; others may take as long as they do. */
        @WithDefault("PT3M")
        Duration readTimeout();

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

    /** Files that people send over the pages. */
    interface Uploads {
        /** One file, as it comes. Larger ones go over the API. */
        @WithDefault("256M")
        MemorySize largest();

        /** Files of everybody that wait on this gateway, together. */
        @WithDefault("4G")
        MemorySize room();

        /** Files that may arrive at one gateway at once. */
        @WithDefault("8")
        int atOnce();

        /** How long a file waits between rehearsal and sending. */
        @WithDefault("PT1H")
        Duration keep();

        /** How long a file may take to arrive, and again to be handed on to the service. */
        @WithDefault("PT15M")
        Duration patience();

        /** Where they wait, enciphered; the machine's folder for temporary files when absent. */
        Optional<Path> folder();
    }

    /** How large the head of a request may be. The server itself allows somewhat more, to have it refused politely. */
    interface Limits {
        /** Characters of the address, the query included. */
        @WithDefault("8192")
        int uri();

        @WithDefault("100")
        int headers();

        /** Names and values of all headers; a person's session is a few thousand bytes of cookies. */
        @WithDefault("24576")
        int headerBytes();
    }

    /** Who is cut off for being slow. */
    interface SlowClients {
        /** How long a client may be slower than the rate while others wait for it. */
        @WithDefault("PT20S")
        Duration patience();

        /** Slower than any line that is in use: one byte now and then. */
        @WithDefault("512")
        int bytesPerSecond();
    }

    /** Whom people write to about the pages: named in the accessibility statement and the privacy notice. */
    interface Contact {
        @WithDefault("your community safety partnership")
        String name();

        Optional<String> email();
    }
}
