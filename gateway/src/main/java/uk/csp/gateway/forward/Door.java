package uk.csp.gateway.forward;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.csp.gateway.GatewayConfig;
import uk.csp.gateway.access.Client;
import uk.csp.gateway.access.TokenCheck;
import uk.csp.gateway.access.TokenVerdict;
import uk.csp.gateway.limit.RateLimit;
import uk.csp.gateway.limit.UnreadBody;
import uk.csp.gateway.problem.Problem;
import uk.csp.gateway.problem.ProblemType;
import uk.csp.gateway.route.Operation;
import uk.csp.gateway.route.Operations;
import uk.csp.gateway.route.RouteMatch;
import uk.csp.gateway.route.RouteTable;
import uk.csp.gateway.route.Service;

/**
 * The one way in. Every request under /v1 passes, in this order: route, size, token, rate, scope, and whether its
 * service can take on more; only then is its body looked at, and streamed on. A refusal costs the services nothing.
 */
@ApplicationScoped
class Door {
    /** After Quarkus has prepared authentication (-200) and before anything reads bodies (-2). */
    private static final int ORDER = -50;

    private static final String RETRY_AFTER_SECONDS = "2";

    private final RouteTable routes = new RouteTable(Operations.ALL);
    private final TokenCheck tokens;
    private final RateLimit rates;
    private final Overload overload;
    private final Forwarder forwarder;
    private final Map<String, OwnAnswer> own;
    private final PassageMetrics metrics;
    private final long maxBody;

    Door(
            TokenCheck tokens,
            RateLimit rates,
            Overload overload,
            Forwarder forwarder,
            Instance<OwnAnswer> own,
            PassageMetrics metrics,
            GatewayConfig config) {
        this.tokens = tokens;
        this.rates = rates;
        this.overload = overload;
        this.forwarder = forwarder;
        this.own = own.stream().collect(Collectors.toMap(OwnAnswer::path, Function.identity()));
        this.metrics = metrics;
        this.maxBody = config.forwarding().maxBody().asLongValue();
    }

    void open(@Observes Router router) {
        router.route("/v1/*").order(ORDER).handler(this::enter);
    }

    private void enter(RoutingContext context) {
        HttpServerRequest request = context.request();
        request.pause();
        // A path in another form than the one matched here could be another operation to the service.
        boolean normal = context.normalizedPath().equals(request.path());
        RouteMatch match = normal ? routes.find(request.method().name(), request.path()) : new RouteMatch.Unknown();
        if (match instanceof RouteMatch.Found found) {
            metrics.watch(context, found.operation());
            enter(context, found.operation());
        } else if (match instanceof RouteMatch.OtherMethod other) {
            request.response().putHeader("Allow", other.allowed());
            refuse(request, ProblemType.METHOD_NOT_ALLOWED, "This resource knows " + other.allowed() + ".");
        } else {
            refuse(request, ProblemType.NOT_FOUND, "No operation has this path; /docs lists those there are.");
        }
    }

    private void enter(RoutingContext context, Operation operation) {
        HttpServerRequest request = context.request();
        if (lengthOf(request) > maxBody) {
            refuse(
                    request,
                    ProblemType.TOO_LARGE,
                    "A body may have up to " + maxBody + " bytes. Send it in parts or compressed.");
            return;
        }
        tokens.check(context, verdict -> {
            if (verdict instanceof TokenVerdict.Valid valid) {
                enter(request, operation, valid.client());
            } else if (verdict instanceof TokenVerdict.Invalid invalid) {
                challenge(request, "Bearer realm=\"csp\", error=\"invalid_token\"", invalid.reason());
            } else if (verdict instanceof TokenVerdict.Undecided) {
                request.response().putHeader("Retry-After", RETRY_AFTER_SECONDS);
                refuse(request, ProblemType.UNAVAILABLE, "The token cannot be checked: its issuer cannot be reached.");
            } else {
                challenge(request, "Bearer realm=\"csp\"", "Send an access token in the Authorization header.");
            }
        });
    }

    private void enter(HttpServerRequest request, Operation operation, Client client) {
        HttpServerResponse response = request.response();
        if (!rates.admit(client.id(), response)) {
            refuse(request, ProblemType.TOO_MANY_REQUESTS, "Wait as long as Retry-After says.");
        } else if (!client.mayDo(operation)) {
            response.putHeader(
                    "WWW-Authenticate",
                    "Bearer realm=\"csp\", error=\"insufficient_scope\", scope=\""
                            + operation.scopes().get(0).value() + "\"");
            refuse(request, ProblemType.NOT_ALLOWED, "This needs the scope " + operation.scopesAsText() + ".");
        } else if (overload.lasts(operation)) {
            response.putHeader("Retry-After", RETRY_AFTER_SECONDS);
            refuse(
                    request,
                    ProblemType.UNAVAILABLE,
                    "More of these arrive than can be worked on. Nothing was done; send the request again later.");
        } else {
            if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
                response.writeContinue();
            }
            pass(operation, request, client);
        }
    }

    private void pass(Operation operation, HttpServerRequest request, Client client) {
        if (operation.service() == Service.GATEWAY) {
            own.get(operation.path()).answer(request, client);
        } else {
            forwarder.forward(operation.service(), request);
        }
    }

    private static void challenge(HttpServerRequest request, String challenge, String detail) {
        request.response().putHeader("WWW-Authenticate", challenge);
        refuse(request, ProblemType.NOT_AUTHENTICATED, detail);
    }

    private static void refuse(HttpServerRequest request, ProblemType type, String detail) {
        new Problem(type, detail).send(request.response());
        UnreadBody.discard(request);
    }

    private static long lengthOf(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException tooLong) {
            return Long.MAX_VALUE;
        }
    }
}
