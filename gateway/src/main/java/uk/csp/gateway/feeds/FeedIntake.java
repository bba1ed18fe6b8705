package uk.csp.gateway.feeds;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import uk.csp.gateway.GatewayConfig;
import uk.csp.gateway.feeds.ReceivedForm.State;
import uk.csp.gateway.limit.UnreadBody;

/**
 * Takes the form with the file, the one page request whose body may be large, and writes the file to the disk as it
 * arrives. Who may not send feeds, and what is too large, is refused before the body is read. The page gets what came as
 * a {@link ReceivedForm}.
 */
@ApplicationScoped
class FeedIntake {
    /** After sign-in was demanded (-100) and before the limit of all other bodies (-2). */
    private static final int ORDER = -50;

    private static final String CONTENT_LENGTH = "Content-Length";

    private final Vertx vertx;
    private final KeptFiles files;
    private final GatewayConfig.Uploads config;

    FeedIntake(Vertx vertx, KeptFiles files, GatewayConfig config) {
        this.vertx = vertx;
        this.files = files;
        this.config = config.uploads();
    }

    void open(@Observes Router router) {
        router.route(HttpMethod.POST, "/partnerships/:partnership/feeds/upload")
                .order(ORDER)
                .handler(this::receive);
    }

    private void receive(RoutingContext context) {
        context.request().pause();
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .subscribe()
                .with(identity -> receive(context, identity), context::fail);
    }

    private void receive(RoutingContext context, SecurityIdentity identity) {
        HttpServerRequest request = context.request();
        String type = request.getHeader("Content-Type");
        if (!maySend(identity)) {
            refuse(context, State.NOT_ALLOWED);
        } else if (type == null || !type.startsWith("multipart/form-data")) {
            refuse(context, State.NO_FORM);
        } else if (lengthOf(request) > config.largest().asLongValue() + ReceivedForm.FIELDS) {
            refuse(context, State.TOO_LARGE);
        } else if (!files.mayArrive()) {
            refuse(context, State.NO_ROOM);
        } else {
            new FormReading(vertx, files, config, request).read(form -> {
                files.arrived();
                if (form.state() == State.COMPLETE) {
                    pass(context, form);
                } else {
                    refuse(context, form.state());
                }
            });
        }
    }

    /** The body is left alone until the answer was given. */
    private static void refuse(RoutingContext context, State state) {
        context.request().pause();
        context.addBodyEndHandler(answered -> UnreadBody.discard(context.request()));
        pass(context, ReceivedForm.refused(state));
    }

    /** The length is that of a body which is read already, and would be held against the limit of other pages. */
    private static void pass(RoutingContext context, ReceivedForm form) {
        context.request().headers().remove(CONTENT_LENGTH);
        form.putInto(context);
        context.next();
    }

    /** By the token's own word, to spare the body; the service asks again. */
    private static boolean maySend(SecurityIdentity identity) {
        AccessTokenCredential token = identity == null ? null : identity.getCredential(AccessTokenCredential.class);
        if (token == null) {
            return false;
        }
        String[] parts = token.getToken().split("\\.");
        if (parts.length < 2) {
            return false;
        }
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return Arrays.asList(new JsonObject(claims).getString("scope", "").split("\\s+"))
                .contains("feeds:write");
    }

    private static long lengthOf(HttpServerRequest request) {
        String length = request.getHeader(CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException tooLong) {
            return Long.MAX_VALUE;
        }
    }
}
