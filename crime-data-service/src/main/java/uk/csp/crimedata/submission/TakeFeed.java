package uk.csp.crimedata.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import uk.csp.crimedata.CrimeDataConfig;
import uk.csp.crimedata.feed.FeedBody;
import uk.csp.crimedata.feed.FeedText;
import uk.csp.crimedata.feed.KnownFiles;
import uk.csp.crimedata.feed.SubmissionOrder.FeedEncoding;
import uk.csp.crimedata.merge.CatalogueChanged;
import uk.csp.crimedata.submission.IngestSubmission.Follower;
import uk.csp.crimedata.submission.SubmissionChecks.Checked;
import uk.csp.crimedata.submission.SubmissionChecks.Parameters;

/** Takes in a feed as it was sent: the same way whether its sender waits for the answer or it was put off. */
@ApplicationScoped
class TakeFeed {
    private final SubmissionChecks checks;
    private final IngestTogether together;
    private final IngestSubmission ingest;
    private final RowBudget budget;
    private final CrimeDataConfig config;

    TakeFeed(
            SubmissionChecks checks,
            IngestTogether together,
            IngestSubmission ingest,
            RowBudget budget,
            CrimeDataConfig config) {
        this.checks = checks;
        this.together = together;
        this.ingest = ingest;
        this.budget = budget;
        this.config = config;
    }

    /**
     * A request without its body.
     *
     * @param key idempotency key, or null
     */
    record Request(String partner, Parameters parameters, FeedEncoding encoding, String key) {
        Idempotency idempotency(InputStream body) {
            return new Idempotency(key, parameters.toString() + encoding, body);
        }
    }

    record Taken(Answer answer, boolean dryRun) {}

    /** @param turn waits for the turn, before anything is asked of the database */
    Taken take(Request request, Idempotency body, Consumer<FeedText> turn, Follower follower) throws IOException {
        Taken taken = worked(request, body, turn, follower);
        if (!taken.answer().replayed()) {
            budget.spendOn(request.partner(), taken.answer().receipt());
        }
        return taken;
    }

    private Taken worked(Request request, Idempotency body, Consumer<FeedText> turn, Follower follower)
            throws IOException {
        Checked checked = check(request);
        FeedEncoding encoding = request.encoding();
        FeedText text = FeedText.readAhead(KnownFiles.refuse(
                FeedBody.open(body.body(), encoding.gzip(), config.feeds().longestText()), encoding));
        Optional<Answer> shared = follower == Follower.NONE
                ? together.ingest(checked.order(), checked.catalogue(), body, text, () -> turn.accept(text))
                : Optional.empty();
        if (shared.isPresent()) {
            return new Taken(shared.get(), false);
        }
        turn.accept(text);
        Answer answer = null;
        while (answer == null) {
            try {
                answer = ingest.ingest(checked.order(), checked.catalogue(), body, text, follower);
            } catch (CatalogueChanged e) {
                checked = check(request);
            }
        }
        return new Taken(answer, checked.order().dryRun());
    }

    /** @throws uk.csp.platform.problem.ProblemException when the request is refused whatever its body */
    Checked check(Request request) {
        return checks.check(request.partner(), request.parameters(), request.encoding());
    }
}
