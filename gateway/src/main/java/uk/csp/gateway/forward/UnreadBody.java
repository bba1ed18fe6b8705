package uk.csp.gateway.forward;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/**
 * The rest of a body nobody wants, after the answer was given. A client that is still sending would never read the
 * answer if the connection were cut at once, and could send for ever if it were not: so a little is swallowed first.
 */
final class UnreadBody {
    private static final long SWALLOWED = 4L << 20;
    private static final long GRACE_MILLIS = 500;

    private UnreadBody() {}

    static void discard(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        try {
            request.handler(new Swallow(request));
            request.exceptionHandler(gone -> {});
            request.resume();
        } catch (IllegalStateException endedMeanwhile) {
            // Nothing is left to discard.
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
                Vertx.currentContext().owner().setTimer(GRACE_MILLIS, timer -> cut());
            }
        }

        private void cut() {
            if (request.version() == HttpVersion.HTTP_2) {
                request.response().reset();
            } else {
                request.connection().close();
            }
        }
    }
}
