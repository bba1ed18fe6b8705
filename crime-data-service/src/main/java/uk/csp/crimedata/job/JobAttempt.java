package uk.csp.crimedata.job;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * One worker's attempt at a job: tells how far it is, and ends the job in the transaction that applies it. An attempt
 * whose lease another took over can end nothing, so a job has its effect once.
 */
public final class JobAttempt {
    private final Job job;
    private final SubmissionJobs jobs;
    private volatile long rowsRead;
    private volatile long bytesRead;
    private volatile boolean lost;
    private volatile boolean ended;

    JobAttempt(Job job, SubmissionJobs jobs) {
        this.job = job;
        this.jobs = jobs;
    }

    Job job() {
        return job;
    }

    /** Told as rows go by. */
    public void rowsRead(long rows) {
        rowsRead = rows;
    }

    long rowsRead() {
        return rowsRead;
    }

    void bytesRead(long bytes) {
        bytesRead = bytes;
    }

    long bytesRead() {
        return bytesRead;
    }

    /** Another worker has the job now: whatever this one does must not be committed. */
    void lose() {
        lost = true;
    }

    boolean isLost() {
        return lost;
    }

    /**
     * Ends the job and removes its body, in the transaction that stored its rows.
     *
     * @throws LostJob when another worker has it; the transaction must be rolled back
     */
    public void applied(Connection connection, String receipt) throws SQLException {
        jobs.end(connection, this, JobState.APPLIED, receipt, null);
        ended = true;
    }

    /** Whether the job was ended with its rows. */
    boolean hasEnded() {
        return ended;
    }

    /** The lease ran out and another worker has the job. */
    static final class LostJob extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LostJob() {
            super("another worker has taken the job over", null, false, false);
        }
    }
}
