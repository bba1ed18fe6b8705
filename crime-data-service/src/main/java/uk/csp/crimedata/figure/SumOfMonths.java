package uk.csp.crimedata.figure;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The figure of a longer period out of the figures of its months, by the rules stored figures follow. Pure. Its revision
 * is the sum of those it rests on: it grows whenever one of them changes, and says nothing of how often.
 *
 * @param months figures of months of one indicator and area, as they were known at one moment
 */
record SumOfMonths(NavigableMap<YearMonth, FigureChanged> months) {

    /** The months a period's figure rests on: its own and those of the year before. */
    List<FigureChanged> origins(Period period) {
        return Stream.of(period.yearBefore(), period)
                .flatMap(part -> months.subMap(part.start(), true, part.end(), true).values().stream())
                .toList();
    }

    /** Empty when no month of the period is known. */
    Optional<FigureChanged> figure(Period period) {
        MonthlySeries series = series();
        if (!series.touches(period)) {
            return Optional.empty();
        }
        // Denominator and names are those of the last month, which ends when the period does.
        FigureChanged last = months.floorEntry(period.end()).getValue();
        FigureChanged newest = origins(period).stream()
                .max(Comparator.comparing(FigureChanged::knownAt))
                .orElseThrow();
        long count = series.sum(period);
        List<String> missing =
                series.missing(period).stream().map(YearMonth::toString).toList();
        Period before = period.yearBefore();
        Long previous = series.isComparable(period) && series.isComparable(before) ? series.sum(before) : null;
        return Optional.of(new FigureChanged(
                String.join(
                        ".",
                        last.partnership().code(),
                        last.indicator().id(),
                        last.area().code(),
                        period.code()),
                origins(period).stream().mapToInt(FigureChanged::revision).sum(),
                newest.causationId(),
                last.partnership(),
                last.indicator(),
                last.area(),
                FigureChanged.PeriodView.of(period),
                count,
                previous == null ? null : new FigureChanged.Previous(before.code(), previous),
                previous == null ? null : FigureCalculator.change(previous, count),
                missing.isEmpty() && last.rate() != null
                        ? FigureCalculator.rate(
                                count, last.rate().per(), last.rate().denominator())
                        : null,
                new FigureChanged.Completeness(
                        missing.isEmpty(),
                        missing,
                        missing.isEmpty() ? List.of() : last.sources(),
                        series.gaps(period).stream().map(YearMonth::toString).toList()),
                last.sources(),
                newest.knownAt(),
                null));
    }

    private MonthlySeries series() {
        Predicate<FigureChanged> received = figure -> figure.completeness().complete() && figure.count() != null;
        Map<YearMonth, Integer> counts = months.entrySet().stream()
                .filter(month -> received.test(month.getValue()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, month -> month.getValue().count().intValue()));
        Set<YearMonth> gaps = months.entrySet().stream()
                .filter(month -> !month.getValue().completeness().probableGaps().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new MonthlySeries(counts, counts.keySet(), gaps);
    }
}
