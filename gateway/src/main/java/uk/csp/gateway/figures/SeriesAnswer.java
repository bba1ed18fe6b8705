package uk.csp.gateway.figures;

import java.util.List;

/** A monthly series with control limits and seasonality, as the API answers it. */
record SeriesAnswer(
        String from,
        String to,
        boolean complete,
        List<String> missingMonths,
        List<Month> months,
        Limits limits,
        Seasonality seasonality,
        List<String> notes) {

    /** Whether any month of it was received. */
    boolean hasCounts() {
        return months.stream().anyMatch(month -> month.count() != null);
    }

    record Month(
            String month,
            Long count,
            Double perDay,
            Double centre,
            Double lowerLimit,
            Double upperLimit,
            String signal,
            boolean complete) {}

    record Limits(String baselineFrom, String baselineTo, int baselineMonths, boolean provisional) {}

    record Seasonality(Double trendPercentPerYear, List<CalendarMonth> calendarMonths) {}

    record CalendarMonth(
            String month, int years, Double index, Double trendRemoved, Double low, Double high, String level) {}
}
