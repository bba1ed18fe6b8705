package uk.csp.platform.event;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** A thread that repeats its work until it is stopped and outlives failures of what it depends on. */
public final class BackgroundThread {
    private static final Logger LOG = Logger.getLogger(BackgroundThread.class);

    private final String name;
    private final Duration pause;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Thread thread;

    public BackgroundThread(String name, Duration pause) {
        this.name = name;
        this.pause = pause;
    }

    public interface Work {
        void run() throws Exception;
    }

    public synchronized void start(Work work) {
        thread = new Thread(() -> repeat(work), name);
        thread.setDaemon(true);
        thread.start();
    }

    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    /** Waits, but not beyond a stop. */
    public void pause() throws InterruptedException {
        stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    public synchronized void stop() {
        stopped.countDown();
        if (thread == null) {
            return;
        }
        try {
            thread.join(Duration.ofSeconds(5).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void repeat(Work work) {
        while (isRunning()) {
            try {
                work.run();
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                if (isRunning()) {
                    LOG.warnf("%s failed and tries again: %s", name, e);
                    LOG.debug("Cause", e);
                }
                tryAgainLater();
            }
        }
    }

    private void tryAgainLater() {
        try {
            pause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
