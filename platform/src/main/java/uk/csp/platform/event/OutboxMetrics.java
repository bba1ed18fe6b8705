package uk.csp.platform.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What waits in the outbox: asked when somebody looks, so that nothing counts while nobody does. */
@ApplicationScoped
class OutboxMetrics {
    private static final String WAITING = "SELECT count(*) FROM outbox";
    private static final String OLDEST = "SELECT coalesce(extract(epoch FROM now() - min(created_at)), 0) FROM outbox";

    private final DataSource dataSource;
    private final MeterRegistry metrics;

    OutboxMetrics(DataSource dataSource, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        Gauge.builder("csp.outbox.waiting", () -> ask(WAITING))
                .description("Events that are not sent yet")
                .register(metrics);
        Gauge.builder("csp.outbox.oldest.seconds", () -> ask(OLDEST))
                .description("For how long the oldest of them has waited")
                .register(metrics);
    }

    private Number ask(String sql) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getDouble(1);
        } catch (SQLException away) {
            return Double.NaN;
        }
    }
}
