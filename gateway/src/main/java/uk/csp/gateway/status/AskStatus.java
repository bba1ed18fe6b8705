package uk.csp.gateway.status;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import uk.csp.gateway.GatewayConfig;
import uk.csp.gateway.route.Service;
import uk.csp.gateway.upstream.ServiceCalls;

/** Asks every process at once, and remembers the answers for a few seconds: however many look, the services notice one. */
@ApplicationScoped
class AskStatus {
    private final ServiceCalls calls;
    private final PrometheusMeterRegistry metrics;
    private final GatewayConfig config;
    private final Clock clock;
    private final String version;
    private volatile SystemStatus last;

    AskStatus(
            ServiceCalls calls,
            PrometheusMeterRegistry metrics,
            GatewayConfig config,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.calls = calls;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
        this.version = version;
    }

    void start(@Observes StartupEvent event) {
        double started = clock.millis() / 1_000.0;
        Gauge.builder("csp.process.started", () -> started)
                .description("When the process was ready, in seconds since 1970; tagged with its version")
                .tag("version", version)
                .register((MeterRegistry) metrics);
    }

    Future<SystemStatus> ask() {
        SystemStatus known = last;
        Instant now = clock.instant();
        if (known != null && known.checkedAt().plus(config.remember()).isAfter(now)) {
            return Future.succeededFuture(known);
        }
        List<Future<SystemStatus.ProcessStatus>> asked = new ArrayList<>();
        asked.add(Future.succeededFuture(ProcessReport.of(Service.GATEWAY, true, metrics.scrape())));
        Service.BEHIND.forEach(service -> asked.add(ask(service)));
        return Future.all(asked).map(all -> {
            List<SystemStatus.ProcessStatus> processes = all.list();
            boolean working =
                    processes.stream().allMatch(process -> process.concerns().isEmpty());
            last = new SystemStatus(now, working, processes);
            return last;
        });
    }

    private Future<SystemStatus.ProcessStatus> ask(Service service) {
        Future<Boolean> ready = calls.get(service, "/q/health/ready").map(true).otherwise(false);
        Future<String> text =
                calls.get(service, "/q/metrics").map(Object::toString).otherwise("");
        return Future.all(ready, text).map(both -> ProcessReport.of(service, ready.result(), text.result()));
    }
}
