package uk.csp.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Map;

/** Puts {@link Upstream} behind the gateway for crime data and MoRiLE, and nothing at all for reporting. */
public final class Upstreams implements QuarkusTestResourceLifecycleManager {
    static final int MAX_BODY = 220 << 20;
    static final int REQUESTS = 60;
    static final int PATIENCE_SECONDS = 2;

    private Vertx vertx;
    private Upstream upstream;

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        try (ServerSocket closedSoon = new ServerSocket(0)) {
            upstream = new Upstream(vertx);
            return Map.of(
                    "csp.gateway.crime-data-url", upstream.url(),
                    "csp.gateway.morile-url", upstream.url(),
                    "csp.gateway.reporting-url", "http://127.0.0.1:" + closedSoon.getLocalPort(),
                    "csp.gateway.forwarding.max-body", String.valueOf(MAX_BODY),
                    "csp.gateway.forwarding.read-timeout", "PT2S",
                    "csp.gateway.slow-clients.patience", "PT" + PATIENCE_SECONDS + "S",
                    "csp.gateway.rate-limit.requests", String.valueOf(REQUESTS),
                    "csp.gateway.uploads.folder",
                            Files.createTempDirectory("uploads-").toString());
        } catch (Exception e) {
            throw new IllegalStateException("The servers behind the gateway did not start", e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(upstream, new TestInjector.MatchesType(Upstream.class));
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
