package uk.csp.platform.event;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/** The W3C trace context of the request being served, so that events name the request that caused them. */
@ApplicationScoped
class TraceContext {
    private final HttpHeaders headers;

    TraceContext(HttpHeaders headers) {
        this.headers = headers;
    }

    /** The {@code traceparent} header, or empty outside a request. */
    Optional<String> traceparent() {
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(headers.getHeaderString("traceparent"));
        } catch (IllegalStateException noRequest) {
            // A request context also surrounds transactions of listeners, without an HTTP request in it.
            return Optional.empty();
        }
    }
}
