package uk.csp.crimedata.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Area;
import uk.csp.crimedata.catalogue.Catalogue.Indicator;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.measure.Measure;
import uk.csp.crimedata.measure.Place;
import uk.csp.crimedata.reported.Amount;
import uk.csp.crimedata.reported.MonthSpan;
import uk.csp.crimedata.reported.ReportedSum;
import uk.csp.crimedata.reported.ReportedValue;

/**
 * Makes figures from what a source reports of one measure and place. Pure. Counts are taken as reported or added up to
 * longer periods, ranges end by end; what is known only as a range has neither count, rate nor change. Rates and
 * percentages are never added, averaged or computed anew.
 *
 * @param values one for each span
 * @param others values of places it is compared with
 * @param open datasets that ask for no protection from anybody
 */
record ReportedCalculator(
        Catalogue catalogue,
        Partnership partnership,
        Indicator indicator,
        Area area,
        Measure measure,
        List<ReportedValue> values,
        Map<Place, List<ReportedValue>> others,
        Set<String> open) {
    private static final int MONTHS_OF_A_YEAR = 12;

    /** A figure with the submissions it rests on. */
    record Made(Period period, FigureChanged figure, List<Long> submissions) {}

    /** Every period something is reported of. */
    List<Made> figures() {
        return periods().stream().flatMap(period -> figure(period).stream()).toList();
    }

    private Collection<Period> periods() {
        Set<Period> periods = new LinkedHashSet<>();
        for (ReportedValue value : values) {
            MonthSpan span = value.span();
            periods.addAll(Period.over(span.first(), span.last()));
            if (measure.isCount() && span.months() < MONTHS_OF_A_YEAR) {
                periods.add(Period.financialYearOf(span.last()));
                addIfWhole(periods, Period.twelveMonthsTo(span.last()));
                addIfWhole(periods, Period.quarterOf(span.last()));
            }
        }
        return periods;
    }

    private void addIfWhole(Set<Period> periods, Period period) {
        if (ReportedSum.over(span(period), values).isComplete()) {
            periods.add(period);
        }
    }

    private Optional<Made> figure(Period period) {
        return measure.isCount() ? count(period) : value(period);
    }

    private Optional<Made> count(Period period) {
        KnownCount known = KnownCount.of(span(period), values);
        if (known.sum().parts().isEmpty()) {
            return Optional.empty();
        }
        Long count = known.wholeCount();
        Period before = period.yearBefore();
        Long previous =
                count == null ? null : KnownCount.of(span(before), values).wholeCount();
        return Optional.of(made(
                period,
                known.sum().parts(),
                known.count(),
                previous == null ? null : new FigureChanged.Previous(before.code(), previous),
                previous == null ? null : change(period, previous, count),
                count == null ? null : rate(period, count, known.only()),
                known.missing(),
                telling(known.sum().parts()).of(known)));
    }

    private Optional<Made> value(Period period) {
        return exactlyOver(period, values).map(value -> {
            Period before = period.yearBefore();
            BigDecimal earlier = value.amount().isKnown()
                    ? exactlyOver(before, values)
                            .map(one -> one.amount().value())
                            .orElse(null)
                    : null;
            boolean unavailable = value.amount().status() == Amount.Status.UNAVAILABLE;
            Set<String> missing = unavailable ? new TreeSet<>(value.span().monthCodes()) : new TreeSet<>();
            return made(
                    period,
                    List.of(value),
                    null,
                    null,
                    null,
                    null,
                    missing,
                    telling(List.of(value))
                            .of(
                                    value.amount(),
                                    Optional.of(value),
                                    earlier == null ? null : new FigureChanged.ValueBefore(before.code(), earlier),
                                    earlier == null
                                            ? null
                                            : value.amount().value().subtract(earlier)));
        });
    }

    private static Optional<ReportedValue> exactlyOver(Period period, List<ReportedValue> values) {
        return values.stream()
                .filter(value -> value.span().equals(span(period)))
                .findFirst();
    }

    /** Two spans that share months are no two independent counts: their difference is never called significant. */
    private static FigureChanged.Change change(Period period, long previous, long count) {
        FigureChanged.Change change = FigureCalculator.change(previous, count);
        return period.numberOfMonths() <= MONTHS_OF_A_YEAR
                ? change
                : new FigureChanged.Change(change.count(), change.percent(), false);
    }

    /** On what the source divided by; else on residents, where the count is of a year or less. */
    private FigureChanged.Rate rate(Period period, long count, Optional<ReportedValue> only) {
        return only.map(ReportedValue::denominator)
                .map(number -> number.setScale(0, RoundingMode.HALF_UP).intValueExact())
                .filter(number -> number > 0)
                .map(number -> new FigureChanged.Population(
                        indicator.populationGroup(), indicator.populationLabel(), number, "as reported with the count"))
                .or(() -> residents(period))
                .map(population -> FigureCalculator.rate(count, indicator.per(), population))
                .orElse(null);
    }

    private Optional<FigureChanged.Population> residents(Period period) {
        return period.numberOfMonths() > MONTHS_OF_A_YEAR
                ? Optional.empty()
                : subject(period).residents(catalogue);
    }

    private Subject subject(Period period) {
        return new Subject(partnership, indicator, area, period);
    }

    private Made made(
            Period period,
            List<ReportedValue> parts,
            Long count,
            FigureChanged.Previous previous,
            FigureChanged.Change change,
            FigureChanged.Rate rate,
            Set<String> missing,
            FigureChanged.Reported reported) {
        List<String> sources =
                parts.stream().map(ReportedValue::dataset).distinct().sorted().toList();
        FigureChanged figure = FigureChanged.of(
                subject(period),
                count,
                previous,
                change,
                rate,
                new FigureChanged.Completeness(
                        missing.isEmpty(), List.copyOf(missing), missing.isEmpty() ? List.of() : sources, List.of()),
                sources,
                reported);
        return new Made(
                period,
                figure,
                parts.stream()
                        .map(ReportedValue::submissionNumber)
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** The figure of a period that nothing is reported of any more. */
    FigureChanged nothing(Period period) {
        Set<String> missing = new TreeSet<>(span(period).monthCodes());
        return made(
                        period,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        missing,
                        telling(List.of()).nothing())
                .figure();
    }

    private TellReported telling(List<ReportedValue> parts) {
        Boolean published = parts.isEmpty()
                ? null
                : Boolean.valueOf(parts.stream().allMatch(part -> open.contains(part.dataset())));
        return new TellReported(measure, others, published);
    }

    private static MonthSpan span(Period period) {
        return new MonthSpan(period.start(), period.end());
    }
}
