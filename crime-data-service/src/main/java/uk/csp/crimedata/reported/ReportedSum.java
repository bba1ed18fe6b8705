package uk.csp.crimedata.reported;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.csp.crimedata.disclosure.Interval;

/**
 * The sum of reported counts over a span of months. Pure. Of the values there are it takes those that cover most months
 * without two of them speaking of the same one; among these the fewest that are not exact, then the fewest. Ranges are
 * added end by end, so the true sum lies between the bounds, and nothing is said about where.
 *
 * @param bounds of the months that were reported; without end where one of them is unavailable
 * @param missing months that nothing reported is about; their counts are not in the bounds
 */
public record ReportedSum(Interval bounds, List<ReportedValue> parts, List<YearMonth> missing) {

    /** Of the counts of one measure and area; values reaching beyond the span are left aside. */
    public static ReportedSum over(MonthSpan span, List<ReportedValue> values) {
        Map<YearMonth, List<ReportedValue>> byEnd = new HashMap<>();
        values.stream().filter(value -> span.contains(value.span())).forEach(value -> byEnd.computeIfAbsent(
                        value.span().last(), end -> new ArrayList<>())
                .add(value));
        Map<YearMonth, Cover> best = new HashMap<>();
        best.put(span.first().minusMonths(1), Cover.NOTHING);
        for (YearMonth month = span.first(); !month.isAfter(span.last()); month = month.plusMonths(1)) {
            Cover cover = best.get(month.minusMonths(1)).without(month);
            for (ReportedValue value : byEnd.getOrDefault(month, List.of())) {
                Cover with = best.get(value.span().first().minusMonths(1)).with(value);
                cover = Cover.ORDER.compare(with, cover) < 0 ? with : cover;
            }
            best.put(month, cover);
        }
        Cover cover = best.get(span.last());
        Interval bounds =
                cover.parts().stream().map(part -> bounds(part.amount())).reduce(Interval.exactly(0), Interval::plus);
        return new ReportedSum(bounds, cover.parts(), cover.missing());
    }

    /** What an amount says about a count. */
    static Interval bounds(Amount amount) {
        return switch (amount.status()) {
            case EXACT, NIL -> Interval.exactly(amount.value().longValueExact());
            case RANGE ->
                new Interval(amount.lower().longValueExact(), amount.upper().longValueExact());
            case UNAVAILABLE -> Interval.ANY_COUNT;
        };
    }

    public boolean isComplete() {
        return missing.isEmpty();
    }

    /** Whether the sum is known to the unit, every month of it. */
    public boolean isExact() {
        return isComplete() && bounds.single();
    }

    /** A choice of values for the months up to one. */
    private record Cover(List<ReportedValue> parts, List<YearMonth> missing) {
        static final Cover NOTHING = new Cover(List.of(), List.of());
        static final Comparator<Cover> ORDER = Comparator.<Cover>comparingInt(
                        cover -> cover.missing().size())
                .thenComparingLong(cover -> cover.parts().stream()
                        .filter(part -> !part.amount().isKnown())
                        .count())
                .thenComparingInt(cover -> cover.parts().size());

        Cover with(ReportedValue value) {
            return new Cover(extended(parts, value), missing);
        }

        Cover without(YearMonth month) {
            return new Cover(parts, extended(missing, month));
        }

        private static <T> List<T> extended(List<T> list, T next) {
            List<T> longer = new ArrayList<>(list);
            longer.add(next);
            return List.copyOf(longer);
        }
    }
}
