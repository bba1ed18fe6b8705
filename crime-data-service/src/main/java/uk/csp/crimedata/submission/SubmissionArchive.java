package uk.csp.crimedata.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Past submissions, to be read by the partner that made them and by nobody else. */
@ApplicationScoped
class SubmissionArchive {
    private final DataSource dataSource;

    SubmissionArchive(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A receipt and the number that orders it among all. */
    record Entry(long number, String receipt) {}

    /** The partner's newest receipts below a number, newest first. */
    List<Entry> list(String partner, long below, int most) {
        String select =
                """
                SELECT number, receipt FROM submission WHERE number < ?
                AND supplier_id = (SELECT id FROM supplier WHERE code = ?) ORDER BY number DESC LIMIT ?
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setLong(1, below);
            statement.setString(2, partner);
            statement.setInt(3, most);
            List<Entry> entries = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.add(new Entry(rows.getLong(1), rows.getString(2)));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException("Submissions could not be listed", e);
        }
    }

    /** Empty for a submission of another partner, as for one that does not exist. */
    Optional<Entry> find(String partner, UUID id) {
        String select =
                """
                SELECT number, receipt FROM submission
                WHERE id = ? AND supplier_id = (SELECT id FROM supplier WHERE code = ?)
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setObject(1, id);
            statement.setString(2, partner);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Entry(row.getLong(1), row.getString(2))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A submission could not be read", e);
        }
    }

    List<SubmissionReceipt.Line> rejectedRows(Entry submission) {
        String select =
                """
                SELECT line, field, code, detail FROM rejected_row WHERE submission_number = ? ORDER BY line
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setLong(1, submission.number());
            List<SubmissionReceipt.Line> lines = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(new SubmissionReceipt.Line(
                            rows.getInt(1), rows.getString(2), rows.getString(3), rows.getString(4)));
                }
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException("Rejected rows could not be read", e);
        }
    }
}
