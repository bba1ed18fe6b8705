package uk.csp.crimedata.figure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The monthly counts of one indicator and area, and the months that were received. A month received without a count is
 * zero; a month not received is missing, whatever else is known.
 *
 * @param gaps months of which probably not everything was received
 */
record MonthlySeries(Map<YearMonth, Integer> counts, Set<YearMonth> received, Set<YearMonth> gaps) {

    MonthlySeries(Map<YearMonth, Integer> counts, Set<YearMonth> received) {
        this(counts, received, Set.of());
    }

    /** Of two periods with a gap in one, the difference is no rise or fall. */
    boolean isComparable(Period period) {
        return isComplete(period) && gaps(period).isEmpty();
    }

    List<YearMonth> gaps(Period period) {
        return gaps.stream()
                .filter(month -> !month.isBefore(period.start()) && !month.isAfter(period.end()))
                .sorted()
                .toList();
    }

    /** Sum over the months of a period that were received; meaningless when none was. */
    long sum(Period period) {
        long sum = 0;
        for (YearMonth month = period.start(); !month.isAfter(period.end()); month = month.plusMonths(1)) {
            if (received.contains(month)) {
                sum += counts.getOrDefault(month, 0);
            }
        }
        return sum;
    }

    List<YearMonth> missing(Period period) {
        List<YearMonth> missing = new ArrayList<>();
        for (YearMonth month = period.start(); !month.isAfter(period.end()); month = month.plusMonths(1)) {
            if (!received.contains(month)) {
                missing.add(month);
            }
        }
        return missing;
    }

    boolean isComplete(Period period) {
        return missing(period).isEmpty();
    }

    /** Whether any month of the period was received: otherwise there is no figure, not a zero. */
    boolean touches(Period period) {
        for (YearMonth month = period.start(); !month.isAfter(period.end()); month = month.plusMonths(1)) {
            if (received.contains(month)) {
                return true;
            }
        }
        return false;
    }
}
