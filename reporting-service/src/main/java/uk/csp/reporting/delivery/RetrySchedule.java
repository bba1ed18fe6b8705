package uk.csp.reporting.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait before a message is tried again, a tenth more or less so that retries do not come in crowds. */
record RetrySchedule(List<Duration> waits) {
    private static final double JITTER = 0.1;

    RetrySchedule {
        waits = List.copyOf(waits);
    }

    /**
     * @param attempts made so far
     * @param dice from 0 to 1
     * @return nothing when that was the last
     */
    Optional<Duration> after(int attempts, double dice) {
        if (attempts < 1 || attempts > waits.size()) {
            return Optional.empty();
        }
        double millis = waits.get(attempts - 1).toMillis() * (1 - JITTER + 2 * JITTER * dice);
        return Optional.of(Duration.ofMillis(Math.round(millis)));
    }
}
