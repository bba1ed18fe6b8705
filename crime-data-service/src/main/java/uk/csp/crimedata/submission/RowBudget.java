package uk.csp.crimedata.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.csp.crimedata.CrimeDataConfig;

/**
 * How many rows a partner may have worked on. How many a feed has is known when it was read, so a partner with anything
 * left is let in, and what it sent beyond its budget delays its next feed. Each replica counts alone, and begins anew
 * when it starts.
 */
@ApplicationScoped
class RowBudget {
    private static final Pattern ROWS_READ = Pattern.compile("\"rows\":\\{\"read\":(\\d+)");

    private final Map<String, AtomicLong> fullAt = new ConcurrentHashMap<>();
    private final long rows;
    private final long window;
    private final LongSupplier nanoTime;

    @Inject
    RowBudget(CrimeDataConfig config) {
        this(config.feeds().rowRate().rows(), config.feeds().rowRate().window(), System::nanoTime);
    }

    RowBudget(long rows, Duration window, LongSupplier nanoTime) {
        if (rows < 1 || window.toNanos() < rows) {
            throw new IllegalArgumentException("A budget has one row or more, and none of them is free.");
        }
        this.rows = rows;
        this.window = window.toNanos();
        this.nanoTime = nanoTime;
    }

    /**
     * @param remaining rows left; 0 when nothing is taken in
     * @param untilSome until there is something left
     * @param reset until everything is there again
     */
    record State(long remaining, Duration untilSome, Duration reset) {
        boolean isUsedUp() {
            return remaining == 0;
        }

        long retryAfterSeconds() {
            return Math.max(1, untilSome.plusMillis(999).toSeconds());
        }
    }

    State of(String partner) {
        AtomicLong full = fullAt.get(partner);
        long reset = full == null ? 0 : Math.max(0, full.get() - nanoTime.getAsLong());
        long interval = window / rows;
        long remaining = Math.max(0, (window - reset) / interval);
        return new State(remaining, Duration.ofNanos(Math.max(0, reset - window + interval)), Duration.ofNanos(reset));
    }

    void spend(String partner, long read) {
        long now = nanoTime.getAsLong();
        long cost = read * (window / rows);
        fullAt.computeIfAbsent(partner, name -> new AtomicLong(now)).updateAndGet(full -> Math.max(full, now) + cost);
    }

    /** @param receipt of a feed, as it is told */
    void spendOn(String partner, String receipt) {
        Matcher read = ROWS_READ.matcher(receipt);
        if (read.find()) {
            spend(partner, Long.parseLong(read.group(1)));
        }
    }

    /** As the IETF draft ratelimit-headers has it. */
    String policy() {
        return "\"rows\";q=" + rows + ";w=" + Duration.ofNanos(window).toSeconds();
    }

    String told(State state) {
        return "\"rows\";r=" + state.remaining() + ";t="
                + state.reset().plusMillis(999).toSeconds();
    }
}
