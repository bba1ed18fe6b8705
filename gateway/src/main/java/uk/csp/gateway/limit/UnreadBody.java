package uk.csp.gateway.limit;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/**
 * The rest of a body nobody wants, after the answer was given. A client that is still sending would never read the
 * answer if the connection were cut at once, and could send for ever if it were not: so a little is swallowed first,
 * for a little while.
 */
public final class UnreadBody {
    private static final long SWALLOWED = 4L << 20;
    private static final long GRACE_MILLIS = 500;
    private static final long PATIENCE_MILLIS = 10_000;

    private UnreadBody() {}

    public static void discard(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        try {
            request.handler(new Swallow(request));
            request.exceptionHandler(gone -> {});
            request.resume();
            Context context = Vertx.currentContext();
            if (context != null) {
                context.owner().setTimer(PATIENCE_MILLIS, late -> cutUnlessEnded(request));
            }
        } catch (IllegalStateException endedMeanwhile) {
            // Nothing is left to discard.
        }
    }

    private static void cutUnlessEnded(HttpServerRequest request) {
        if (!request.isEnded()) {
            Exchange.cut(request);
        }
    }

    private static final class Swallow implements Handler<Buffer> {
        private final HttpServerRequest request;
        private long seen;
        private boolean cut;

        Swallow(HttpServerRequest request) {
            this.request = request;
        }

        @Override
        public void handle(Buffer part) {
            seen += part.length();
            if (seen > SWALLOWED && !cut) {
                cut = true;
                request.pause();
                Vertx.currentContext().owner().setTimer(GRACE_MILLIS, timer -> Exchange.cut(request));
            }
        }
    }
}
