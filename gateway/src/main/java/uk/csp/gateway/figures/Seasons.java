package uk.csp.gateway.figures;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.csp.gateway.drawing.Caption;
import uk.csp.gateway.drawing.Drawing;
import uk.csp.gateway.drawing.SeasonChart;
import uk.csp.gateway.page.Sheet;
import uk.csp.gateway.words.Labels;

/** Which calendar months are busier than others, once length and trend are taken out. */
record Seasons(Drawing chart, String sentence, String trend, int years, List<Row> rows, Sheet sheet) {
    /** Assumed: where fewer happen, a calendar month of three years is a handful of events. */
    private static final double FEWEST_A_MONTH = 3;

    record Row(String month, String index, String interval, String level) {}

    /** Null when the API could tell no seasons, or events are too rare. */
    static Seasons of(String label, SeriesAnswer series) {
        SeriesAnswer.Seasonality seasonality = series.seasonality();
        double mean = series.months().stream()
                .filter(month -> month.count() != null)
                .mapToLong(SeriesAnswer.Month::count)
                .average()
                .orElse(0);
        if (seasonality == null || seasonality.calendarMonths() == null || mean < FEWEST_A_MONTH) {
            return null;
        }
        List<SeriesAnswer.CalendarMonth> months = seasonality.calendarMonths();
        String sentence = sentence(months);
        Drawing chart = new SeasonChart(
                        new Caption(
                                "seasons",
                                label + " by calendar month, the average month being 100",
                                sentence + " The table of calendar months has the same figures."),
                        months.stream()
                                .map(month -> new SeasonChart.Month(
                                        name(month), month.trendRemoved(), month.low(), month.high(), stands(month)))
                                .toList())
                .draw();
        int years = months.stream()
                .mapToInt(SeriesAnswer.CalendarMonth::years)
                .max()
                .orElse(0);
        return new Seasons(
                chart,
                sentence,
                trend(seasonality.trendPercentPerYear()),
                years,
                months.stream().map(Seasons::row).toList(),
                sheet(months));
    }

    private static String name(SeriesAnswer.CalendarMonth month) {
        String text = month.month();
        int number = text.matches("\\d{1,2}") ? Integer.parseInt(text) : 0;
        return number < 1 || number > 12 ? text : Month.of(number).getDisplayName(TextStyle.FULL, Locale.UK);
    }

    private static boolean stands(SeriesAnswer.CalendarMonth month) {
        return "above".equals(month.level()) || "below".equals(month.level());
    }

    private static String sentence(List<SeriesAnswer.CalendarMonth> months) {
        String above = named(months, "above");
        String below = named(months, "below");
        if (above.isEmpty() && below.isEmpty()) {
            return "No calendar month is reliably busier or quieter than the others.";
        }
        return (above.isEmpty() ? "" : "Reliably busier than the average month: " + above + ". ")
                + (below.isEmpty() ? "" : "Reliably quieter: " + below + ".");
    }

    private static String named(List<SeriesAnswer.CalendarMonth> months, String level) {
        return months.stream()
                .filter(month -> level.equals(month.level()))
                .map(Seasons::name)
                .collect(Collectors.joining(", "));
    }

    private static String trend(Double percent) {
        if (percent == null) {
            return null;
        }
        String size = Wording.decimal(Math.abs(percent)) + "% a year";
        return percent == 0 ? "no trend" : (percent > 0 ? "a rise of about " : "a fall of about ") + size;
    }

    private static Row row(SeriesAnswer.CalendarMonth month) {
        String level = month.level() == null
                ? "Not known"
                : month.level().equals("near") ? "Near" : Labels.plain(month.level());
        return new Row(
                name(month),
                Wording.decimal(month.trendRemoved()),
                month.low() == null ? "–" : Wording.decimal(month.low()) + " to " + Wording.decimal(month.high()),
                level);
    }

    private static Sheet sheet(List<SeriesAnswer.CalendarMonth> months) {
        return new Sheet(
                "seasons",
                List.of("calendarMonth", "years", "index", "trendRemoved", "low", "high", "level"),
                months.stream()
                        .map(month -> Arrays.<Object>asList(
                                name(month),
                                month.years(),
                                month.index(),
                                month.trendRemoved(),
                                month.low(),
                                month.high(),
                                month.level()))
                        .toList());
    }
}
