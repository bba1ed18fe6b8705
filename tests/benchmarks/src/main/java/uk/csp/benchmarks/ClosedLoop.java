package uk.csp.benchmarks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** A number of clients that each ask again as soon as they are answered: what a server can do at most. */
final class ClosedLoop {
    private ClosedLoop() {}

    /**
     * @param request gives whether the answer was the expected one
     * @return expected answers a second
     */
    static double run(int clients, int seconds, IntFunction<CompletableFuture<Boolean>> request) {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger expected = new AtomicInteger();
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        Thread[] threads = new Thread[clients];
        for (int i = 0; i < clients; i++) {
            threads[i] = new Thread(() -> {
                while (System.nanoTime() < end) {
                    if (request.apply(next.getAndIncrement()).join()) {
                        expected.incrementAndGet();
                    }
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return expected.get() / ((System.nanoTime() - start) / 1e9);
    }
}
