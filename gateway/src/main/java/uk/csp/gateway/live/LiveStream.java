package uk.csp.gateway.live;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * One open stream. It keeps no events of its own: it takes from memory as fast as its client reads, and is cut off when
 * what it has not sent yet is no longer there, or when nothing could be sent for long. Whoever was cut off comes back
 * with the last position and misses nothing.
 */
final class LiveStream {
    private static final Logger LOG = Logger.getLogger(LiveStream.class);
    private static final int BATCH = 64;
    private static final long PAUSE_MILLIS = 1_000;
    /** How often its patience a client may keep one of the few that read again. */
    private static final int TURNS = 4;

    private final Parts parts;
    private final Context context;
    private final HttpServerResponse response;
    private final Runnable breakOff;
    private final Reader reader;
    private final Wanted wanted;
    private final Position opened;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile boolean closed;
    private boolean live;
    private boolean reading;
    private Position position;
    private Position told;
    private long next;
    private long blockedSince;
    private long turnBegan;

    /** What all streams share. */
    record Parts(
            RecentEvents recent,
            FollowTopics topics,
            Analysts analysts,
            ReadAgain readAgain,
            Executor workers,
            LiveMetrics metrics,
            Duration patience) {}

    /** @param breakOff ends the connection without waiting for what was written to be taken */
    LiveStream(
            Parts parts,
            Context context,
            HttpServerResponse response,
            Runnable breakOff,
            Reader reader,
            Wanted wanted) {
        this.parts = parts;
        this.context = context;
        this.response = response;
        this.breakOff = breakOff;
        this.reader = reader;
        this.wanted = wanted;
        this.opened = parts.topics().isCaughtUp() ? parts.recent().state().reached() : null;
    }

    Reader reader() {
        return reader;
    }

    /** Something new was kept. Any thread. */
    void wake(Set<String> partnerships) {
        if (wanted.concerns(partnerships) && woken.compareAndSet(false, true)) {
            context.runOnContext(now -> {
                woken.set(false);
                proceed();
            });
        }
    }

    /** Sends what there is. On the stream's own thread, as all below that does not say otherwise. */
    void proceed() {
        if (closed || reading) {
            return;
        }
        if (!live && !begin()) {
            return;
        }
        while (!closed && !response.writeQueueFull()) {
            RecentEvents.State state = parts.recent().state();
            List<LiveEvent> events = parts.recent().from(next, BATCH);
            if (events == null) {
                goBack();
                return;
            }
            if (events.isEmpty()) {
                if (next >= state.next()) {
                    position = position.furthest(state.reached());
                }
                return;
            }
            next += events.size();
            Buffer buffer = Buffer.buffer();
            position = write(buffer, events, position);
            if (buffer.length() > 0) {
                send(buffer);
            }
        }
        if (!closed) {
            response.drainHandler(drained -> proceed());
        }
    }

    /** Finds where to begin; false while that is not known yet. */
    private boolean begin() {
        Optional<Position> begun = parts.topics().begun();
        if (begun.isEmpty()) {
            return false;
        }
        if (position == null) {
            place(begun.get());
        }
        RecentEvents.State state = parts.recent().state();
        // What this gateway has not read yet another may have told already, or it was never there.
        if (!position.isAtLeast(state.held()) || !state.reached().isAtLeast(position)) {
            goBack();
            return false;
        }
        next = state.first();
        live = true;
        tellPosition();
        if (wanted.since() != null && turnBegan == 0) {
            parts.metrics().resumed("memory");
        }
        return true;
    }

    private void place(Position begun) {
        if (wanted.since() == null) {
            position = opened == null ? begun : opened;
            return;
        }
        Optional<Position> since = Position.parse(wanted.since());
        position = since.orElseGet(() -> parts.recent().state().reached());
        if (since.isEmpty()) {
            tellIncomplete();
        }
    }

    /** Goes on from the topics, because memory does not reach back so far. */
    private void goBack() {
        live = false;
        reading = true;
        parts.workers().execute(this::readAgain);
    }

    private void tellIncomplete() {
        Buffer buffer = Buffer.buffer();
        ServerSentEvents.event(
                buffer,
                "resume-incomplete",
                position,
                "{\"detail\":\"What happened since the position sent is not all there any more. "
                        + "Ask for what you keep anew.\"}");
        told = position;
        send(buffer);
        parts.metrics().resumed("incomplete");
    }

    private Position write(Buffer buffer, List<LiveEvent> events, Position from) {
        Position reached = from;
        for (LiveEvent event : events) {
            if (reached.isPast(event.topic(), event.partition(), event.offset())) {
                continue;
            }
            reached = reached.with(event.topic(), event.partition(), event.offset() + 1);
            if (wanted.includes(event)) {
                Optional<String> data = reader.shown(event, parts.analysts());
                if (data.isPresent()) {
                    ServerSentEvents.event(buffer, event.type().word(), reached, data.get());
                    parts.metrics().sent(event.type());
                    told = reached;
                }
            }
        }
        return reached;
    }

    /** On a worker. While Kafka does not answer it tries again: the stream stays open. */
    private void readAgain() {
        try {
            turnBegan = System.nanoTime();
            parts.readAgain().read(position, wanted.partnerships(), new Again());
            context.runOnContext(now -> goOn());
        } catch (KafkaException away) {
            LOG.debug("Kafka does not answer", away);
            context.runOnContext(now -> context.owner()
                    .setTimer(PAUSE_MILLIS, later -> parts.workers().execute(this::readAgain)));
        }
    }

    private void goOn() {
        reading = false;
        if (!closed) {
            parts.metrics().resumed("topics");
            proceed();
        }
    }

    /** Sends what is read again and waits until the client took it. */
    private final class Again implements ReadAgain.Sink {
        @Override
        public void incomplete(Position from) {
            onContext(() -> {
                position = from;
                tellIncomplete();
            });
        }

        @Override
        public void take(List<LiveEvent> events, Position reached) {
            for (int from = 0; from < events.size() && !closed; from += BATCH) {
                List<LiveEvent> some = events.subList(from, Math.min(events.size(), from + BATCH));
                Buffer buffer = Buffer.buffer();
                position = write(buffer, some, position);
                if (buffer.length() > 0 && !(await(buffer) && hasTime())) {
                    cut("slow");
                }
            }
            position = position.furthest(reached);
        }

        @Override
        public boolean wantsMore(Position reached) {
            return !closed && !parts.recent().covers(reached);
        }

        /** A client that takes longer comes back for the rest, and lets others read meanwhile. */
        private boolean hasTime() {
            return System.nanoTime() - turnBegan < TURNS * parts.patience().toNanos();
        }

        private boolean await(Buffer buffer) {
            Promise<Void> written = Promise.promise();
            context.runOnContext(now -> response.write(buffer).onComplete(written));
            return done(written.future());
        }

        private void onContext(Runnable task) {
            Promise<Void> done = Promise.promise();
            context.runOnContext(now -> {
                task.run();
                done.complete();
            });
            done(done.future());
        }

        private boolean done(Future<Void> future) {
            try {
                future.toCompletionStage()
                        .toCompletableFuture()
                        .get(parts.patience().toMillis(), TimeUnit.MILLISECONDS);
                return true;
            } catch (ExecutionException | TimeoutException gone) {
                return false;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    private void tellPosition() {
        if (!position.equals(told)) {
            Buffer buffer = Buffer.buffer();
            ServerSentEvents.position(buffer, position);
            told = position;
            send(buffer);
        }
    }

    /** From time to time: says that the stream is alive and how far it has come. Any thread. */
    void beatSoon(long now) {
        context.runOnContext(soon -> beat(now));
    }

    private void beat(long now) {
        if (closed) {
            return;
        }
        if (response.writeQueueFull()) {
            if (blockedSince == 0) {
                blockedSince = now;
            } else if (now - blockedSince > parts.patience().toNanos()) {
                cut("slow");
            }
            return;
        }
        blockedSince = 0;
        proceed();
        if (live && !position.equals(told)) {
            tellPosition();
        } else {
            Buffer buffer = Buffer.buffer();
            ServerSentEvents.comment(buffer, "still here");
            send(buffer);
        }
    }

    private void send(Buffer buffer) {
        if (!closed) {
            response.write(buffer);
        }
    }

    /** The client left. Any thread. */
    void left() {
        closed = true;
    }

    /** Ends the stream as it should end; the client comes back. Any thread. */
    Future<Void> end(String why) {
        if (closed) {
            return Future.succeededFuture();
        }
        closed = true;
        parts.metrics().ended(why);
        Promise<Void> sent = Promise.promise();
        context.runOnContext(now -> {
            if (response.ended() || response.closed()) {
                sent.complete();
            } else {
                response.end(": " + why + "\n\n").onComplete(sent);
            }
        });
        return sent.future();
    }

    /** Breaks the stream off, because it cannot be ended while nothing can be sent. Any thread. */
    private void cut(String why) {
        if (!closed) {
            closed = true;
            parts.metrics().ended(why);
            context.runOnContext(now -> breakOff.run());
        }
    }
}
