package uk.csp.gateway.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import uk.csp.gateway.GatewayConfig;
import uk.csp.gateway.problem.Problem;
import uk.csp.gateway.problem.ProblemType;

/**
 * Refuses addresses and headers that are too large with a problem document, on a connection that stays usable. What is
 * larger still never gets here: the server itself answers 414 or 431 and closes the connection.
 */
@ApplicationScoped
class RequestSize {
    /** After the security headers, before everything else. */
    private static final int ORDER = 950;

    private final int uri;
    private final int headers;
    private final int headerBytes;

    RequestSize(GatewayConfig config) {
        uri = config.limits().uri();
        headers = config.limits().headers();
        headerBytes = config.limits().headerBytes();
    }

    void install(@Observes Filters filters) {
        filters.register(this::look, ORDER);
    }

    private void look(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().length() > uri) {
            refuse(request, ProblemType.ADDRESS_TOO_LONG, "An address may have " + uri + " characters.");
        } else if (isTooLarge(request.headers())) {
            refuse(
                    request,
                    ProblemType.HEADERS_TOO_LARGE,
                    "A request may have " + headers + " headers of " + headerBytes + " bytes together.");
        } else {
            context.next();
        }
    }

    private boolean isTooLarge(MultiMap sent) {
        if (sent.size() > headers) {
            return true;
        }
        int bytes = 0;
        int count = 0;
        for (Map.Entry<String, String> header : sent) {
            bytes += header.getKey().length() + header.getValue().length();
            count++;
        }
        return count > headers || bytes > headerBytes;
    }

    private static void refuse(HttpServerRequest request, ProblemType type, String detail) {
        new Problem(type, detail).send(request.response());
        UnreadBody.discard(request);
    }
}
