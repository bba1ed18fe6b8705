package uk.csp.reporting.delivery;

import java.time.Duration;
import java.util.Optional;
import uk.csp.reporting.destination.Outcome;

/**
 * What follows from an attempt.
 *
 * @param state of the delivery afterwards
 * @param retryIn how long before the next attempt; null when there is none
 * @param pause of all messages to this receiver; zero when it goes on
 * @param disabledBecause why the subscription ends; null when it does not
 */
record Verdict(State state, Duration retryIn, Duration pause, String disabledBecause) {
    /** A receiver that cannot be reached is tried with one message at a time, and ever more rarely: at first after this. */
    private static final Duration OUT_OF_REACH = Duration.ofSeconds(5);

    enum State {
        PENDING,
        DELIVERED,
        FAILED
    }

    static Verdict of(Outcome outcome, int attempts, RetrySchedule schedule, double dice) {
        if (outcome.isTaken()) {
            return new Verdict(State.DELIVERED, null, Duration.ZERO, null);
        }
        if (outcome.isGone()) {
            return new Verdict(State.FAILED, null, Duration.ZERO, "gone");
        }
        Optional<Duration> wait = schedule.after(attempts, dice);
        if (wait.isEmpty()) {
            return new Verdict(State.FAILED, null, Duration.ZERO, "failing");
        }
        if (outcome.isBusy()) {
            Duration asked = outcome.retryAfter();
            return new Verdict(State.PENDING, longer(wait.get(), asked), asked, null);
        }
        return new Verdict(
                State.PENDING,
                wait.get(),
                outcome.isSilence() ? shorter(wait.get(), OUT_OF_REACH) : Duration.ZERO,
                null);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
