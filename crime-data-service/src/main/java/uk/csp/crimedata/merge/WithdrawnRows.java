package uk.csp.crimedata.merge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Dataset;
import uk.csp.crimedata.catalogue.Catalogue.Supplier;
import uk.csp.crimedata.feed.SubmissionPeriod;

/** The records and months that go with a withdrawn submission. */
@ApplicationScoped
public class WithdrawnRows {
    /** A submission that is to be withdrawn, locked. */
    public record Found(
            long number, Dataset dataset, Supplier supplier, SubmissionPeriod period, boolean whole, String receipt) {}

    public Optional<Found> find(Connection connection, Catalogue catalogue, String partner, UUID id)
            throws SQLException {
        Supplier supplier = catalogue.suppliers().get(partner);
        if (supplier == null) {
            return Optional.empty();
        }
        String select =
                """
                SELECT s.number, d.code, s.first_month, s.last_month, s.mode = 'replace', s.receipt
                FROM submission s JOIN dataset d ON d.id = s.dataset_id WHERE s.id = ? AND s.supplier_id = ? FOR UPDATE OF s
                """;
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setObject(1, id);
            statement.setInt(2, supplier.id());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                SubmissionPeriod period = new SubmissionPeriod(
                        YearMonth.from(row.getObject(3, LocalDate.class)),
                        YearMonth.from(row.getObject(4, LocalDate.class)));
                Dataset dataset = catalogue.datasets().get(row.getString(2));
                Found found = new Found(row.getLong(1), dataset, supplier, period, row.getBoolean(5), row.getString(6));
                MeetingPlaces.lock(connection, MeetingPlaces.of(dataset, supplier, period), false);
                return Optional.of(found);
            }
        }
    }

    /**
     * The months that are missing once the submission is gone: those it delivered whole and nobody delivered again. Of
     * rows that an upsert changed, the state before is not known: their months are not whole without them.
     */
    public SortedSet<YearMonth> monthsToLose(Connection connection, Found submission, boolean updated)
            throws SQLException {
        SortedSet<YearMonth> months = new TreeSet<>();
        if (!submission.whole() && !updated) {
            return months;
        }
        String select = submission.whole()
                ? "SELECT month FROM coverage WHERE dataset_id = ? AND supplier_id = ? AND submission_number = ?"
                : """
                SELECT month FROM coverage c WHERE dataset_id = ? AND supplier_id = ? AND EXISTS (
                  SELECT FROM record r WHERE r.dataset_id = c.dataset_id AND r.supplier_id = c.supplier_id
                  AND r.month = c.month AND r.submission_number = ?)
                """;
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            set(statement, submission);
            statement.setLong(3, submission.number());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    months.add(YearMonth.from(row.getObject(1, LocalDate.class)));
                }
            }
        }
        return months;
    }

    /**
     * Takes the rows away and leaves what that does to cells in the work table {@code cell_change}. Of a month it
     * delivered whole, everything up to it goes: what it confirmed was its own word. What was sent later stays.
     *
     * @return how many records went
     */
    public long remove(Connection connection, Found submission, Collection<YearMonth> lost) throws SQLException {
        String which = submission.whole() ? "submission_number <= ? AND month = ANY (?)" : "submission_number = ?";
        String delete = "WITH gone AS (DELETE FROM record WHERE dataset_id = ? AND supplier_id = ? AND " + which
                + " RETURNING area_id, month, category_id, flags), entered AS ("
                + " INSERT INTO cell_change SELECT area_id, month, category_id, flags, -count(*)::int FROM gone"
                + " GROUP BY area_id, month, category_id, flags) SELECT count(*) FROM gone";
        try (PreparedStatement statement = connection.prepareStatement(delete)) {
            set(statement, submission);
            statement.setLong(3, submission.number());
            if (submission.whole()) {
                statement.setArray(4, dates(connection, lost));
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                forget(connection, "coverage", submission, lost);
                forget(connection, "delivered_month", submission, lost);
                return row.getLong(1);
            }
        }
    }

    /** Marks it withdrawn. Its rejected rows go with it; their lines and reasons stay. */
    public void close(Connection connection, Found submission, Instant withdrawnAt, String receipt)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE submission SET withdrawn_at = ?, receipt = ? WHERE number = ?")) {
            update.setObject(1, OffsetDateTime.ofInstant(withdrawnAt, ZoneOffset.UTC));
            update.setString(2, receipt);
            update.setLong(3, submission.number());
            update.executeUpdate();
        }
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE rejected_row SET row_text = NULL WHERE submission_number = ?")) {
            update.setLong(1, submission.number());
            update.executeUpdate();
        }
    }

    private static void forget(Connection connection, String table, Found submission, Collection<YearMonth> months)
            throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM " + table + " WHERE dataset_id = ? AND supplier_id = ? AND month = ANY (?)")) {
            set(delete, submission);
            delete.setArray(3, dates(connection, months));
            delete.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, Found submission) throws SQLException {
        statement.setShort(1, submission.dataset().id());
        statement.setInt(2, submission.supplier().id());
    }

    private static Array dates(Connection connection, Collection<YearMonth> months) throws SQLException {
        return connection.createArrayOf(
                "date",
                months.stream().map(month -> Date.valueOf(month.atDay(1))).toArray());
    }
}
