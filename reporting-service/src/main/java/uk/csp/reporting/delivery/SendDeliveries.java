package uk.csp.reporting.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import uk.csp.reporting.ReportingConfig;
import uk.csp.reporting.destination.Outcome;

/**
 * Sends what is queued. Receivers get their turns side by side, each for a few seconds, so that a slow one or one with
 * much to be told holds up no other.
 */
@ApplicationScoped
class SendDeliveries {
    private static final Logger LOG = Logger.getLogger(SendDeliveries.class);
    private static final Duration TURN = Duration.ofSeconds(5);
    private static final Duration UNTIL_MENDED = Duration.ofMinutes(1);

    private final Lanes lanes;
    private final DeliverMessage delivering;
    private final ForgetEvents forgetting;
    private final DeliveryMetrics metrics;
    private final ReportingConfig.Webhooks config;
    private final RetrySchedule schedule;
    private final Clock clock;
    private final AtomicInteger free;
    private final ScheduledExecutorService threads;
    private volatile boolean running = true;

    SendDeliveries(
            Lanes lanes,
            DeliverMessage delivering,
            ForgetEvents forgetting,
            DeliveryMetrics metrics,
            ReportingConfig config,
            Clock clock) {
        this.lanes = lanes;
        this.delivering = delivering;
        this.forgetting = forgetting;
        this.metrics = metrics;
        this.config = config.webhooks();
        this.schedule = new RetrySchedule(config.webhooks().retries());
        this.clock = clock;
        this.free = new AtomicInteger(config.webhooks().workers());
        this.threads = Executors.newScheduledThreadPool(config.webhooks().workers() + 2, daemons());
    }

    void start(@Observes StartupEvent event) {
        threads.scheduleWithFixedDelay(this::look, 0, config.poll().toMillis(), TimeUnit.MILLISECONDS);
        threads.scheduleWithFixedDelay(this::forget, 1, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        threads.shutdownNow();
        if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
            LOG.warn("Messages on their way were left; they are sent again with the same ids");
        }
    }

    private void look() {
        try {
            int most = free.get();
            if (most == 0) {
                return;
            }
            for (Lanes.Lane lane : lanes.take(most)) {
                free.decrementAndGet();
                threads.execute(() -> serve(lane));
            }
        } catch (RuntimeException e) {
            LOG.warnf("Webhooks wait: %s", e.getMessage());
        }
    }

    private void forget() {
        try {
            forgetting.forget();
        } catch (RuntimeException e) {
            LOG.warnf("Old webhook events wait to be removed: %s", e.getMessage());
        }
    }

    private void serve(Lanes.Lane lane) {
        Duration pause = Duration.ZERO;
        boolean interrupted = false;
        try {
            pause = takeTurn(lane);
        } catch (InterruptedException e) {
            interrupted = true;
        } catch (GeneralSecurityException e) {
            LOG.errorf("The secrets of webhook subscription %s cannot be read: %s", lane.subscription(), e);
            pause = UNTIL_MENDED;
        } catch (RuntimeException e) {
            LOG.warnf("Webhook subscription %s waits: %s", lane.subscription(), e);
            pause = UNTIL_MENDED;
        } finally {
            free.incrementAndGet();
            release(lane, pause);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Returns how long the receiver is to be left alone so that it gets no more a second than agreed. */
    private Duration takeTurn(Lanes.Lane lane) throws InterruptedException, GeneralSecurityException {
        long pace = TimeUnit.SECONDS.toNanos(1) / config.mostPerSecond();
        long end = System.nanoTime() + TURN.toNanos();
        while (running && System.nanoTime() - end < 0) {
            long begun = System.nanoTime();
            Optional<Message> message = lanes.next(lane);
            if (message.isEmpty() || !send(lane, message.get())) {
                break;
            }
            LockSupport.parkNanos(begun + pace - System.nanoTime());
        }
        return Duration.ofNanos(pace);
    }

    private boolean send(Lanes.Lane lane, Message message) throws InterruptedException, GeneralSecurityException {
        Instant now = clock.instant();
        Outcome outcome = delivering.deliver(lane.subscription(), message, now);
        Verdict verdict = Verdict.of(
                outcome,
                message.attempts() + 1,
                schedule,
                ThreadLocalRandom.current().nextDouble());
        boolean goOn = lanes.record(lane, message, now, outcome, verdict);
        metrics.count(verdict);
        if (verdict.disabledBecause() != null) {
            LOG.warnf("Webhook subscription %s was disabled: %s", lane.subscription(), verdict.disabledBecause());
        }
        return goOn;
    }

    private void release(Lanes.Lane lane, Duration pause) {
        try {
            lanes.release(lane, pause);
        } catch (RuntimeException e) {
            LOG.debug("The lease will run out by itself", e);
        }
    }

    private static ThreadFactory daemons() {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, "webhooks-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
