package uk.csp.gateway.upstream;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import uk.csp.gateway.GatewayConfig;
import uk.csp.gateway.route.Service;

/** The gateway's own small questions to the services: how they are and what they offer. Impatient by design. */
@ApplicationScoped
public class ServiceCalls {
    private static final int PATIENCE_MILLIS = 1500;

    private final HttpClient client;
    private final GatewayConfig config;

    ServiceCalls(Vertx vertx, GatewayConfig config) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.forwarding().connectTimeout().toMillis())
                .setKeepAliveTimeout(10));
        this.config = config;
    }

    /** The body of a 200 answer; everything else is a failure. */
    public Future<Buffer> get(Service service, String path) {
        return client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setAbsoluteURI(config.url(service).resolve(path).toString())
                        .setTimeout(PATIENCE_MILLIS))
                // Both in one step: an answer that ended before somebody listened for its body would never be told.
                .compose(request -> request.send().compose(ServiceCalls::bodyOf));
    }

    private static Future<Buffer> bodyOf(HttpClientResponse response) {
        return response.statusCode() == 200
                ? response.body()
                : Future.failedFuture("The service answered " + response.statusCode() + ".");
    }
}
