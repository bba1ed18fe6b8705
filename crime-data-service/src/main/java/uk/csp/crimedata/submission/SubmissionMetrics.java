package uk.csp.crimedata.submission;

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

/** When a feed last arrived: silence may be a partner's, or the platform's. */
@ApplicationScoped
class SubmissionMetrics {
    private static final String NEWEST =
            "SELECT extract(epoch FROM received_at) FROM submission ORDER BY number DESC LIMIT 1";

    private final DataSource dataSource;
    private final MeterRegistry metrics;

    SubmissionMetrics(DataSource dataSource, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        Gauge.builder("csp.submissions.newest", this::newest)
                .description("When the newest submission was received, in seconds since 1970; not a number without any")
                .register(metrics);
    }

    private Number newest() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(NEWEST);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getDouble(1) : Double.NaN;
        } catch (SQLException away) {
            return Double.NaN;
        }
    }
}
