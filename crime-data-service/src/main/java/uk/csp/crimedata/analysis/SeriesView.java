package uk.csp.crimedata.analysis;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.crimedata.page.CsvTable;

/** A monthly series against its control limits, and its season. As CSV: the months. */
@Schema(name = "Series", description = "A monthly series with control limits and seasonality")
record SeriesView(
        Named.Csp partnership,
        Named.Measure indicator,
        Named.Place area,
        @Schema(examples = "2016-04") String from,
        @Schema(examples = "2019-03") String to,
        @Schema(description = "Whether every month was received") boolean complete,
        @Schema(examples = "[\"2017-12\"]") List<String> missingMonths,
        @Schema(description = "Datasets the counts rest on") List<String> sources,
        List<Month> months,
        @Schema(description = "Null: too few months, or no event; a note says so") Limits limits,
        @Schema(description = "Null: a calendar month was never received, or no event; a note says so")
                Season seasonality,
        List<String> notes)
        implements CsvTable {

    private static final List<String> HEADER =
            List.of("month", "days", "count", "perDay", "centre", "lowerLimit", "upperLimit", "signal", "complete");

    /** A missing month has null for everything but its name and length. */
    @Schema(name = "SeriesMonth")
    record Month(
            @Schema(examples = "2018-06") String month,
            @Schema(examples = "30") int days,
            @Schema(description = "Null: not received, which is not zero", examples = "1929") Long count,
            @Schema(examples = "64.300") BigDecimal perDay,
            @Schema(description = "Expected of a month this long", examples = "1670.1") BigDecimal centre,
            @Schema(examples = "1419.7") BigDecimal lowerLimit,
            @Schema(examples = "1920.5") BigDecimal upperLimit,
            @Schema(
                            description = "none, above-limits, below-limits, run-above-centre or run-below-centre",
                            examples = "above-limits")
                    String signal,
            boolean complete) {}

    @Schema(name = "SeriesLimits")
    record Limits(
            String method,
            @Schema(examples = "2016-04") String baselineFrom,
            @Schema(examples = "2019-03") String baselineTo,
            @Schema(description = "Complete months of the baseline", examples = "35") int baselineMonths,
            @Schema(examples = "55.669") BigDecimal meanPerDay,
            @Schema(description = "How much wider than the limits of Poisson counts", examples = "2.04")
                    BigDecimal spreadRatio,
            @Schema(description = "Made of fewer than 24 months") boolean provisional) {}

    @Schema(name = "SeriesSeasonality")
    record Season(
            String method,
            @Schema(
                            description = "Per cent a year over the months asked for; null: one year tells none",
                            examples = "10.4")
                    BigDecimal trendPercentPerYear,
            List<CalendarMonth> calendarMonths) {}

    /** An index is 100 in an average month. */
    @Schema(name = "SeriesCalendarMonth")
    record CalendarMonth(
            @Schema(examples = "July") String month,
            @Schema(description = "Complete months it rests on", examples = "3") int years,
            @Schema(description = "Of the counts as they are", examples = "106.4") BigDecimal index,
            @Schema(description = "Of the counts per day", examples = "104.4") BigDecimal lengthAdjusted,
            @Schema(description = "Per day and with the trend removed", examples = "106.6") BigDecimal trendRemoved,
            @Schema(description = "Of trendRemoved, 95 per cent", examples = "98.6") BigDecimal low,
            @Schema(examples = "115.1") BigDecimal high,
            @Schema(description = "above, below or near the average month; null when unknown", examples = "near")
                    String level) {}

    @Override
    public List<String> header() {
        return HEADER;
    }

    @Override
    public List<List<String>> cells() {
        return months.stream()
                .map(month -> List.of(
                        month.month(),
                        String.valueOf(month.days()),
                        cell(month.count()),
                        cell(month.perDay()),
                        cell(month.centre()),
                        cell(month.lowerLimit()),
                        cell(month.upperLimit()),
                        cell(month.signal()),
                        String.valueOf(month.complete())))
                .toList();
    }

    private static String cell(Object value) {
        return value == null ? "[x]" : value.toString();
    }
}
