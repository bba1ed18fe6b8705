package uk.csp.journeys.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A feed whose sender stops at a byte and goes on when told to: what is killed meanwhile is in the middle of it. */
public final class HeldFeed {
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final CompletableFuture<HttpResponse<String>> answer;

    private HeldFeed(String url, String token, String key, byte[] body, int holdAt) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(120))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofInputStream(() -> new Held(body, holdAt)))
                .build();
        answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Begins to send through the gateway. */
    public static HeldFeed begin(RunningPlatform platform, SampleCity city, Feed feed, String key, int holdAt) {
        String url = platform.gatewayUrl() + "/v1/submissions?dataset=" + feed.dataset() + "&period=" + feed.period()
                + "&mode=" + feed.mode();
        return new HeldFeed(url, city.policeToken(), key, feed.body(), holdAt);
    }

    /** Returns when all bytes before the hold were asked for by whoever reads. */
    public void awaitHold() throws InterruptedException {
        if (!reached.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("Nobody reads the feed");
        }
    }

    /** Lets the rest go and returns the answer, which fails when there is none. */
    public CompletableFuture<HttpResponse<String>> release() {
        released.countDown();
        return answer;
    }

    private final class Held extends InputStream {
        private final ByteArrayInputStream bytes;
        private int left;

        Held(byte[] body, int holdAt) {
            this.bytes = new ByteArrayInputStream(body);
            this.left = holdAt;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left == 0) {
                reached.countDown();
                awaitRelease();
                left = -1;
            }
            int count = bytes.read(into, offset, left < 0 ? length : Math.min(length, left));
            left -= left < 0 ? 0 : count;
            return count;
        }

        private void awaitRelease() throws IOException {
            try {
                if (!released.await(60, TimeUnit.SECONDS)) {
                    throw new IOException("Held for a minute");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }
    }
}
