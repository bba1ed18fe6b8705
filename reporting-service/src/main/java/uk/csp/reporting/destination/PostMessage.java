package uk.csp.reporting.destination;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Sends one message to the very address that was checked. Host header, TLS server name and the check of the certificate
 * use the name of the URL. Redirects are not followed, and of an answer a few KB are read at most.
 */
public final class PostMessage implements AutoCloseable {
    private static final int LONGEST_ANSWER = 4_096;
    private static final int LONGEST_WAIT_SECONDS = 86_400;

    private final HttpClient client;
    private final Duration timeout;

    /** @param trust which certificates are trusted and whatever else differs from the defaults */
    PostMessage(Vertx vertx, Duration timeout, HttpClientOptions trust) {
        this.timeout = timeout;
        this.client = vertx.createHttpClient(new HttpClientOptions(trust)
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setVerifyHost(true)
                .setForceSni(true)
                .setConnectTimeout((int) Math.min(5_000, timeout.toMillis()))
                .setKeepAliveTimeout(5)
                .setIdleTimeout((int) timeout.toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setMaxHeaderSize(8_192)
                .setDecompressionSupported(false));
    }

    public PostMessage(Vertx vertx, Duration timeout) {
        this(vertx, timeout, new HttpClientOptions());
    }

    /** Waits for the answer, at most as long as the timeout. */
    public Outcome post(Destination destination, Map<String, String> headers, byte[] body) throws InterruptedException {
        long begun = System.nanoTime();
        Exchange exchange = new Exchange();
        client.request(options(destination, headers))
                .onSuccess(request -> exchange.send(request, body))
                .onFailure(exchange.answer::completeExceptionally);
        try {
            Answer answer = exchange.answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return Outcome.answered(answer.status(), since(begun), answer.retryAfter());
        } catch (TimeoutException e) {
            exchange.giveUp();
            Answer head = exchange.head;
            return head == null
                    ? Outcome.failed("timeout", since(begun))
                    : Outcome.answered(head.status(), since(begun), head.retryAfter());
        } catch (ExecutionException e) {
            return Outcome.failed(word(e.getCause()), since(begun));
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private static RequestOptions options(Destination destination, Map<String, String> headers) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                // An address, never a name: nobody looks it up a second time.
                .setServer(SocketAddress.inetSocketAddress(
                        new InetSocketAddress(destination.address(), destination.port())))
                .setHost(destination.url().getHost())
                .setPort(destination.port())
                .setSsl(destination.isSecure())
                .setURI(target(destination))
                .setFollowRedirects(false);
        headers.forEach(options::putHeader);
        return options;
    }

    private static String target(Destination destination) {
        String path = destination.url().getRawPath();
        String query = destination.url().getRawQuery();
        return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static String word(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return "tls-failed";
            }
        }
        return failure instanceof io.netty.channel.ConnectTimeoutException ? "timeout" : "connection-failed";
    }

    private record Answer(int status, Duration retryAfter) {}

    /** A request and what came of it; ends when the answer has ended, or is longer than is read. */
    private static final class Exchange {
        private final CompletableFuture<Answer> answer = new CompletableFuture<>();
        private volatile HttpClientRequest request;
        private volatile Answer head;
        private int read;

        void send(HttpClientRequest sending, byte[] body) {
            request = sending;
            sending.exceptionHandler(answer::completeExceptionally);
            if (answer.isDone()) {
                sending.reset();
                return;
            }
            sending.response().onSuccess(this::read).onFailure(answer::completeExceptionally);
            sending.send(Buffer.buffer(body));
        }

        private void read(HttpClientResponse response) {
            head = new Answer(response.statusCode(), retryAfter(response));
            response.handler(part -> {
                read += part.length();
                if (read > LONGEST_ANSWER) {
                    answer.complete(head);
                    request.connection().close();
                }
            });
            response.endHandler(end -> answer.complete(head));
            response.exceptionHandler(broken -> answer.complete(head));
        }

        void giveUp() {
            answer.cancel(true);
            HttpClientRequest sending = request;
            if (sending != null) {
                sending.reset();
            }
        }

        /** In seconds; the other form, a date, is not honoured. */
        private static Duration retryAfter(HttpClientResponse response) {
            String value = response.getHeader("Retry-After");
            return value == null || !value.matches("[0-9]{1,9}")
                    ? null
                    : Duration.ofSeconds(Math.min(Integer.parseInt(value), LONGEST_WAIT_SECONDS));
        }
    }
}
