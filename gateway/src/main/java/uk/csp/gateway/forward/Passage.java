package uk.csp.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import uk.csp.gateway.GatewayConfig;
import uk.csp.gateway.limit.ClientBody;
import uk.csp.gateway.limit.UnreadBody;
import uk.csp.gateway.problem.Problem;
import uk.csp.gateway.problem.ProblemType;
import uk.csp.gateway.route.Service;

/**
 * What happens to one request on its way through: headers are put right, a read is tried once more when its service
 * fails, and a failure becomes a problem document that says whether it is safe to send the request again.
 */
final class Passage implements ProxyInterceptor {
    static final String UPSTREAM = "upstream";

    private static final String REFUSED_HERE = "refused-here";

    private static final String SILENT = "silent";

    private static final Logger LOG = Logger.getLogger(Passage.class);
    private static final String RETRY_AFTER_SECONDS = "2";

    private final Vertx vertx;
    private final Service service;
    private final URI url;
    private final Overload overload;
    private final GatewayConfig.Forwarding config;
    private final GatewayConfig.SlowClients slow;

    Passage(Vertx vertx, Service service, URI url, Overload overload, GatewayConfig config) {
        this.vertx = vertx;
        this.service = service;
        this.url = url;
        this.overload = overload;
        this.config = config.forwarding();
        this.slow = config.slowClients();
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest client = request.proxiedRequest();
        ForwardedHeaders.ofRequest(request.headers(), client);
        prepareBody(request, client);
        Future<ProxyResponse> answer = context.sendRequest();
        if (request.getBody() == null && isRead(request)) {
            long timer = vertx.setTimer(config.readTimeout().toMillis(), late -> giveUp(context));
            answer = answer.recover(failure -> once(context, failure)).onComplete(done -> vertx.cancelTimer(timer));
        }
        return answer.recover(failure -> Future.succeededFuture(refusal(context, failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        if (response.getStatusCode() == ProblemType.UNAVAILABLE.status()
                && response.headers().contains("Retry-After")
                && context.get(REFUSED_HERE, Boolean.class) == null) {
            HttpServerRequest client = context.request().proxiedRequest();
            overload.begin(client.method().name(), client.path());
        }
        ForwardedHeaders.ofResponse(response.headers(), url);
        if (response.getBody() != null
                && hasNoBody(context)
                && response.getBody().length() < 0) {
            // Else it would be given an empty chunked one, which a 204 or 304 must not have.
            response.getBody().stream().resume();
            response.setBody(null);
        }
        return context.sendResponse().onComplete(sent -> letGo(context));
    }

    private void prepareBody(ProxyRequest request, HttpServerRequest client) {
        boolean sized = client.headers().contains("content-length");
        boolean chunked = client.headers().contains("transfer-encoding");
        if (!sized && !chunked && (client.version() != HttpVersion.HTTP_2 || client.isEnded() || isRead(request))) {
            // A read over HTTP/2 may not have ended yet, but what it carries means nothing.
            request.setBody(null);
            client.resume();
        } else {
            long length = request.getBody().length();
            if (!sized) {
                // HTTP/2 needs no such header, but the connection to the service is HTTP/1.1.
                client.headers().set("transfer-encoding", "chunked");
            }
            request.setBody(Body.body(
                    new ClientBody(vertx, client, config.maxBody().asLongValue(), slow), sized ? length : -1L));
        }
    }

    /** A service that is silent has failed this request; asking another replica would double the wait. */
    private static void giveUp(ProxyContext context) {
        context.set(SILENT, true);
        HttpClientRequest upstream = context.get(UPSTREAM, HttpClientRequest.class);
        if (upstream != null) {
            upstream.reset();
        }
    }

    /** A read has no effect, so a second try does no harm: a replica may have died, or be just starting. */
    private Future<ProxyResponse> once(ProxyContext context, Throwable failure) {
        if (isSilent(context)) {
            return Future.failedFuture(failure);
        }
        LOG.debugf(failure, "%s failed, trying once more", service.id());
        Promise<Void> pause = Promise.promise();
        vertx.setTimer(config.retryPause().toMillis(), timer -> pause.complete());
        return pause.future().compose(waited -> context.sendRequest());
    }

    private ProxyResponse refusal(ProxyContext context, Throwable failure) {
        ProxyRequest request = context.request();
        HttpServerRequest client = request.proxiedRequest();
        Problem problem = problem(context);
        context.set(REFUSED_HERE, true);
        if (failure instanceof TimeoutException) {
            // All connections are in work: others would wait as long for nothing.
            overload.begin(client.method().name(), client.path());
        }
        LOG.warnf(
                "%s %s: %s (%s)", client.method(), client.path(), problem.type().slug(), failure.getMessage());
        if (client.isEnded()) {
            // Releasing resumes the body, which fails over HTTP/2 once it was read; the client would never be answered.
            request.setBody(null);
        }
        ProxyResponse response = request.release()
                .response()
                .setStatusCode(problem.type().status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .setBody(Body.body(problem.toBuffer()));
        return problem.type() == ProblemType.UNAVAILABLE
                ? response.putHeader("Retry-After", RETRY_AFTER_SECONDS)
                : response;
    }

    private Problem problem(ProxyContext context) {
        ProxyRequest request = context.request();
        if (request.getBody() != null && request.getBody().stream() instanceof ClientBody body) {
            if (body.isTooLarge()) {
                return tooLarge();
            }
            if (body.isTooSlow()) {
                return tooSlow();
            }
        }
        if (isSilent(context)) {
            return timedOut();
        }
        boolean sent = context.get(UPSTREAM, HttpClientRequest.class) != null;
        return sent && !isRead(request) ? brokenOff() : unavailable();
    }

    private static boolean isSilent(ProxyContext context) {
        return context.get(SILENT, Boolean.class) != null;
    }

    /** A service may answer before it has read the whole body: neither side shall wait for the other then. */
    private static void letGo(ProxyContext context) {
        HttpServerRequest client = context.request().proxiedRequest();
        if (!client.isEnded()) {
            HttpClientRequest upstream = context.get(UPSTREAM, HttpClientRequest.class);
            if (upstream != null) {
                upstream.reset();
            }
            UnreadBody.discard(client);
        }
    }

    private static boolean hasNoBody(ProxyContext context) {
        int status = context.response().getStatusCode();
        return status == 204 || status == 304 || context.request().getMethod().equals(HttpMethod.HEAD);
    }

    private static boolean isRead(ProxyRequest request) {
        return switch (request.getMethod().name()) {
            case "GET", "HEAD" -> true;
            default -> false;
        };
    }

    private Problem tooLarge() {
        return new Problem(
                ProblemType.TOO_LARGE,
                "A body may have up to " + config.maxBody().asLongValue() + " bytes. Send it in parts or compressed.");
    }

    private Problem tooSlow() {
        return new Problem(
                ProblemType.TOO_SLOW,
                "Less than " + slow.bytesPerSecond() + " bytes a second came for "
                        + slow.patience().toSeconds() + " seconds. Nothing was done; send the request again.");
    }

    private Problem timedOut() {
        return new Problem(
                ProblemType.TIMED_OUT,
                service.id() + " did not answer within " + config.readTimeout().toSeconds()
                        + " seconds. Nothing was done; send the request again, or ask for less.");
    }

    private Problem unavailable() {
        return new Problem(
                ProblemType.UNAVAILABLE,
                service.id() + " cannot be reached. Nothing was done; send the request again.");
    }

    private Problem brokenOff() {
        return new Problem(
                ProblemType.BROKEN_OFF,
                service.id() + " broke off before it answered, so it is not known whether the request took effect."
                        + " Send it again with the same Idempotency-Key.");
    }
}
