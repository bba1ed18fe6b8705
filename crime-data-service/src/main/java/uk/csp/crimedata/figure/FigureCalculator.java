package uk.csp.crimedata.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Area;
import uk.csp.crimedata.catalogue.Catalogue.Indicator;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;

/**
 * Makes a figure from monthly counts. Pure. A figure whose period has a missing month has the count of the months that
 * were received, says which are missing, and has no rate, no previous value and no change.
 */
final class FigureCalculator {
    private static final int DECIMALS = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Catalogue catalogue;

    FigureCalculator(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param sources codes of the datasets the indicator counts for this partnership */
    FigureChanged figure(
            Partnership partnership,
            Indicator indicator,
            Area area,
            Period period,
            MonthlySeries series,
            List<String> sources) {
        Long count = series.touches(period) ? series.sum(period) : null;
        List<String> missing =
                series.missing(period).stream().map(YearMonth::toString).toList();
        boolean complete = missing.isEmpty();
        Period before = period.yearBefore();
        Long previous = series.isComparable(period) && series.isComparable(before) ? series.sum(before) : null;
        Subject subject = new Subject(partnership, indicator, area, period);
        return FigureChanged.of(
                subject,
                count,
                previous == null ? null : new FigureChanged.Previous(before.code(), previous),
                previous == null ? null : change(previous, count),
                complete ? rate(subject, count) : null,
                new FigureChanged.Completeness(
                        complete,
                        missing,
                        complete ? List.of() : sources,
                        series.gaps(period).stream().map(YearMonth::toString).toList()),
                sources,
                null);
    }

    static FigureChanged.Change change(long previous, long count) {
        BigDecimal percent = previous == 0
                ? null
                : BigDecimal.valueOf(count - previous)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(previous), DECIMALS, RoundingMode.HALF_UP);
        return new FigureChanged.Change(count - previous, percent, PoissonChange.isSignificant(previous, count));
    }

    /** Null when no population of the indicator's group is known. Of a month it is the rate of that month alone. */
    private FigureChanged.Rate rate(Subject subject, long count) {
        return subject.residents(catalogue)
                .map(residents -> rate(count, subject.indicator().per(), residents))
                .orElse(null);
    }

    static FigureChanged.Rate rate(long count, int per, FigureChanged.Population denominator) {
        BigDecimal value = BigDecimal.valueOf(count)
                .multiply(BigDecimal.valueOf(per))
                .divide(BigDecimal.valueOf(denominator.value()), DECIMALS, RoundingMode.HALF_UP);
        return new FigureChanged.Rate(value, per, denominator);
    }
}
