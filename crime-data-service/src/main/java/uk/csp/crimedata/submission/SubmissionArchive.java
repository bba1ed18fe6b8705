package uk.csp.crimedata.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.csp.crimedata.feed.SubmissionPeriod;
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

    /** The partner's newest receipts that are searched for, newest first. */
    List<Entry> list(String partner, SubmissionSearch search, int most) {
        SubmissionPeriod period = search.period();
        return sql.list(
                """
                SELECT number, receipt FROM submission WHERE number < ?
                AND supplier_id = (SELECT id FROM supplier WHERE code = ?)
                AND (?::text IS NULL OR dataset_id = (SELECT id FROM dataset WHERE code = ?))
                AND (?::date IS NULL OR last_month >= ?) AND (?::date IS NULL OR first_month <= ?)
                AND (?::date IS NULL OR received_at >= ?::date AT TIME ZONE 'UTC')
                AND (?::date IS NULL OR received_at < (?::date + 1) AT TIME ZONE 'UTC')
                ORDER BY number DESC LIMIT ?
                """,
                row -> new Entry(row.getLong(1), row.getString(2)),
                search.below(),
                partner,
                search.dataset(),
                search.dataset(),
                period == null ? null : period.firstDay(),
                period == null ? null : period.firstDay(),
                period == null ? null : period.firstDayOfLastMonth(),
                period == null ? null : period.firstDayOfLastMonth(),
                search.from(),
                search.from(),
                search.to(),
                search.to(),
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
}
