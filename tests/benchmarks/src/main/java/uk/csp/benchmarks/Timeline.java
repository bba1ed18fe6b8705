package uk.csp.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** How many requests of every second of a measurement were answered as expected and refused, by when they were due. */
final class Timeline {
    private final AtomicIntegerArray answered;
    private final AtomicIntegerArray refused;

    Timeline(long nanoseconds) {
        int seconds = (int) TimeUnit.NANOSECONDS.toSeconds(nanoseconds) + 1;
        answered = new AtomicIntegerArray(seconds);
        refused = new AtomicIntegerArray(seconds);
    }

    /** @param nanoseconds from the beginning until the request was due */
    void add(long nanoseconds, boolean expected) {
        (expected ? answered : refused).incrementAndGet((int) TimeUnit.NANOSECONDS.toSeconds(nanoseconds));
    }

    int refused() {
        int all = 0;
        for (int second = 0; second < refused.length(); second++) {
            all += refused.get(second);
        }
        return all;
    }

    /** Answered and, after a minus, refused requests of each second. */
    @Override
    public String toString() {
        StringBuilder words = new StringBuilder();
        for (int second = 0; second < answered.length(); second++) {
            words.append(second == 0 ? "" : " ").append(answered.get(second));
            words.append(refused.get(second) == 0 ? "" : "-" + refused.get(second));
        }
        return words.toString();
    }
}
