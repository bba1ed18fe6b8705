package uk.csp.crimedata.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.catalogue.Catalogue.Supplier;
import uk.csp.crimedata.feed.SubmissionOrder;
import uk.csp.crimedata.page.Sql;
import uk.csp.platform.problem.ProblemException;

/** The submissions' own rows: who sent what for which months, and what was answered. */
@ApplicationScoped
class Submissions {
    /** Whether nobody else has the key now: neither a request nor an unfinished job other than the one asking. */
    private static final String CLAIM =
            """
            SELECT pg_try_advisory_xact_lock(hashtextextended(?, 1)), EXISTS (SELECT FROM submission_job
              WHERE partner = ? AND idempotency_key = ? AND state IN ('receiving', 'queued', 'running')
                AND id IS DISTINCT FROM ?::uuid)
            """;

    private final Clock clock;
    private final Sql sql;

    Submissions(Clock clock, Sql sql) {
        this.clock = clock;
        this.sql = sql;
    }

    /** Whether a request with this key was answered. */
    boolean isAnswered(String partner, String key) {
        return !sql.list("SELECT FROM idempotency_key WHERE partner = ? AND key = ?", row -> row, partner, key)
                .isEmpty();
    }

    /**
     * Claims an idempotency key until the end of the transaction, so that a crash leaves nothing claimed.
     *
     * @return the earlier answer when the same request was answered before
     * @throws ProblemException when the key belongs to another request, or to one in progress
     */
    Optional<Answer> claim(Connection connection, Supplier supplier, Idempotency idempotency)
            throws SQLException, IOException {
        try (PreparedStatement lock = connection.prepareStatement(CLAIM)) {
            lock.setString(1, supplier.code() + ' ' + idempotency.key());
            lock.setString(2, supplier.code());
            lock.setString(3, idempotency.key());
            lock.setObject(4, idempotency.job(), Types.OTHER);
            try (ResultSet answer = lock.executeQuery()) {
                answer.next();
                if (!answer.getBoolean(1) || answer.getBoolean(2)) {
                    throw new ProblemException(
                            CrimeDataProblem.IDEMPOTENCY_KEY_IN_USE, "Ask again when the first request is answered.");
                }
            }
        }
        String select =
                """
                SELECT s.id, s.receipt, k.request_hash FROM idempotency_key k
                JOIN submission s ON s.number = k.submission_number WHERE k.partner = ? AND k.key = ?
                """;
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setString(1, supplier.code());
            statement.setString(2, idempotency.key());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (!MessageDigest.isEqual(row.getBytes(3), idempotency.requestHash())) {
                    throw new ProblemException(
                            CrimeDataProblem.IDEMPOTENCY_KEY_REUSED,
                            "This key was used with other parameters or another body. Choose a new one.");
                }
                return Optional.of(new Answer(row.getObject(1, UUID.class), row.getString(2), true));
            }
        }
    }

    void remember(Connection connection, Supplier supplier, Idempotency idempotency, long number)
            throws SQLException, IOException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO idempotency_key VALUES (?, ?, ?, ?, ?)")) {
            insert.setString(1, supplier.code());
            insert.setString(2, idempotency.key());
            insert.setBytes(3, idempotency.requestHash());
            insert.setLong(4, number);
            insert.setObject(5, timestamp(clock.instant()));
            insert.executeUpdate();
        }
    }

    /** Notes the months of a whole delivery as received and returns those that were not before. */
    SortedSet<YearMonth> cover(Connection connection, SubmissionOrder order, long number) throws SQLException {
        String upsert =
                """
                INSERT INTO coverage (dataset_id, supplier_id, month, submission_number)
                SELECT ?, ?, month::date, ? FROM generate_series(?::date, ?::date, interval '1 month') AS month
                ON CONFLICT (dataset_id, supplier_id, month) DO UPDATE SET submission_number = excluded.submission_number
                RETURNING month, xmax = 0 AS is_new
                """;
        SortedSet<YearMonth> fresh = new TreeSet<>();
        try (PreparedStatement statement = connection.prepareStatement(upsert)) {
            statement.setShort(1, order.dataset().id());
            statement.setInt(2, order.supplier().id());
            statement.setLong(3, number);
            statement.setObject(4, order.period().firstDay());
            statement.setObject(5, order.period().firstDayOfLastMonth());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (rows.getBoolean(2)) {
                        fresh.add(YearMonth.from(rows.getObject(1, LocalDate.class)));
                    }
                }
            }
        }
        return fresh;
    }

    /** Enters a submission with its receipt. */
    void enter(Connection connection, long number, UUID id, SubmissionOrder order, Instant receivedAt, String receipt)
            throws SQLException {
        String insert =
                """
                INSERT INTO submission
                  (number, id, dataset_id, supplier_id, first_month, last_month, mode, received_at, nil, receipt)
                OVERRIDING SYSTEM VALUE VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setLong(1, number);
            statement.setObject(2, id);
            statement.setShort(3, order.dataset().id());
            statement.setInt(4, order.supplier().id());
            statement.setObject(5, order.period().firstDay());
            statement.setObject(6, order.period().firstDayOfLastMonth());
            statement.setString(7, order.mode().name().toLowerCase(Locale.ROOT));
            statement.setObject(8, timestamp(receivedAt));
            statement.setBoolean(9, order.nil());
            statement.setString(10, receipt);
            statement.executeUpdate();
        }
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
