package uk.csp.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import uk.csp.gateway.GatewayConfig;
import uk.csp.gateway.route.Service;

/** Streams a request to its service and the answer back, over pooled connections. Keeps no body in memory. */
@ApplicationScoped
class Forwarder {
    /** Shorter than any service keeps an idle connection, so that a request is not written to one being closed. */
    private static final int KEPT_SECONDS = 25;

    private final Map<Service, HttpProxy> proxies = new EnumMap<>(Service.class);

    Forwarder(Vertx vertx, Overload overload, GatewayConfig config) {
        HttpClient client = client(vertx, config.forwarding());
        long patience = config.forwarding().connectTimeout().toMillis();
        for (Service service : Service.BEHIND) {
            URI url = config.url(service);
            RequestOptions target = new RequestOptions()
                    .setHost(url.getHost())
                    .setPort(url.getPort() < 0 ? url.getScheme().equals("https") ? 443 : 80 : url.getPort())
                    .setSsl(url.getScheme().equals("https"));
            Passage passage = new Passage(vertx, service, url, overload, config);
            proxies.put(
                    service,
                    HttpProxy.reverseProxy(client)
                            .origin(context -> connect(vertx, context, target, patience))
                            .addInterceptor(passage));
        }
    }

    void forward(Service service, HttpServerRequest request) {
        proxies.get(service).handle(request);
    }

    /**
     * A connection that comes after its request was given up goes back at once. The client's own time limit must not be
     * used: where it ends at the moment a waiting request is given its connection, that connection is never given back
     * (seen in Vert.x 4.5.25), and after some overload there is none left.
     */
    private static Future<HttpClientRequest> connect(
            Vertx vertx, ProxyContext context, RequestOptions target, long patience) {
        Promise<HttpClientRequest> connected = Promise.promise();
        long limit = vertx.setTimer(
                patience,
                timer -> connected.tryFail(new TimeoutException("There was no connection within " + patience + " ms")));
        context.client().request(new RequestOptions(target)).onComplete(connection -> {
            vertx.cancelTimer(limit);
            if (connection.failed()) {
                connected.tryFail(connection.cause());
                return;
            }
            HttpClientRequest request = connection.result();
            // What goes wrong is told by the missing answer; without a handler it would be logged as well.
            request.exceptionHandler(failure -> {});
            if (!connected.tryComplete(request)) {
                request.reset();
            }
        });
        return connected.future().onSuccess(request -> context.set(Passage.UPSTREAM, request));
    }

    private static HttpClient client(Vertx vertx, GatewayConfig.Forwarding config) {
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setIdleTimeout((int) config.idleTimeout().toSeconds())
                .setKeepAliveTimeout(KEPT_SECONDS)
                .setMaxWaitQueueSize(config.waiting())
                .setTcpNoDelay(true);
        PoolOptions pool = new PoolOptions().setHttp1MaxSize(config.connections());
        return vertx.createHttpClient(options, pool);
    }
}
