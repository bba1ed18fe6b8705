package uk.csp.crimedata.job;

import java.io.IOException;
import java.io.InputStream;

/** What is done with an accepted submission when its turn has come. */
public interface JobWork {
    /**
     * Applies the submission and ends its job with {@link JobAttempt#applied} in the same transaction; of a rehearsal,
     * which stores nothing, only the receipt comes back.
     *
     * @return the receipt
     * @throws uk.csp.platform.problem.ProblemException when it is refused; nothing is stored then
     */
    String work(Job job, InputStream body, JobAttempt attempt) throws IOException;
}
