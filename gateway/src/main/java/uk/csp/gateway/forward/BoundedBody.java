package uk.csp.gateway.forward;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A body of unknown length that fails once it grows past a limit. Nothing is kept. */
final class BoundedBody implements ReadStream<Buffer> {
    private final ReadStream<Buffer> body;
    private final long limit;
    private Handler<Throwable> failed = failure -> {};
    private long seen;

    BoundedBody(ReadStream<Buffer> body, long limit) {
        this.body = body;
        this.limit = limit;
    }

    boolean isExceeded() {
        return seen > limit;
    }

    @Override
    public BoundedBody handler(Handler<Buffer> next) {
        body.handler(next == null ? null : part -> pass(part, next));
        return this;
    }

    private void pass(Buffer part, Handler<Buffer> next) {
        boolean before = isExceeded();
        seen += part.length();
        if (!isExceeded()) {
            next.handle(part);
        } else if (!before) {
            failed.handle(new IllegalStateException("The body is larger than " + limit + " bytes."));
        }
    }

    @Override
    public BoundedBody exceptionHandler(Handler<Throwable> handler) {
        failed = handler == null ? failure -> {} : handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public BoundedBody endHandler(Handler<Void> handler) {
        body.endHandler(handler);
        return this;
    }

    @Override
    public BoundedBody pause() {
        body.pause();
        return this;
    }

    @Override
    public BoundedBody resume() {
        body.resume();
        return this;
    }

    @Override
    public BoundedBody fetch(long amount) {
        body.fetch(amount);
        return this;
    }
}
