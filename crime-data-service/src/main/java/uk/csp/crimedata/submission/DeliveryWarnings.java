package uk.csp.crimedata.submission;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import uk.csp.crimedata.feed.DeliveredMonth;
import uk.csp.crimedata.feed.FeedTally;
import uk.csp.crimedata.feed.PlacesOutOfTime;

/**
 * What is unusual about a whole delivery, month by month, beside what the same supplier delivered of the same dataset
 * before. Pure. A warning refuses nothing: the supplier knows whether it was a quiet month or a broken export.
 */
final class DeliveryWarnings {
    /** Assumed: a share is unusual when it is five points and four standard errors away from the usual one. */
    private static final double FEWEST_POINTS = 0.05;

    private static final double STANDARD_ERRORS = 4;
    private static final int FEWEST_ROWS = 30;
    private static final double HUNDRED = 100;

    private final List<DeliveredMonth> delivered;
    private final boolean nil;
    private final Map<YearMonth, DeliveredMonth> known = new HashMap<>();

    /**
     * @param nil the supplier said that nothing happened: an empty month is no surprise, only an unusual one
     * @param before months delivered earlier; those delivered again now are known by what came now
     */
    DeliveryWarnings(List<DeliveredMonth> delivered, boolean nil, List<DeliveredMonth> before) {
        this.delivered = delivered;
        this.nil = nil;
        before.forEach(month -> known.put(month.month(), month));
        delivered.forEach(month -> known.put(month.month(), month));
    }

    List<SubmissionReceipt.Warning> all() {
        List<SubmissionReceipt.Warning> warnings = new ArrayList<>();
        for (DeliveredMonth month : delivered) {
            volume(month).ifPresent(warnings::add);
            share("unusual-unlocated-share", "without a place", month, DeliveredMonth::unlocated, DeliveredMonth::rows)
                    .ifPresent(warnings::add);
            share(
                            "unusual-late-recording",
                            "recorded more than " + FeedTally.LATE_DAYS + " days after the event",
                            month,
                            DeliveredMonth::late,
                            DeliveredMonth::dated)
                    .ifPresent(warnings::add);
        }
        return warnings;
    }

    /** Of rows in LSOAs that were not valid in their month; of every delivery, also a few rows. */
    static List<SubmissionReceipt.Warning> outOfTime(List<PlacesOutOfTime.Rows> rows) {
        return rows.stream()
                .map(month -> new SubmissionReceipt.Warning(
                        "area-not-valid",
                        month.month(),
                        month.month() + ": " + month.count() + " rows lie in LSOAs that were not valid then, such as "
                                + month.first().code() + ". They count where their code says.",
                        month.count(),
                        null))
                .toList();
    }

    /** Months of the delivery that rows are probably missing of. A nil return is the supplier's word, not a gap. */
    SortedSet<YearMonth> probableGaps() {
        SortedSet<YearMonth> gaps = new TreeSet<>();
        for (DeliveredMonth month : delivered) {
            if (!nil
                    && expectation(month)
                            .filter(usual -> usual.isProbableGap(month.rows()))
                            .isPresent()) {
                gaps.add(month.month());
            }
        }
        return gaps;
    }

    private Optional<SeasonalExpectation> expectation(DeliveredMonth month) {
        Map<YearMonth, Integer> others = new HashMap<>();
        known.values().forEach(other -> others.put(other.month(), other.rows()));
        others.remove(month.month());
        return SeasonalExpectation.of(month.month(), others);
    }

    private Optional<SubmissionReceipt.Warning> volume(DeliveredMonth month) {
        Optional<SeasonalExpectation> expected = expectation(month).filter(usual -> usual.isFarFrom(month.rows()));
        if (expected.isPresent()) {
            double usual = expected.get().value();
            String detail = String.format(
                    Locale.ROOT,
                    "%s has %d rows where about %.0f were expected from %s. Is the file whole?%s",
                    month.month(),
                    month.rows(),
                    usual,
                    expected.get().seasonal() ? "the same month of other years" : "the months around it",
                    !nil && expected.get().isProbableGap(month.rows())
                            ? " Its figures are marked as a probable gap and compared with no other year."
                            : "");
            return Optional.of(new SubmissionReceipt.Warning(
                    "unusual-volume", month.month(), detail, month.rows(), rounded(usual)));
        }
        return nil || month.rows() > 0
                ? Optional.empty()
                : Optional.of(new SubmissionReceipt.Warning(
                        "empty-month",
                        month.month(),
                        month.month() + " has no row and counts as zero from now on. If it is only missing, send the"
                                + " months before and after it by themselves and withdraw this submission.",
                        0,
                        null));
    }

    private Optional<SubmissionReceipt.Warning> share(
            String code,
            String what,
            DeliveredMonth month,
            ToIntFunction<DeliveredMonth> part,
            ToIntFunction<DeliveredMonth> whole) {
        long usualPart = 0;
        long usualWhole = 0;
        for (DeliveredMonth other : known.values()) {
            if (!other.month().equals(month.month())) {
                usualPart += part.applyAsInt(other);
                usualWhole += whole.applyAsInt(other);
            }
        }
        int rows = whole.applyAsInt(month);
        if (rows < FEWEST_ROWS || usualWhole < FEWEST_ROWS) {
            return Optional.empty();
        }
        double usual = (double) usualPart / usualWhole;
        double share = (double) part.applyAsInt(month) / rows;
        // Never certain of a share of none or all: half a row more on either side.
        double cautious = (usualPart + 0.5) / (usualWhole + 1);
        double error = Math.sqrt(cautious * (1 - cautious) * (1.0 / rows + 1.0 / usualWhole));
        if (Math.abs(share - usual) <= Math.max(FEWEST_POINTS, STANDARD_ERRORS * error)) {
            return Optional.empty();
        }
        String detail = String.format(
                Locale.ROOT,
                "%s: %.1f %% of the rows are %s, usually %.1f %%.",
                month.month(),
                share * HUNDRED,
                what,
                usual * HUNDRED);
        return Optional.of(new SubmissionReceipt.Warning(
                code, month.month(), detail, rounded(share * HUNDRED), rounded(usual * HUNDRED)));
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
