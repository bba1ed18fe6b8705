package uk.csp.crimedata.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import uk.csp.crimedata.CrimeDataConfig;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.platform.problem.ProblemException;

/**
 * Accepts a submission to be worked off later. When it is acknowledged its body is committed whole; of one that is not,
 * nothing stays.
 */
@ApplicationScoped
public class AcceptJob {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String BEGIN =
            """
            INSERT INTO submission_job (id, partner, client, dataset, parameters, idempotency_key, state, lease_until)
            VALUES (?, ?, ?, ?, ?, ?, 'receiving', clock_timestamp() + interval '10 minutes')
            """;
    private static final String ACKNOWLEDGE =
            """
            UPDATE submission_job SET state = 'queued', number = nextval('submission_job_number'), request_hash = ?,
              accepted_at = clock_timestamp(), lease_until = NULL, version = version + 1
            WHERE id = ? AND state = 'receiving'
            """;
    private static final String OF_KEY =
            """
            SELECT id, state, request_hash FROM submission_job
            WHERE partner = ? AND idempotency_key = ? AND state IN ('receiving', 'queued', 'running', 'applied')
            """;

    private final DataSource dataSource;
    private final JobBodies bodies;
    private final JobWorkers workers;
    private final JobArchive archive;
    private final ObjectMapper json;
    private final CrimeDataConfig.Jobs config;

    AcceptJob(
            DataSource dataSource,
            JobBodies bodies,
            JobWorkers workers,
            JobArchive archive,
            ObjectMapper json,
            CrimeDataConfig config) {
        this.dataSource = dataSource;
        this.bodies = bodies;
        this.workers = workers;
        this.archive = archive;
        this.json = json;
        this.config = config.jobs();
    }

    /**
     * What is to be worked off.
     *
     * @param key idempotency key, or null
     * @param announced length of the body as the sender says, or -1
     */
    public record Order(String partner, String client, JobParameters parameters, String key, long announced) {}

    /** The hash of the whole request; known when the body has been read, and reads what is left of it. */
    public interface RequestHash {
        byte[] get() throws IOException;
    }

    /** @param replayed true when the same request was accepted before */
    public record Accepted(JobView job, boolean replayed) {
        /** Where the job can be followed. */
        public String location() {
            return job.links().self();
        }
    }

    private record Earlier(UUID id, boolean receiving, byte[] hash) {}

    /** Bodies are stored only where there is a secret to encipher them with. */
    public boolean isPossible() {
        return config.secret().isPresent();
    }

    /** Whether a key belongs to a job of which something came or may yet come. */
    public boolean knows(String partner, String key) {
        try {
            return ofKey(partner, key).isPresent();
        } catch (SQLException e) {
            throw new IllegalStateException("The jobs could not be read", e);
        }
    }

    /**
     * Stores the body and queues the job.
     *
     * @throws ProblemException when there is no room, too many jobs wait, or the key belongs to another request
     */
    public Accepted accept(Order order, InputStream body, RequestHash hash) throws IOException {
        try {
            Optional<Earlier> earlier = order.key() == null ? Optional.empty() : ofKey(order.partner(), order.key());
            return earlier.isPresent() ? replay(earlier.get(), hash) : acceptNew(order, body, hash);
        } catch (SQLException e) {
            throw new IllegalStateException("The job could not be stored", e);
        }
    }

    private Accepted replay(Earlier earlier, RequestHash hash) throws IOException {
        if (earlier.receiving()) {
            throw keyInUse();
        }
        if (!MessageDigest.isEqual(earlier.hash(), hash.get())) {
            throw new ProblemException(
                    CrimeDataProblem.IDEMPOTENCY_KEY_REUSED,
                    "This key was used with other parameters or another body. Choose a new one.");
        }
        return new Accepted(archive.get(earlier.id()), true);
    }

    private Accepted acceptNew(Order order, InputStream body, RequestHash hash) throws IOException, SQLException {
        requireFew(order.partner());
        bodies.requireRoom(Math.max(order.announced(), 0), Math.max(order.announced(), 0));
        UUID id = UUID.randomUUID();
        begin(id, order);
        boolean acknowledged = false;
        try {
            bodies.store(id, body);
            if (update(ACKNOWLEDGE, hash.get(), id) != 1) {
                throw new IOException("The job was cleared away while its body arrived");
            }
            acknowledged = true;
        } finally {
            if (!acknowledged) {
                update("DELETE FROM submission_job WHERE id = ? AND state = 'receiving'", id);
            }
        }
        workers.wake();
        return new Accepted(archive.get(id), false);
    }

    private void begin(UUID id, Order order) throws SQLException {
        try {
            update(
                    BEGIN,
                    id,
                    order.partner(),
                    order.client(),
                    order.parameters().dataset(),
                    write(order.parameters()),
                    order.key());
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw keyInUse();
            }
            throw e;
        }
    }

    private void requireFew(String partner) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        """
                        SELECT count(*) FROM submission_job
                        WHERE partner = ? AND state IN ('receiving', 'queued', 'running')
                        """)) {
            select.setString(1, partner);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                if (row.getInt(1) >= config.unfinished()) {
                    throw new ProblemException(
                            CrimeDataProblem.TOO_MANY_JOBS,
                            "The partner has " + row.getInt(1)
                                    + " unfinished jobs. Wait until some of them have ended.");
                }
            }
        }
    }

    private Optional<Earlier> ofKey(String partner, String key) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(OF_KEY)) {
            select.setString(1, partner);
            select.setString(2, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Earlier(
                                row.getObject(1, UUID.class), row.getString(2).equals("receiving"), row.getBytes(3)))
                        : Optional.empty();
            }
        }
    }

    private int update(String sql, Object... parameters) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }

    private String write(JobParameters parameters) {
        try {
            return json.writeValueAsString(parameters);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Parameters could not be written as JSON", e);
        }
    }

    private static ProblemException keyInUse() {
        return new ProblemException(
                CrimeDataProblem.IDEMPOTENCY_KEY_IN_USE, "Ask again when the first request is answered.");
    }
}
