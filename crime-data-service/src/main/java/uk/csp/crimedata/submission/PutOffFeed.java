package uk.csp.crimedata.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import uk.csp.crimedata.feed.SubmissionOrder.FeedEncoding;
import uk.csp.crimedata.job.AcceptJob;
import uk.csp.crimedata.job.Job;
import uk.csp.crimedata.job.JobAttempt;
import uk.csp.crimedata.job.JobParameters;
import uk.csp.crimedata.job.JobWork;
import uk.csp.crimedata.submission.IngestSubmission.Follower;
import uk.csp.crimedata.submission.SubmissionChecks.Parameters;
import uk.csp.crimedata.submission.TakeFeed.Request;

/** Puts a feed off at its sender's wish, and takes it in when its turn has come. */
@ApplicationScoped
class PutOffFeed implements JobWork {
    static final String PREFERENCE = "respond-async";

    private final AcceptJob acceptJob;
    private final TakeFeed takeFeed;
    private final Submissions submissions;

    PutOffFeed(AcceptJob acceptJob, TakeFeed takeFeed, Submissions submissions) {
        this.acceptJob = acceptJob;
        this.takeFeed = takeFeed;
        this.submissions = submissions;
    }

    /**
     * Whether the sender would rather not wait (RFC 7240), and the service can put it off. A request that was answered
     * before gets the answer it got then.
     */
    boolean isWanted(String prefer, Request request) {
        return prefer != null
                && Arrays.stream(prefer.split("[,;]")).map(String::trim).anyMatch(PREFERENCE::equalsIgnoreCase)
                && acceptJob.isPossible()
                && (request.key() == null
                        || acceptJob.knows(request.partner(), request.key())
                        || !submissions.isAnswered(request.partner(), request.key()));
    }

    /** @param announced length of the body as its sender says, or -1 */
    AcceptJob.Accepted putOff(Request request, String client, InputStream body, long announced) throws IOException {
        takeFeed.check(request);
        Idempotency idempotency = request.idempotency(body);
        Parameters given = request.parameters();
        FeedEncoding encoding = request.encoding();
        JobParameters parameters = new JobParameters(
                given.dataset(),
                given.period(),
                given.mode(),
                given.onError(),
                given.dryRun(),
                given.nil(),
                encoding.ndjson(),
                encoding.gzip());
        return acceptJob.accept(
                new AcceptJob.Order(request.partner(), client, parameters, request.key(), announced),
                idempotency.body(),
                idempotency::requestHash);
    }

    @Override
    public String work(Job job, InputStream body, JobAttempt attempt) throws IOException {
        JobParameters given = job.parameters();
        Request request = new Request(
                job.partner(),
                new Parameters(
                        given.dataset(), given.period(), given.mode(), given.onError(), given.dryRun(), given.nil()),
                new FeedEncoding(given.ndjson(), given.gzip()),
                job.key());
        Idempotency idempotency = request.idempotency(body).ofJob(job.id());
        return takeFeed.take(request, idempotency, text -> {}, follower(attempt))
                .answer()
                .receipt();
    }

    private static Follower follower(JobAttempt attempt) {
        return new Follower() {
            @Override
            public void rowsRead(long rows) {
                attempt.rowsRead(rows);
            }

            @Override
            public void stored(Connection connection, String receipt) throws SQLException {
                attempt.applied(connection, receipt);
            }
        };
    }
}
