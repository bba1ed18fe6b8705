package uk.csp.gateway.forward;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import uk.csp.gateway.route.Operation;

/** Times every request by operation and status, by the path of the table and never by the path sent. */
@ApplicationScoped
class PassageMetrics {
    private final Meter.MeterProvider<Timer> timers;

    PassageMetrics(MeterRegistry registry) {
        this.timers = Timer.builder("csp.gateway.requests")
                .description("Requests under /v1 by service, operation and status")
                .withRegistry(registry);
    }

    void watch(RoutingContext context, Operation operation) {
        long start = System.nanoTime();
        context.addEndHandler(ended -> {
            String status = String.valueOf(context.response().getStatusCode());
            timers.withTags(Tags.of(
                            "service", operation.service().id(),
                            "method", operation.method(),
                            "path", operation.path(),
                            "status", status))
                    .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        });
    }
}
