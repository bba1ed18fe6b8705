package uk.csp.crimedata.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.csp.crimedata.page.Sql;

/** The jobs as their partners read them. Another partner's job does not exist, nor one whose body is still on the way. */
@ApplicationScoped
class JobArchive {
    private static final String SELECT =
            """
            SELECT id, number, version, state, parameters, accepted_at, started_at, finished_at, attempts, rows_read,
              bytes_read, body_bytes, receipt, problem
            FROM submission_job WHERE state <> 'receiving'
            """;

    private final Sql sql;
    private final ObjectMapper json;

    JobArchive(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    JobView get(UUID id) {
        return sql.list(SELECT + " AND id = ?", this::view, id).get(0);
    }

    Optional<JobView> find(String partner, UUID id) {
        return sql.list(SELECT + " AND id = ? AND partner = ?", this::view, id, partner).stream()
                .findFirst();
    }

    /** Newest first. */
    List<JobView> list(String partner, String state, long below, int most) {
        return sql.list(
                SELECT
                        + " AND partner = ? AND number < ? AND (?::text IS NULL OR state = ?) ORDER BY number DESC LIMIT ?",
                this::view,
                partner,
                below,
                state,
                state,
                most);
    }

    List<JobView> all(Collection<UUID> ids) {
        return sql.list(SELECT + " AND id = ANY (?)", this::view, (Object) ids.toArray(UUID[]::new));
    }

    /** Cancels a job nobody has begun with. */
    boolean cancel(String partner, UUID id) {
        String cancel =
                """
                WITH gone AS (
                  UPDATE submission_job SET state = 'cancelled', finished_at = clock_timestamp(), lease_until = NULL,
                    version = version + 1
                  WHERE id = ? AND partner = ? AND state = 'queued' RETURNING id),
                body AS (DELETE FROM submission_job_body WHERE job_id IN (SELECT id FROM gone))
                SELECT id FROM gone
                """;
        return !sql.list(cancel, row -> row.getString(1), id, partner).isEmpty();
    }

    private JobView view(ResultSet row) throws SQLException {
        JobParameters parameters = parameters(row.getString("parameters"));
        UUID id = row.getObject("id", UUID.class);
        return new JobView(
                id,
                JobState.of(row.getString("state")),
                parameters.dataset(),
                parameters.period(),
                parameters.mode(),
                instant(row, "accepted_at"),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getInt("attempts"),
                row.getLong("rows_read"),
                row.getLong("bytes_read"),
                row.getLong("body_bytes"),
                row.getString("receipt"),
                row.getString("problem"),
                JobView.Links.of(id),
                row.getLong("number"),
                row.getLong("version"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private JobParameters parameters(String text) {
        try {
            return json.readValue(text, JobParameters.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The parameters of a job cannot be read", e);
        }
    }
}
