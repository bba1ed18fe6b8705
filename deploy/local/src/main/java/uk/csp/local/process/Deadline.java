package uk.csp.local.process;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Asks a question again and again until it is answered, at most for a given time. */
public final class Deadline {
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    public boolean isOver() {
        return System.nanoTime() > end;
    }

    /** False when the time was over before the answer was yes; an exception counts as no. */
    public boolean await(Duration pause, Callable<Boolean> question) {
        while (!isOver()) {
            try {
                if (question.call()) {
                    return true;
                }
            } catch (Exception e) {
                if (Thread.currentThread().isInterrupted()) {
                    return false;
                }
            }
            LockSupport.parkNanos(pause.toNanos());
        }
        return false;
    }
}
