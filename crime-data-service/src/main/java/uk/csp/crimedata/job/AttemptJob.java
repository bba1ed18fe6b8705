package uk.csp.crimedata.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import uk.csp.crimedata.CrimeDataConfig;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.platform.access.OnBehalf;
import uk.csp.platform.problem.Problem;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.ProblemType;
import uk.csp.platform.problem.StandardProblem;

/**
 * Attempts a job once: applied, refused for good, or tried again later when it is the service that failed. After the last
 * attempt it has failed, so that a feed that kills its worker does not come back for ever.
 */
@ApplicationScoped
class AttemptJob {
    private static final Logger LOG = Logger.getLogger(AttemptJob.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final DataSource dataSource;
    private final SubmissionJobs jobs;
    private final JobBodies bodies;
    private final JobWork work;
    private final OnBehalf onBehalf;
    private final ObjectMapper json;
    private final int mostAttempts;

    AttemptJob(
            DataSource dataSource,
            SubmissionJobs jobs,
            JobBodies bodies,
            JobWork work,
            OnBehalf onBehalf,
            ObjectMapper json,
            CrimeDataConfig config) {
        this.dataSource = dataSource;
        this.jobs = jobs;
        this.bodies = bodies;
        this.work = work;
        this.onBehalf = onBehalf;
        this.json = json;
        this.mostAttempts = config.jobs().attempts();
    }

    void attempt(JobAttempt attempt) throws SQLException {
        Job job = attempt.job();
        if (job.attempt() > mostAttempts) {
            fail(attempt);
            return;
        }
        try (InputStream body = bodies.open(job, attempt)) {
            String receipt = onBehalf.of(job.partner(), job.client(), () -> work.work(job, body, attempt));
            if (!attempt.hasEnded()) {
                end(attempt, JobState.APPLIED, receipt, null);
            }
        } catch (JobAttempt.LostJob e) {
            LOG.infof("Job %s is in other hands", job.id());
        } catch (ProblemException e) {
            if (isPassing(e.type())) {
                jobs.tryAgain(attempt, PAUSE.multipliedBy(job.attempt()));
            } else {
                end(attempt, JobState.REFUSED, null, problem(e.type(), e.getMessage(), e));
            }
        } catch (Exception e) {
            if (attempt.isLost()) {
                return;
            }
            LOG.errorf(e, "Attempt %d at job %s failed", job.attempt(), job.id());
            if (job.attempt() >= mostAttempts) {
                fail(attempt);
            } else {
                jobs.tryAgain(attempt, PAUSE.multipliedBy(job.attempt()));
            }
        }
    }

    /** Refusals that say nothing about the feed. */
    private static boolean isPassing(ProblemType type) {
        return type == StandardProblem.UNAVAILABLE || type == CrimeDataProblem.IDEMPOTENCY_KEY_IN_USE;
    }

    private void fail(JobAttempt attempt) throws SQLException {
        end(
                attempt,
                JobState.FAILED,
                null,
                problem(
                        StandardProblem.INTERNAL_ERROR,
                        "The service could not apply the feed in " + mostAttempts
                                + " attempts. Nothing of it is stored; send it again.",
                        null));
    }

    private void end(JobAttempt attempt, JobState state, String receipt, String problem) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                jobs.end(connection, attempt, state, receipt, problem);
                connection.commit();
            } catch (JobAttempt.LostJob e) {
                LOG.infof("Job %s is in other hands", attempt.job().id());
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private String problem(ProblemType type, String detail, ProblemException refusal) {
        try {
            return json.writeValueAsString(new Problem(
                    type.uri().toString(),
                    type.title(),
                    type.status(),
                    detail,
                    refusal == null ? List.of() : refusal.violations()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem could not be written as JSON", e);
        }
    }
}
