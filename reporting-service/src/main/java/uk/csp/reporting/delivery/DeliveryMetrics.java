package uk.csp.reporting.delivery;

import io.micrometer.core.instrument.Counter;
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

/** How deliveries go, for whoever keeps the platform running. */
@ApplicationScoped
class DeliveryMetrics {
    private static final String PENDING =
            """
            SELECT count(*) FROM webhook_delivery d JOIN webhook_subscription s ON s.id = d.subscription AND s.enabled
            WHERE d.state = 'pending'
            """;
    private static final String DISABLED =
            "SELECT count(*) FROM webhook_subscription WHERE NOT enabled AND disabled_because <> 'owner'";

    private final DataSource dataSource;
    private final MeterRegistry metrics;
    private final Counter delivered;
    private final Counter failed;

    DeliveryMetrics(DataSource dataSource, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.metrics = metrics;
        this.delivered = attempts("delivered");
        this.failed = attempts("failed");
    }

    void start(@Observes StartupEvent event) {
        Gauge.builder("csp.webhooks.pending", () -> count(PENDING))
                .description("Messages to be sent to webhooks that are enabled")
                .register(metrics);
        Gauge.builder("csp.webhooks.disabled", () -> count(DISABLED))
                .description("Webhook subscriptions disabled because their receiver failed or is gone")
                .register(metrics);
    }

    void count(Verdict verdict) {
        (verdict.state() == Verdict.State.DELIVERED ? delivered : failed).increment();
    }

    private Counter attempts(String outcome) {
        return Counter.builder("csp.webhooks.attempts")
                .description("Attempts to deliver to webhooks")
                .tag("outcome", outcome)
                .register(metrics);
    }

    private Number count(String sql) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
