package uk.csp.crimedata.radar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Where the return of one authority for one dataset and quarter stands on a day. Pure.
 *
 * @param daysLate days from the last day in time to the day it was complete, or to the day asked about; 0 in time
 * @param receivedOn when the last month of the quarter arrived; null while one is missing
 * @param missingMonths months not received by then
 */
record QuarterlyReturn(State state, LocalDate due, long daysLate, LocalDate receivedOn, List<YearMonth> missingMonths) {
    enum State {
        /** Complete and in time. */
        RECEIVED,
        /** Complete, and nothing happened. */
        NIL,
        /** Complete, but after the day it was due; or overdue for less than a quarter. */
        LATE,
        /** Overdue for a quarter or more. */
        MISSING,
        /** Not complete, and not due yet. */
        AWAITED,
        /** The law asks nothing of this authority for this quarter, or the platform does not count it here. */
        NOT_APPLICABLE
    }

    /** What arrived first of a month. */
    record Arrival(LocalDate day, boolean nil) {}

    static QuarterlyReturn notApplicable() {
        return new QuarterlyReturn(State.NOT_APPLICABLE, null, 0, null, List.of());
    }

    /** @param arrivals first arrival of each month; later than the day asked about or absent: not received */
    static QuarterlyReturn of(Quarter quarter, DueRule rule, Map<YearMonth, Arrival> arrivals, LocalDate on) {
        List<YearMonth> missing = quarter.months().stream()
                .filter(month -> !arrivals.containsKey(month)
                        || arrivals.get(month).day().isAfter(on))
                .toList();
        LocalDate due = rule.due(quarter.last());
        if (!missing.isEmpty()) {
            LocalDate dueFirst = rule.due(missing.get(0));
            long late = Math.max(0, ChronoUnit.DAYS.between(dueFirst, on));
            State state = late == 0 ? State.AWAITED : on.isBefore(dueFirst.plusMonths(3)) ? State.LATE : State.MISSING;
            return new QuarterlyReturn(state, due, late, null, missing);
        }
        LocalDate received = quarter.months().stream()
                .map(month -> arrivals.get(month).day())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        long late = quarter.months().stream()
                .mapToLong(month -> ChronoUnit.DAYS.between(
                        rule.due(month), arrivals.get(month).day()))
                .max()
                .orElseThrow();
        boolean nil =
                quarter.months().stream().allMatch(month -> arrivals.get(month).nil());
        State state = late > 0 ? State.LATE : nil ? State.NIL : State.RECEIVED;
        return new QuarterlyReturn(state, due, Math.max(0, late), received, List.of());
    }
}
