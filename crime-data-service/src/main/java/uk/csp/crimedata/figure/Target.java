package uk.csp.crimedata.figure;

import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.NavigableSet;
import java.util.Set;
import uk.csp.crimedata.catalogue.Catalogue.Area;
import uk.csp.crimedata.catalogue.Catalogue.Indicator;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;

/**
 * One indicator of one area whose months changed, and so perhaps the figures that rest on them.
 *
 * @param first first changed month
 * @param last last changed month
 */
record Target(Partnership partnership, Indicator indicator, Area area, YearMonth first, YearMonth last) {
    private static final int MONTHS_OF_TWO_YEARS = 24;

    /**
     * The periods that can have changed: those with a changed month, and those one year later, which are compared with
     * them. Twelve-month windows are kept only where feeds begin before and end after them; a neighbourhood has
     * financial years alone, its months are too small to say anything.
     */
    Set<Period> periods(YearMonth firstReceived, YearMonth lastReceived) {
        Set<Period> periods = new LinkedHashSet<>();
        YearMonth end = earlier(last.plusMonths(MONTHS_OF_TWO_YEARS - 1), lastReceived);
        for (YearMonth month = first; !month.isAfter(end); month = month.plusMonths(1)) {
            // A later year would reach beyond the months whose counts are read.
            if (!month.isAfter(last.plusYears(1))) {
                periods.add(Period.financialYearOf(month));
            }
            if (!area.kind().equals("neighbourhood")) {
                if (touches(month)) {
                    periods.add(Period.month(month));
                }
                Period twelveMonths = Period.twelveMonthsTo(month);
                if (!twelveMonths.start().isBefore(firstReceived)) {
                    periods.add(twelveMonths);
                }
            }
        }
        return periods;
    }

    /**
     * With the months beside it that were never received: a window that ends or begins there has no month of its own to
     * appear with, so it appears with the next one. Which figures there are does not depend on what came first.
     */
    Target overGaps(NavigableSet<YearMonth> received) {
        YearMonth before = received.lower(first);
        YearMonth after = received.higher(last);
        return new Target(
                partnership,
                indicator,
                area,
                before == null ? first : before.plusMonths(1),
                after == null ? last : after.minusMonths(1));
    }

    /** The same target over its own months, another's, and those between them. */
    Target spanning(Target other) {
        return new Target(
                partnership,
                indicator,
                area,
                first.isBefore(other.first) ? first : other.first,
                last.isAfter(other.last) ? last : other.last);
    }

    /** What it is about, whatever its months. */
    String key() {
        return indicator.id() + " " + area.id();
    }

    /** The months counts are needed of: the windows' own and those of the year before them. */
    YearMonth firstNeeded() {
        return first.minusMonths(MONTHS_OF_TWO_YEARS);
    }

    YearMonth lastNeeded() {
        return last.plusMonths(MONTHS_OF_TWO_YEARS);
    }

    private boolean touches(YearMonth month) {
        return !month.isAfter(last) || !month.isBefore(first.plusYears(1)) && !month.isAfter(last.plusYears(1));
    }

    private static YearMonth earlier(YearMonth one, YearMonth other) {
        return one.isBefore(other) ? one : other;
    }
}
