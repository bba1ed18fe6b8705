package uk.csp.crimedata.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import uk.csp.crimedata.CrimeDataConfig;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.StandardProblem;

/**
 * The bodies of unfinished jobs, in enciphered pieces in the database: what was acknowledged outlives the process and can
 * be worked off by any replica. Holds one piece in memory at a time.
 */
@ApplicationScoped
class JobBodies {
    private static final int PIECE = 1 << 20;

    /** How long a sender's line may need for a piece. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);

    private static final String KEEP =
            """
            WITH mine AS (
              UPDATE submission_job SET body_bytes = body_bytes + ?, lease_until = clock_timestamp() + ?::interval
              WHERE id = ? AND state = 'receiving' RETURNING id)
            INSERT INTO submission_job_body (job_id, place, bytes) SELECT id, ?, ? FROM mine
            """;
    private static final String KEPT =
            "SELECT coalesce(sum(body_bytes), 0) FROM submission_job WHERE state IN ('receiving', 'queued', 'running')";

    private final DataSource dataSource;
    private final CrimeDataConfig.Jobs config;

    JobBodies(DataSource dataSource, CrimeDataConfig config) {
        this.dataSource = dataSource;
        this.config = config.jobs();
    }

    /**
     * Stores the body of a job that is being received, piece by piece, each of them committed.
     *
     * @throws ProblemException when the body is longer than one may be, or all of them together are
     */
    void store(UUID job, InputStream body) throws IOException, SQLException {
        BodyCipher cipher = cipher(job);
        byte[] piece = new byte[PIECE];
        long total = 0;
        int place = 0;
        for (int length = body.readNBytes(piece, 0, PIECE); length > 0; length = body.readNBytes(piece, 0, PIECE)) {
            total += length;
            requireRoom(total, length);
            keep(job, place, length, cipher.encipher(place, piece, length));
            place++;
        }
    }

    /** Refuses what is announced to be too long before any of it is stored. */
    void requireRoom(long total, long more) throws SQLException {
        if (total > config.longestBody()) {
            throw new ProblemException(
                    StandardProblem.TOO_LARGE,
                    "The body of a submission that is worked off later may have " + config.longestBody()
                            + " bytes. Compress it, send fewer months, or send it without respond-async.");
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(KEPT);
                ResultSet row = select.executeQuery()) {
            row.next();
            if (row.getLong(1) + more > config.keptBodies()) {
                throw new ProblemException(
                        CrimeDataProblem.NO_ROOM_FOR_BODY,
                        "The bodies that wait to be worked off take all the room there is for them. Nothing was kept;"
                                + " send it again later, or without respond-async.");
            }
        }
    }

    /** The body of a job from its beginning, read on connections of its own. */
    InputStream open(Job job, JobAttempt attempt) {
        BodyCipher cipher = cipher(job.id());
        return new StoredBody(job.bodyBytes(), attempt, place -> {
            byte[] bytes = read(job.id(), place);
            try {
                return bytes == null ? null : cipher.decipher(place, bytes);
            } catch (GeneralSecurityException e) {
                throw new IOException("A stored body cannot be deciphered: was csp.crime-data.jobs.secret changed?", e);
            }
        });
    }

    /** Removes the body of a job that has come to its end. */
    static void remove(Connection connection, UUID job) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM submission_job_body WHERE job_id = ?")) {
            delete.setObject(1, job);
            delete.executeUpdate();
        }
    }

    private BodyCipher cipher(UUID job) {
        return new BodyCipher(config.secret().orElseThrow(), job);
    }

    private void keep(UUID job, int place, int length, byte[] bytes) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(KEEP)) {
            insert.setLong(1, length);
            insert.setString(2, LONGEST_SILENCE.toString());
            insert.setObject(3, job);
            insert.setInt(4, place);
            insert.setBytes(5, bytes);
            if (insert.executeUpdate() != 1) {
                throw new ProblemException(
                        StandardProblem.UNAVAILABLE,
                        "The body took too long to arrive. Nothing was kept; send it again.");
            }
        }
    }

    private byte[] read(UUID job, int place) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT bytes FROM submission_job_body WHERE job_id = ? AND place = ?")) {
            select.setObject(1, job);
            select.setInt(2, place);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }
}
