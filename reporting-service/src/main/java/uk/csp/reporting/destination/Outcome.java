package uk.csp.reporting.destination;

import java.time.Duration;

/**
 * How an attempt to send ended.
 *
 * @param status of the answer; null when there was none
 * @param error in a word; null when the receiver took it
 * @param retryAfter what a busy receiver asked for; null when it did not
 */
public record Outcome(Integer status, String error, Duration took, Duration retryAfter) {
    static Outcome failed(String error, Duration took) {
        return new Outcome(null, error, took, null);
    }

    public static Outcome refused(Refusal reason) {
        return failed(reason.word(), Duration.ZERO);
    }

    static Outcome answered(int status, Duration took, Duration retryAfter) {
        return new Outcome(status, word(status), took, retryAfter);
    }

    public boolean isTaken() {
        return error == null;
    }

    /** The receiver says that there will never again be anybody here. */
    public boolean isGone() {
        return status != null && status == 410;
    }

    /** Nobody answered: it could not be reached, or may not be. */
    public boolean isSilence() {
        return status == null;
    }

    /** The receiver says when to come again. */
    public boolean isBusy() {
        return status != null && (status == 429 || status == 503) && retryAfter != null;
    }

    private static String word(int status) {
        if (status >= 200 && status < 300) {
            return null;
        }
        if (status >= 300 && status < 400) {
            return "redirect";
        }
        return switch (status) {
            case 410 -> "gone";
            case 429, 503 -> "busy";
            default -> status < 500 ? "refused" : "receiver-failed";
        };
    }
}
