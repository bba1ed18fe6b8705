package uk.csp.gateway.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import uk.csp.gateway.GatewayConfig;

/**
 * Cuts off those who ask and then do not read the answer: what they hold open, a service holds open too. Only an answer
 * that waits for its reader counts; one that waits for its service does not.
 */
@ApplicationScoped
class SlowReaders {
    private static final int ORDER = 960;

    private final Set<Answer> open = ConcurrentHashMap.newKeySet();
    private final GatewayConfig.SlowClients config;
    private final Vertx vertx;
    private final Counter cut;

    SlowReaders(Vertx vertx, GatewayConfig config, MeterRegistry registry) {
        this.vertx = vertx;
        this.config = config.slowClients();
        this.cut = Counter.builder("csp.gateway.slow.readers")
                .description("Connections cut because the client did not read its answer")
                .register(registry);
    }

    void install(@Observes Filters filters) {
        filters.register(this::watch, ORDER);
        vertx.setPeriodic(Math.max(1, config.patience().toMillis() / 4), look -> open.forEach(this::look));
    }

    private void watch(RoutingContext context) {
        Answer answer =
                new Answer(context.request(), new Pace(config.patience(), config.bytesPerSecond(), System.nanoTime()));
        open.add(answer);
        context.addEndHandler(ended -> open.remove(answer));
        context.next();
    }

    private void look(Answer answer) {
        var response = answer.request().response();
        if (response.ended() || response.closed()) {
            open.remove(answer);
        } else if (!response.headWritten() || !response.writeQueueFull()) {
            answer.pace().excuse(response.bytesWritten(), System.nanoTime());
        } else if (answer.pace().isTooSlow(response.bytesWritten(), System.nanoTime())) {
            open.remove(answer);
            cut.increment();
            Exchange.cut(answer.request());
        }
    }

    private record Answer(HttpServerRequest request, Pace pace) {
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
