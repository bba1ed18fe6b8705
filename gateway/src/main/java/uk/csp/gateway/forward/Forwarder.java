package uk.csp.gateway.forward;

import io.vertx.core.Future;
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
import uk.csp.gateway.GatewayConfig;
import uk.csp.gateway.route.Service;

/** Streams a request to its service and the answer back, over pooled connections. Keeps no body in memory. */
@ApplicationScoped
class Forwarder {
    /** Shorter than any service keeps an idle connection, so that a request is not written to one being closed. */
    private static final int KEPT_SECONDS = 25;

    private final Map<Service, HttpProxy> proxies = new EnumMap<>(Service.class);

    Forwarder(Vertx vertx, GatewayConfig config) {
        HttpClient client = client(vertx, config.forwarding());
        for (Service service : Service.values()) {
            URI url = config.url(service);
            RequestOptions target = new RequestOptions()
                    .setHost(url.getHost())
                    .setPort(url.getPort() < 0 ? url.getScheme().equals("https") ? 443 : 80 : url.getPort())
                    .setSsl(url.getScheme().equals("https"))
                    .setConnectTimeout(config.forwarding().connectTimeout().toMillis());
            Passage passage = new Passage(vertx, service, url, config.forwarding());
            proxies.put(
                    service,
                    HttpProxy.reverseProxy(client)
                            .origin(context -> connect(context, target))
                            .addInterceptor(passage));
        }
    }

    void forward(Service service, HttpServerRequest request) {
        proxies.get(service).handle(request);
    }

    private static Future<HttpClientRequest> connect(ProxyContext context, RequestOptions target) {
        return context.client().request(new RequestOptions(target)).onSuccess(request -> {
            // What goes wrong is told by the missing answer; without a handler it would be logged as well.
            request.exceptionHandler(failure -> {});
            context.set(Passage.UPSTREAM, request);
        });
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
