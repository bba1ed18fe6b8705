package uk.csp.crimedata.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.csp.crimedata.page.Sql;

/** Past submissions, to be read by the partner that made them and by nobody else. */
@ApplicationScoped
class SubmissionArchive {
    private final Sql sql;

    SubmissionArchive(Sql sql) {
        this.sql = sql;
    }

    /** A receipt and the number that orders it among all. */
    record Entry(long number, String receipt) {}

    /** The partner's newest receipts below a number, newest first. */
    List<Entry> list(String partner, long below, int most) {
        return sql.list(
                """
                SELECT number, receipt FROM submission WHERE number < ?
                AND supplier_id = (SELECT id FROM supplier WHERE code = ?) ORDER BY number DESC LIMIT ?
                """,
                row -> new Entry(row.getLong(1), row.getString(2)),
                below,
                partner,
                most);
    }

    /** Empty for a submission of another partner, as for one that does not exist. */
    Optional<Entry> find(String partner, UUID id) {
        return sql
                .list(
                        """
                        SELECT number, receipt FROM submission
                        WHERE id = ? AND supplier_id = (SELECT id FROM supplier WHERE code = ?)
                        """,
                        row -> new Entry(row.getLong(1), row.getString(2)),
                        id,
                        partner)
                .stream()
                .findFirst();
    }

    List<SubmissionReceipt.Line> rejectedRows(Entry submission) {
        return sql.list(
                "SELECT line, field, code, detail FROM rejected_row WHERE submission_number = ? ORDER BY line",
                row -> new SubmissionReceipt.Line(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)),
                submission.number());
    }
}
