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

    /** Times in microseconds. */
    static Histogram run(int requests, double perSecond, IntFunction<CompletableFuture<?>> request) {
        Histogram times = new Histogram(LONGEST, 3);
        long interval = (long) (1e9 / perSecond);
        long start = System.nanoTime() + interval;
        CompletableFuture<?>[] answers = new CompletableFuture<?>[requests];
        for (int i = 0; i < requests; i++) {
            long due = start + i * interval;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            answers[i] = request.apply(i).thenRun(() -> {
                long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due);
                synchronized (times) {
                    times.recordValue(Math.min(micros, LONGEST));
                }
            });
        }
        CompletableFuture.allOf(answers).join();
        return times;
    }

    static double milliseconds(Histogram times, double percentile) {
        return times.getValueAtPercentile(percentile) / 1_000.0;
    }
}
