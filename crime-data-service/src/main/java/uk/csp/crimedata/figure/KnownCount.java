package uk.csp.crimedata.figure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import uk.csp.crimedata.disclosure.Interval;
import uk.csp.crimedata.reported.Amount;
import uk.csp.crimedata.reported.MonthSpan;
import uk.csp.crimedata.reported.ReportedSum;
import uk.csp.crimedata.reported.ReportedValue;

/**
 * What sources say of a count over some months.
 *
 * @param available what they say, without what they say is not available
 * @param missing months nothing is known of
 */
record KnownCount(ReportedSum sum, List<ReportedValue> available, Set<String> missing) {
    static KnownCount of(MonthSpan span, List<ReportedValue> values) {
        ReportedSum sum = ReportedSum.over(span, values);
        List<ReportedValue> available = sum.parts().stream()
                .filter(part -> part.amount().status() != Amount.Status.UNAVAILABLE)
                .toList();
        Set<String> missing = new TreeSet<>();
        sum.missing().forEach(month -> missing.add(month.toString()));
        sum.parts().stream()
                .filter(part -> !available.contains(part))
                .forEach(part -> missing.addAll(part.span().monthCodes()));
        return new KnownCount(sum, available, missing);
    }

    boolean isComplete() {
        return missing.isEmpty();
    }

    /** Of the months there are; null where one of them is a range, or there is none. */
    Long count() {
        return available.isEmpty()
                        || available.stream().anyMatch(part -> !part.amount().isKnown())
                ? null
                : Long.valueOf(available.stream()
                        .mapToLong(part -> part.amount().value().longValueExact())
                        .sum());
    }

    Long wholeCount() {
        return isComplete() ? count() : null;
    }

    /** Of the available parts; without end where some are not there. */
    Interval bounds() {
        Interval bounds = available.stream()
                .map(part -> part.amount().isKnown()
                        ? Interval.exactly(part.amount().value().longValueExact())
                        : new Interval(
                                part.amount().lower().longValueExact(),
                                part.amount().upper().longValueExact()))
                .reduce(Interval.exactly(0), Interval::plus);
        return isComplete() ? bounds : new Interval(bounds.from(), null);
    }

    Optional<ReportedValue> only() {
        return sum.parts().size() == 1 && sum.isComplete()
                ? Optional.of(sum.parts().get(0))
                : Optional.empty();
    }
}
