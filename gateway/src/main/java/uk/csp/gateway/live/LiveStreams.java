package uk.csp.gateway.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import uk.csp.gateway.GatewayConfig;
import uk.csp.gateway.limit.Exchange;
import uk.csp.gateway.problem.Problem;
import uk.csp.gateway.problem.ProblemType;

/** Every open stream: opens them within their limits, keeps them alive, and ends them with their token or the process. */
@ApplicationScoped
class LiveStreams {
    private static final Logger LOG = Logger.getLogger(LiveStreams.class);
    private static final long LONGEST_END_SECONDS = 3;
    private static final long SHORTEST_RETRY = 1_000;
    private static final long LONGEST_RETRY = 4_000;

    private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();
    private final Vertx vertx;
    private final Clock clock;
    private final GatewayConfig.Live config;
    private final ExecutorService workers;
    private final LiveStream.Parts parts;
    private volatile boolean stopping;

    LiveStreams(
            Vertx vertx,
            Clock clock,
            GatewayConfig config,
            RecentEvents recent,
            FollowTopics topics,
            Analysts analysts,
            ReadAgain readAgain,
            LiveMetrics metrics) {
        this.vertx = vertx;
        this.clock = clock;
        this.config = config.live();
        this.workers = Executors.newFixedThreadPool(this.config.readers(), task -> {
            Thread thread = new Thread(task, "live-stream-again");
            thread.setDaemon(true);
            return thread;
        });
        this.parts =
                new LiveStream.Parts(recent, topics, analysts, readAgain, workers, metrics, this.config.patience());
    }

    void start(@Observes StartupEvent event) {
        parts.metrics().watch(streams::size);
        parts.topics().tell(partnerships -> streams.forEach(stream -> stream.wake(partnerships)));
        vertx.setPeriodic(config.heartbeat().toMillis(), beat -> beatAll());
    }

    /** Before connections are closed: a stream that ends as it should is begun again at once, at another replica. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        CompletableFuture<?>[] ending = streams.stream()
                .map(stream ->
                        stream.end("the gateway stops").toCompletionStage().toCompletableFuture())
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(ending).get(LONGEST_END_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException someDoNotRead) {
            LOG.debug("Not every stream could be ended", someDoNotRead);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers.shutdownNow();
    }

    /**
     * Answers a request with a stream, or says why not. On the request's own thread.
     *
     * @param request asks in its parameters {@code partnership}, {@code types} and {@code lastEventId}
     */
    void open(HttpServerRequest request, Reader reader) {
        request.resume();
        HttpServerResponse response = request.response();
        Wanted wanted;
        try {
            wanted = Wanted.of(reader, all(request, "partnership"), all(request, "types"), since(request));
        } catch (Wanted.Unreadable e) {
            new Problem(ProblemType.UNREADABLE_REQUEST, e.getMessage()).send(response);
            return;
        } catch (Wanted.NotAllowed e) {
            new Problem(ProblemType.NOT_ALLOWED, e.getMessage()).send(response);
            return;
        }
        if (stopping || streams.size() >= config.streams()) {
            response.putHeader("Retry-After", "10");
            new Problem(ProblemType.UNAVAILABLE, "The gateway has as many streams open as it can.").send(response);
            return;
        }
        if (streams.stream()
                        .filter(stream -> stream.reader().id().equals(reader.id()))
                        .count()
                >= config.streamsPerClient()) {
            response.putHeader("Retry-After", "30");
            new Problem(
                            ProblemType.TOO_MANY_REQUESTS,
                            "A client may keep " + config.streamsPerClient() + " streams open. Close one first.")
                    .send(response);
            return;
        }
        begin(request, reader, wanted);
    }

    private void begin(HttpServerRequest request, Reader reader, Wanted wanted) {
        HttpServerResponse response = request.response()
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store")
                // What is compressed or buffered on the way arrives when enough has come together: too late.
                .putHeader("Content-Encoding", "identity")
                .putHeader("X-Accel-Buffering", "no");
        if (request.method().name().equals("HEAD")) {
            response.end();
            return;
        }
        Context context = vertx.getOrCreateContext();
        LiveStream stream = new LiveStream(parts, context, response, () -> Exchange.cut(request), reader, wanted);
        streams.add(stream);
        response.setChunked(true);
        response.exceptionHandler(gone -> {});
        long expiry = vertx.setTimer(life(reader), expired -> stream.end("the token ends, come back with a new one"));
        response.endHandler(ended -> forget(stream, expiry));
        response.closeHandler(closed -> forget(stream, expiry));
        Buffer greeting = Buffer.buffer();
        ServerSentEvents.retry(greeting, ThreadLocalRandom.current().nextLong(SHORTEST_RETRY, LONGEST_RETRY));
        response.write(greeting);
        stream.proceed();
        if (stopping) {
            stream.end("the gateway stops");
        }
    }

    private void forget(LiveStream stream, long expiry) {
        vertx.cancelTimer(expiry);
        stream.left();
        streams.remove(stream);
    }

    private long life(Reader reader) {
        return Math.max(1, Duration.between(clock.instant(), reader.until()).toMillis());
    }

    private void beatAll() {
        long now = System.nanoTime();
        streams.forEach(stream -> stream.beatSoon(now));
    }

    private static List<String> all(HttpServerRequest request, String parameter) {
        return request.params().getAll(parameter);
    }

    /** The header wins; the parameter is for those who cannot set one, and what a page was made with. */
    private static String since(HttpServerRequest request) {
        String header = request.getHeader("Last-Event-ID");
        String since = header == null ? request.getParam("lastEventId") : header;
        return since == null || since.isBlank() ? null : since.trim();
    }
}
