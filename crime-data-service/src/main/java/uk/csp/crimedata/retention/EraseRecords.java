package uk.csp.crimedata.retention;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.crimedata.CrimeDataConfig;
import uk.csp.crimedata.catalogue.Catalogues;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditLog;

/**
 * Erases records whose time is over, dataset by dataset. What they were counted as stays in the ledger; rejected rows that
 * were kept to be mended go with them.
 */
@ApplicationScoped
class EraseRecords {
    /** In seconds: years of records of a force area. */
    private static final int LONGEST = 1_800;

    /** Datasets with months whose time is over that were not erased before. Totals hold nothing of a person and stay. */
    private static final String DUE =
            """
            SELECT id, code, before FROM dataset,
              LATERAL (SELECT (date_trunc('month', ?::date) - make_interval(months => retention_months))::date AS before)
            WHERE retention_months IS NOT NULL AND format NOT IN ('aggregate', 'fingertips', 'ambulance-quality') AND (?::text IS NULL OR code = ?)
              AND (erased_before IS NULL OR before > erased_before)
            ORDER BY code
            """;

    private final DataSource dataSource;
    private final Catalogues catalogues;
    private final AuditLog audit;
    private final Clock clock;
    private final Duration keepRejectedRows;

    EraseRecords(DataSource dataSource, Catalogues catalogues, AuditLog audit, Clock clock, CrimeDataConfig config) {
        this.keepRejectedRows = config.feeds().keepRejectedRows();
        this.dataSource = dataSource;
        this.catalogues = catalogues;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was erased of a dataset. */
    @Schema(name = "ErasedRecords")
    record Erased(
            @Schema(examples = "school-exclusions") String dataset,
            @Schema(type = SchemaType.STRING, description = "First month still kept", examples = "2019-11")
                    String keptFrom,
            @Schema(examples = "1204") long records) {}

    private record Due(short id, String code, LocalDate before) {}

    /**
     * A run.
     *
     * @param rejectedRows rejected rows of which the reason is kept and the row no longer is
     */
    record Run(List<Erased> erased, long rejectedRows) {}

    /** @param dataset only this one; null: all */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST)
    Run run(String dataset) {
        try (Connection connection = dataSource.getConnection()) {
            catalogues.holdToChange(connection);
            List<Erased> erased = new ArrayList<>();
            for (Due due : due(connection, dataset)) {
                long records = update(
                        connection, "DELETE FROM record WHERE dataset_id = ? AND month < ?", due.id(), due.before());
                update(
                        connection,
                        """
                        UPDATE rejected_row SET row_text = NULL WHERE row_text IS NOT NULL AND submission_number IN (
                          SELECT number FROM submission WHERE dataset_id = ? AND first_month < ?)
                        """,
                        due.id(),
                        due.before());
                update(connection, "UPDATE dataset SET erased_before = ? WHERE id = ?", due.before(), due.id());
                String keptFrom = YearMonth.from(due.before()).toString();
                audit.record(
                        connection,
                        new AuditEntry(
                                AuditEntry.Operation.ERASURE,
                                "records/" + due.code() + "/before " + keptFrom,
                                records,
                                "retention"));
                erased.add(new Erased(due.code(), keptFrom, records));
            }
            if (!erased.isEmpty()) {
                Catalogues.countChange(connection);
            }
            return new Run(erased, forgetRejectedRows(connection, dataset));
        } catch (SQLException e) {
            throw new IllegalStateException("Records could not be erased", e);
        }
    }

    /** Rejected rows are kept to be mended, not for ever: they are what a partner sent, and no record was made of them. */
    private long forgetRejectedRows(Connection connection, String dataset) throws SQLException {
        OffsetDateTime before = OffsetDateTime.ofInstant(clock.instant().minus(keepRejectedRows), ZoneOffset.UTC);
        long rows = update(
                connection,
                """
                UPDATE rejected_row SET row_text = NULL WHERE row_text IS NOT NULL AND submission_number IN (
                  SELECT s.number FROM submission s JOIN dataset d ON d.id = s.dataset_id
                  WHERE s.received_at < ? AND (?::text IS NULL OR d.code = ?))
                """,
                before,
                dataset,
                dataset);
        if (rows > 0) {
            audit.record(
                    connection,
                    new AuditEntry(
                            AuditEntry.Operation.ERASURE,
                            "rejected-rows/" + (dataset == null ? "" : dataset + "/") + "before "
                                    + before.toLocalDate(),
                            rows,
                            "retention"));
        }
        return rows;
    }

    private List<Due> due(Connection connection, String dataset) throws SQLException {
        List<Due> due = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(DUE)) {
            select.setObject(1, LocalDate.now(clock));
            select.setString(2, dataset);
            select.setString(3, dataset);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    due.add(new Due(row.getShort(1), row.getString(2), row.getObject(3, LocalDate.class)));
                }
            }
        }
        return due;
    }

    private static long update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }
}
