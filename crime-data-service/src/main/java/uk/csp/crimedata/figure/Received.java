package uk.csp.crimedata.figure;

import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was received of one indicator for one partnership.
 *
 * @param sources codes of the datasets the indicator counts there
 * @param months months that every one of these datasets was received of
 * @param gaps months that one of them probably came short of
 */
record Received(
        List<String> sources,
        TreeSet<YearMonth> months,
        List<NavigableMap<YearMonth, Long>> deliveries,
        Set<YearMonth> gaps) {

    /** @param deliveries the submission that delivered each month last, for each source */
    Received(List<String> sources, List<NavigableMap<YearMonth, Long>> deliveries, Set<YearMonth> gaps) {
        this(sources, inAll(deliveries), deliveries, gaps);
    }

    /** The submissions that a period rests on, in ascending order. */
    List<Long> submissions(Period period) {
        TreeSet<Long> submissions = new TreeSet<>();
        for (NavigableMap<YearMonth, Long> delivery : deliveries) {
            submissions.addAll(
                    delivery.subMap(period.start(), true, period.end(), true).values());
        }
        return List.copyOf(submissions);
    }

    private static TreeSet<YearMonth> inAll(List<NavigableMap<YearMonth, Long>> deliveries) {
        TreeSet<YearMonth> months = deliveries.isEmpty()
                ? new TreeSet<>()
                : new TreeSet<>(deliveries.get(0).keySet());
        deliveries.forEach(delivery -> months.retainAll(delivery.keySet()));
        return months;
    }
}
