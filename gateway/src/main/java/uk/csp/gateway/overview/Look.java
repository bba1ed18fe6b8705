package uk.csp.gateway.overview;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import uk.csp.gateway.live.Position;

/**
 * A person's looks at the page, as a cookie keeps them: since when news is told, and the last look. Looks soon after
 * another belong to it, so that loading the page again does not make its news disappear.
 *
 * @param since up to where the stream had been read at the look before this one; null on the first
 */
record Look(Position since, Instant sinceWhen, Position last, Instant lastWhen) {
    static final Duration ONE_LOOK = Duration.ofMinutes(30);
    private static final String SEPARATOR = "_";
    private static final int PARTS = 4;

    /** The present look, after the one a cookie told of. */
    static Look now(Optional<Look> before, Position reached, Instant when) {
        if (before.isEmpty()) {
            return new Look(null, null, reached, when);
        }
        Look previous = before.get();
        boolean isTheSame = Duration.between(previous.lastWhen, when).compareTo(ONE_LOOK) < 0;
        return isTheSame
                ? new Look(previous.since, previous.sinceWhen, reached, when)
                : new Look(previous.last, previous.lastWhen, reached, when);
    }

    boolean isFirst() {
        return since == null;
    }

    static Optional<Look> parse(String text) {
        String[] parts = text == null ? new String[0] : text.split(SEPARATOR, -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        Optional<Position> last = Position.parse(parts[2]);
        Instant lastWhen = instant(parts[3]);
        if (last.isEmpty() || lastWhen == null) {
            return Optional.empty();
        }
        Optional<Position> since = Position.parse(parts[0]);
        Instant sinceWhen = instant(parts[1]);
        return Optional.of(
                since.isEmpty() || sinceWhen == null
                        ? new Look(null, null, last.get(), lastWhen)
                        : new Look(since.get(), sinceWhen, last.get(), lastWhen));
    }

    private static Instant instant(String seconds) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(seconds));
        } catch (NumberFormatException | DateTimeException none) {
            return null;
        }
    }

    @Override
    public String toString() {
        String first = since == null ? SEPARATOR : since + SEPARATOR + sinceWhen.getEpochSecond();
        return first + SEPARATOR + last + SEPARATOR + lastWhen.getEpochSecond();
    }
}
