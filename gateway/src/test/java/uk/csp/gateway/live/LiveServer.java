package uk.csp.gateway.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import uk.csp.gateway.GatewayConfig;
import uk.csp.gateway.Settings;

/** A gateway's live stream alone, over real Kafka: to be started and stopped by a test, several at once. */
final class LiveServer implements AutoCloseable {
    final MeterRegistry metrics = new SimpleMeterRegistry();
    final FollowTopics topics;
    final RecentEvents recent;
    final Analysts analysts = new Analysts();
    final LiveSummaries summaries;
    private final RatingBands bands = new RatingBands();
    private final Vertx vertx = Vertx.vertx();
    private final LiveStreams streams;
    private final HttpServer server;
    volatile Reader reader;

    LiveServer(String kafka, Reader reader, Map<String, String> settings) throws Exception {
        this.reader = reader;
        GatewayConfig config = Settings.of(settings);
        Consumers consumers = new Consumers(Map.of("bootstrap.servers", kafka));
        recent = new RecentEvents(config);
        topics = new FollowTopics(consumers, recent, analysts, bands, Clock.systemUTC());
        ReadAgain readAgain = new ReadAgain(consumers);
        summaries = new LiveSummaries(recent, topics, analysts, bands, readAgain);
        streams = new LiveStreams(
                vertx,
                Clock.systemUTC(),
                config,
                recent,
                topics,
                analysts,
                readAgain,
                new LiveMetrics(metrics, topics));
        server = vertx.createHttpServer()
                .requestHandler(request -> {
                    request.pause();
                    streams.open(request, this.reader);
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        streams.start(new StartupEvent());
        topics.start(new StartupEvent());
    }

    int port() {
        return server.actualPort();
    }

    double count(String name, String tag, String value) {
        var counter = metrics.find(name).tag(tag, value).counter();
        return counter == null ? 0 : counter.count();
    }

    @Override
    public void close() throws Exception {
        streams.stop(new ShutdownEvent());
        topics.stop(new ShutdownEvent());
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
