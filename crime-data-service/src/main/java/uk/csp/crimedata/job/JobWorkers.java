package uk.csp.crimedata.job;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import uk.csp.crimedata.CrimeDataConfig;

/**
 * The threads that work jobs off. Each looks for a job when one is accepted here and every half second, because another
 * replica may have accepted one or died. While an attempt lasts, its lease is renewed every second.
 */
@ApplicationScoped
class JobWorkers {
    private static final Logger LOG = Logger.getLogger(JobWorkers.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration RENEW = Duration.ofSeconds(1);
    private static final Duration CLEAR_AWAY = Duration.ofSeconds(30);

    private final SubmissionJobs jobs;
    private final AttemptJob attemptJob;
    private final int workers;
    private final Set<JobAttempt> attempts = ConcurrentHashMap.newKeySet();
    private final Semaphore accepted = new Semaphore(0);
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "job-leases"));
    private volatile boolean stopped;

    JobWorkers(SubmissionJobs jobs, AttemptJob attemptJob, CrimeDataConfig config) {
        this.jobs = jobs;
        this.attemptJob = attemptJob;
        this.workers = config.jobs().workers();
    }

    void onStart(@Observes StartupEvent start) {
        clock.scheduleWithFixedDelay(this::renew, RENEW.toMillis(), RENEW.toMillis(), TimeUnit.MILLISECONDS);
        clock.scheduleWithFixedDelay(this::clearAway, 0, CLEAR_AWAY.toMillis(), TimeUnit.MILLISECONDS);
        for (int i = 1; i <= workers; i++) {
            daemon(this::work, "job-worker-" + i).start();
        }
    }

    /** Attempts under way end with the process; their jobs are taken by others when the leases have run out. */
    void onStop(@Observes ShutdownEvent stop) {
        stopped = true;
        clock.shutdown();
    }

    /** There is a new job: no need to wait for the next look. */
    void wake() {
        accepted.release();
    }

    private void work() {
        while (!stopped) {
            boolean worked = false;
            try {
                worked = takeOne();
            } catch (Exception e) {
                if (!stopped) {
                    LOG.warnf("A job worker failed and goes on: %s", e);
                    LOG.debug("Cause", e);
                }
            }
            if (!worked) {
                waitForJobs();
            }
        }
    }

    private void waitForJobs() {
        try {
            if (accepted.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                accepted.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean takeOne() throws Exception {
        var job = jobs.take();
        if (job.isEmpty()) {
            return false;
        }
        JobAttempt attempt = new JobAttempt(job.get(), jobs);
        attempts.add(attempt);
        try {
            attemptJob.attempt(attempt);
        } finally {
            attempts.remove(attempt);
        }
        return true;
    }

    private void renew() {
        for (JobAttempt attempt : attempts) {
            try {
                jobs.renew(attempt);
            } catch (Exception e) {
                LOG.debugf(
                        e,
                        "The lease of job %s could not be renewed",
                        attempt.job().id());
            }
        }
    }

    private void clearAway() {
        try {
            jobs.clearAway();
        } catch (Exception e) {
            LOG.debug("Old jobs could not be cleared away", e);
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
