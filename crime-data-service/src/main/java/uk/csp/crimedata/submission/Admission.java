package uk.csp.crimedata.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import uk.csp.crimedata.CrimeDataConfig;
import uk.csp.crimedata.feed.FeedText;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.StandardProblem;

/**
 * Lets in as many submissions as can be worked on soon, and refuses more at once, before they cost a connection. Who is
 * let in waits for a turn in the order of arrival. Long feeds have turns of their own, so that slow lines keep nobody
 * from sending a record. A refused request did nothing and can be sent again.
 */
@ApplicationScoped
class Admission {
    private final Semaphore present;
    private final Semaphore shortFeeds;
    private final Semaphore longFeeds;
    private final Duration patience;

    Admission(CrimeDataConfig config) {
        CrimeDataConfig.Admission settings = config.feeds().admission();
        present = new Semaphore(settings.present());
        shortFeeds = new Semaphore(settings.shortFeeds(), true);
        longFeeds = new Semaphore(settings.longFeeds(), true);
        patience = settings.patience();
    }

    /** Work that takes its turn while a submission is in the house. */
    interface Work<T, E extends Exception> {
        T run(Turn turn) throws E;
    }

    /** Lets a submission in and out again. */
    <T, E extends Exception> T admit(Work<T, E> work) throws E {
        if (!present.tryAcquire()) {
            throw refusal();
        }
        try (Turn turn = new Turn()) {
            return work.run(turn);
        } finally {
            present.release();
        }
    }

    /** The turn of one submission, over when it leaves. */
    final class Turn implements AutoCloseable {
        private Semaphore taken;

        /** Waits for the turn, if it has not come yet; before it nothing is asked of the database. */
        void await(FeedText text) {
            if (taken != null) {
                return;
            }
            Semaphore turns = text.isShort() ? shortFeeds : longFeeds;
            try {
                if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw refusal();
                }
                taken = turns;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw refusal();
            }
        }

        @Override
        public void close() {
            if (taken != null) {
                taken.release();
            }
        }
    }

    private static ProblemException refusal() {
        return new ProblemException(
                StandardProblem.UNAVAILABLE,
                "More submissions arrive than can be worked on. Nothing was done; send the request again later.");
    }
}
