package uk.csp.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which build runs and since when, for whoever looks at the whole system. */
@ApplicationScoped
class ProcessMetrics {
    private final MeterRegistry metrics;
    private final Clock clock;
    private final String version;

    ProcessMetrics(
            MeterRegistry metrics, Clock clock, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.metrics = metrics;
        this.clock = clock;
        this.version = version;
    }

    void start(@Observes StartupEvent event) {
        double started = clock.millis() / 1_000.0;
        Gauge.builder("csp.process.started", () -> started)
                .description("When the process was ready, in seconds since 1970; tagged with its version")
                .tag("version", version)
                .register(metrics);
    }
}
