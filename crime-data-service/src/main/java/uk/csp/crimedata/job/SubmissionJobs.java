package uk.csp.crimedata.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import uk.csp.crimedata.CrimeDataConfig;

/**
 * The jobs as workers see them. Any number of workers in any number of replicas take jobs side by side; one job is in one
 * hand at a time, and jobs of one partner and dataset follow each other in the order they were accepted.
 */
@ApplicationScoped
class SubmissionJobs {
    private static final String TAKE =
            """
            UPDATE submission_job SET state = 'running', worker = ?, attempts = attempts + 1,
              started_at = coalesce(started_at, clock_timestamp()), rows_read = 0, bytes_read = 0,
              lease_until = clock_timestamp() + ?::interval, version = version + 1
            WHERE id = (
              SELECT id FROM submission_job j WHERE state IN ('queued', 'running')
                AND (lease_until IS NULL OR lease_until < clock_timestamp())
                AND NOT EXISTS (SELECT FROM submission_job e WHERE e.state IN ('queued', 'running')
                  AND e.partner = j.partner AND e.dataset = j.dataset AND e.number < j.number)
              ORDER BY number LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, partner, client, parameters, idempotency_key, body_bytes, attempts, worker
            """;

    /** A heartbeat: says that the worker lives and how far it is. */
    private static final String RENEW =
            """
            UPDATE submission_job SET lease_until = clock_timestamp() + ?::interval,
              version = version + CASE WHEN (rows_read, bytes_read) = (?, ?) THEN 0 ELSE 1 END,
              rows_read = ?, bytes_read = ?
            WHERE id = ? AND worker = ? AND state = 'running'
            """;

    private static final String END =
            """
            UPDATE submission_job SET state = ?, receipt = ?, problem = ?, finished_at = clock_timestamp(),
              rows_read = ?, bytes_read = ?, worker = NULL, lease_until = NULL, version = version + 1
            WHERE id = ? AND worker = ? AND state = 'running'
            """;

    private static final String TRY_AGAIN =
            """
            UPDATE submission_job SET state = 'queued', worker = NULL,
              lease_until = clock_timestamp() + ?::interval, version = version + 1
            WHERE id = ? AND worker = ? AND state = 'running'
            """;

    private static final String CLEAR_AWAY =
            """
            DELETE FROM submission_job WHERE state = 'receiving' AND lease_until < clock_timestamp()
              OR finished_at < clock_timestamp() - ?::interval
            """;

    private final DataSource dataSource;
    private final CrimeDataConfig.Jobs config;
    private final ObjectMapper json;

    SubmissionJobs(DataSource dataSource, CrimeDataConfig config, ObjectMapper json) {
        this.dataSource = dataSource;
        this.config = config.jobs();
        this.json = json;
    }

    /** Takes the next job, also one whose worker has been silent for too long. */
    Optional<Job> take() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setObject(1, UUID.randomUUID());
            take.setString(2, config.lease().toString());
            try (ResultSet row = take.executeQuery()) {
                return row.next() ? Optional.of(job(row)) : Optional.empty();
            }
        }
    }

    /** Tells how far an attempt is; one that lost its job is told so. */
    void renew(JobAttempt attempt) throws SQLException {
        long rows = attempt.rowsRead();
        long bytes = attempt.bytesRead();
        if (update(
                        RENEW,
                        config.lease().toString(),
                        rows,
                        bytes,
                        rows,
                        bytes,
                        attempt.job().id(),
                        attempt.job().worker())
                == 0) {
            attempt.lose();
        }
    }

    /** Ends a job in the caller's transaction. */
    void end(Connection connection, JobAttempt attempt, JobState state, String receipt, String problem)
            throws SQLException {
        Job job = attempt.job();
        try (PreparedStatement end = connection.prepareStatement(END)) {
            set(end, state.word(), receipt, problem, attempt.rowsRead(), attempt.bytesRead(), job.id(), job.worker());
            if (end.executeUpdate() != 1) {
                throw new JobAttempt.LostJob();
            }
        }
        JobBodies.remove(connection, job.id());
    }

    /** Puts a job back whose attempt failed for a reason that may pass. */
    void tryAgain(JobAttempt attempt, Duration pause) throws SQLException {
        update(TRY_AGAIN, pause.toString(), attempt.job().id(), attempt.job().worker());
    }

    /** Removes bodies that never became whole, and jobs that ended long ago. */
    long clearAway() throws SQLException {
        return update(CLEAR_AWAY, config.keepFinished().toString());
    }

    private long update(String sql, Object... parameters) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            return statement.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }

    private Job job(ResultSet row) throws SQLException {
        try {
            return new Job(
                    row.getObject("id", UUID.class),
                    row.getString("partner"),
                    row.getString("client"),
                    json.readValue(row.getString("parameters"), JobParameters.class),
                    row.getString("idempotency_key"),
                    row.getLong("body_bytes"),
                    row.getInt("attempts"),
                    row.getObject("worker", UUID.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The parameters of a job cannot be read", e);
        }
    }
}
