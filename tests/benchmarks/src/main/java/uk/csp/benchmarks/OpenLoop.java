package uk.csp.benchmarks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;

/**
 * Requests at a fixed rate whether or not the answers come, each timed from the moment it was due: a server that stalls
 * is charged for everybody who would have waited.
 */
final class OpenLoop {
    private static final long LONGEST = TimeUnit.SECONDS.toMicros(60);

    private OpenLoop() {}

    /**
     * @param times of the answers that were expected, in microseconds
     * @param seconds how many of each second were answered so, and how many not, such as with a server's 503 under load
     */
    record Outcome(Histogram times, Timeline seconds) {
        int refused() {
            return seconds.refused();
        }

        String milliseconds(double percentile) {
            String shown = Results.number(OpenLoop.milliseconds(times, percentile));
            return refused() == 0 ? shown : shown + " (" + refused() + " refused)";
        }
    }

    /** @param request gives whether the answer was the expected one */
    static Outcome run(int requests, double perSecond, IntFunction<CompletableFuture<Boolean>> request) {
        Histogram times = new Histogram(LONGEST, 3);
        long interval = (long) (1e9 / perSecond);
        Timeline seconds = new Timeline(requests * interval);
        long start = System.nanoTime() + interval;
        CompletableFuture<?>[] answers = new CompletableFuture<?>[requests];
        for (int i = 0; i < requests; i++) {
            long sinceStart = i * interval;
            long due = start + sinceStart;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            answers[i] = request.apply(i).thenAccept(expected -> {
                long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due);
                seconds.add(sinceStart, expected);
                if (!expected) {
                    return;
                }
                synchronized (times) {
                    times.recordValue(Math.min(micros, LONGEST));
                }
            });
        }
        CompletableFuture.allOf(answers).join();
        return new Outcome(times, seconds);
    }

    static double milliseconds(Histogram times, double percentile) {
        return times.getValueAtPercentile(percentile) / 1_000.0;
    }
}
