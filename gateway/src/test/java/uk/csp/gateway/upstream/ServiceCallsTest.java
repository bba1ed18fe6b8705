package uk.csp.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.gateway.Settings;
import uk.csp.gateway.route.Service;

class ServiceCallsTest {
    private static final int LEFT_ALONE_MILLIS = 300;

    private final Vertx vertx = Vertx.vertx();
    private final CountDownLatch answered = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        server = vertx.createHttpServer()
                .requestHandler(request -> request.response().end("ready").onSuccess(sent -> answered.countDown()))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    /** Who asks may be stopped after the question went out, for as long as the whole answer takes. */
    @Test
    void answer_isHeardHoweverSlowTheOneWhoAsked() throws Exception {
        ServiceCalls calls = new ServiceCalls(
                slow(Vertx.class, vertx, this::slow),
                Settings.of(Map.of("csp.gateway.crime-data-url", "http://127.0.0.1:" + server.actualPort())));
        assertThat(calls.get(Service.CRIME_DATA, "/q/health/ready")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(10, TimeUnit.SECONDS)
                        .toString())
                .isEqualTo("ready");
    }

    private Object slow(Object made) {
        if (made instanceof HttpClient client) {
            return slow(HttpClient.class, client, this::slow);
        }
        return made instanceof Future<?> future ? slow(Future.class, future, this::afterTheAnswer) : made;
    }

    private Object afterTheAnswer(Object made) {
        try {
            assertThat(answered.await(10, TimeUnit.SECONDS)).isTrue();
            TimeUnit.MILLISECONDS.sleep(LEFT_ALONE_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return made;
    }

    private static <T> T slow(Class<T> type, T to, UnaryOperator<Object> result) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> result.apply(call(method, to, arguments))));
    }

    private static Object call(Method method, Object to, Object[] arguments) throws Throwable {
        try {
            return method.invoke(to, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
