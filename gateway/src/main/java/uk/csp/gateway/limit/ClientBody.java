package uk.csp.gateway.limit;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import uk.csp.gateway.GatewayConfig;

/**
 * The body a client sends. It fails once it grows past a limit, and when the client sends more slowly than anybody's
 * line is; a service that takes its time is not held against the client. Nothing is kept.
 */
public final class ClientBody implements ReadStream<Buffer> {
    private final HttpServerRequest body;
    private final Vertx vertx;
    private final long limit;
    private final Pace pace;
    private final long timer;
    private Handler<Throwable> failed = failure -> {};
    private long seen;
    private boolean wanted;
    private boolean waited;
    private boolean tooSlow;

    public ClientBody(Vertx vertx, HttpServerRequest body, long limit, GatewayConfig.SlowClients slow) {
        this.vertx = vertx;
        this.body = body;
        this.limit = limit;
        this.pace = new Pace(slow.patience(), slow.bytesPerSecond(), System.nanoTime());
        this.timer = vertx.setPeriodic(Math.max(1, slow.patience().toMillis() / 4), look -> look());
        body.exceptionHandler(this::end);
    }

    public boolean isTooLarge() {
        return seen > limit;
    }

    public boolean isTooSlow() {
        return tooSlow;
    }

    private void look() {
        if (body.isEnded()) {
            vertx.cancelTimer(timer);
        } else if (!wanted || waited) {
            waited = !wanted;
            pace.excuse(seen, System.nanoTime());
        } else if (!tooSlow && pace.isTooSlow(seen, System.nanoTime())) {
            tooSlow = true;
            fail("The body came too slowly.");
        }
    }

    private void fail(String why) {
        vertx.cancelTimer(timer);
        failed.handle(new IllegalStateException(why));
    }

    private void end(Throwable failure) {
        vertx.cancelTimer(timer);
        failed.handle(failure);
    }

    @Override
    public ClientBody handler(Handler<Buffer> next) {
        body.handler(next == null ? null : part -> pass(part, next));
        return this;
    }

    private void pass(Buffer part, Handler<Buffer> next) {
        boolean before = isTooLarge();
        seen += part.length();
        if (!isTooLarge() && !tooSlow) {
            next.handle(part);
        } else if (!before && !tooSlow) {
            fail("The body is larger than " + limit + " bytes.");
        }
    }

    @Override
    public ClientBody exceptionHandler(Handler<Throwable> handler) {
        failed = handler == null ? failure -> {} : handler;
        return this;
    }

    @Override
    public ClientBody endHandler(Handler<Void> handler) {
        body.endHandler(end -> {
            vertx.cancelTimer(timer);
            if (handler != null) {
                handler.handle(end);
            }
        });
        return this;
    }

    @Override
    public ClientBody pause() {
        wanted = false;
        waited = true;
        body.pause();
        return this;
    }

    @Override
    public ClientBody resume() {
        wanted = true;
        body.resume();
        return this;
    }

    @Override
    public ClientBody fetch(long amount) {
        wanted = true;
        body.fetch(amount);
        return this;
    }
}
