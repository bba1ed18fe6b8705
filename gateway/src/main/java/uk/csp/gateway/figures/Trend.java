package uk.csp.gateway.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uk.csp.gateway.drawing.Caption;
import uk.csp.gateway.drawing.Drawing;
import uk.csp.gateway.drawing.TrendChart;
import uk.csp.gateway.drawing.TrendChart.Month;
import uk.csp.gateway.drawing.TrendChart.Signal;
import uk.csp.gateway.page.Sheet;
import uk.csp.gateway.words.Dates;

/** The months of an indicator against their control limits: as a picture, in words, and as a table. */
record Trend(Drawing chart, List<String> sentences, String baseline, List<Row> rows, List<String> notes, Sheet sheet) {
    private static final int MONTHS_OF_TWO_YEARS = 24;
    private static final int MOST_NAMED = 6;

    record Row(String month, String count, String expected, String signal, boolean stands) {}

    static Trend of(String label, SeriesAnswer series) {
        List<String> sentences = sentences(series);
        return new Trend(
                chart(label, series, sentences),
                sentences,
                baseline(series.limits()),
                series.months().stream().map(Trend::row).toList(),
                series.notes() == null ? List.of() : series.notes(),
                sheet(series));
    }

    private static Drawing chart(String label, SeriesAnswer series, List<String> sentences) {
        List<SeriesAnswer.Month> months = series.months();
        boolean isLong = months.size() > MONTHS_OF_TWO_YEARS;
        List<Month> drawn = new ArrayList<>();
        for (SeriesAnswer.Month month : months) {
            drawn.add(new Month(
                    Dates.month(month.month()),
                    tick(month.month(), isLong),
                    month.count() == null ? null : month.count().doubleValue(),
                    month.lowerLimit(),
                    month.centre(),
                    month.upperLimit(),
                    signal(month.signal())));
        }
        String title = label + " by month, " + Dates.month(series.from()) + " to " + Dates.month(series.to());
        return new TrendChart(
                        new Caption(
                                "trend",
                                title,
                                String.join(" ", sentences) + " The table of months has the same figures."),
                        drawn)
                .draw();
    }

    /** Long series are marked at each April, where the financial year begins; short ones every quarter. */
    private static String tick(String month, boolean isLong) {
        int number = Integer.parseInt(month.substring(5));
        String year = month.substring(0, 4);
        if (isLong) {
            return number == 4 ? "Apr " + year : null;
        }
        return number % 3 == 1 ? Dates.month(month).substring(0, 3) + " " + year.substring(2) : null;
    }

    private static Signal signal(String signal) {
        return switch (signal == null ? "none" : signal) {
            case "above-limits" -> Signal.ABOVE;
            case "below-limits" -> Signal.BELOW;
            case "run-above-centre", "run-below-centre" -> Signal.RUN;
            default -> Signal.NONE;
        };
    }

    private static List<String> sentences(SeriesAnswer series) {
        List<String> sentences = new ArrayList<>();
        if (series.limits() == null) {
            sentences.add("There are too few months, or too few events, to say what is usual.");
        } else {
            outside(series, "above-limits", "above", sentences);
            outside(series, "below-limits", "below", sentences);
            run(series, "run-above-centre", "above", sentences);
            run(series, "run-below-centre", "below", sentences);
            if (sentences.isEmpty()) {
                sentences.add(
                        "No month is outside the control limits: what is seen is what chance and season explain.");
            }
        }
        if (series.missingMonths() != null && !series.missingMonths().isEmpty()) {
            sentences.add("Not received, which is not zero: " + Wording.months(series.missingMonths()) + ".");
        }
        return sentences;
    }

    private static void outside(SeriesAnswer series, String signal, String side, List<String> sentences) {
        List<SeriesAnswer.Month> found = series.months().stream()
                .filter(month -> signal.equals(month.signal()))
                .toList();
        if (found.isEmpty()) {
            return;
        }
        List<String> named = found.stream()
                .limit(MOST_NAMED)
                .map(month -> Dates.month(month.month()) + " (" + Wording.count(month.count()) + ")")
                .toList();
        String rest = found.size() > MOST_NAMED ? " and " + (found.size() - MOST_NAMED) + " more" : "";
        sentences.add((found.size() == 1 ? "One month is " : found.size() + " months are ") + side
                + " the control limits: " + String.join(", ", named) + rest + ".");
    }

    private static void run(SeriesAnswer series, String signal, String side, List<String> sentences) {
        List<SeriesAnswer.Month> found = series.months().stream()
                .filter(month -> signal.equals(month.signal()))
                .toList();
        if (!found.isEmpty()) {
            sentences.add(found.size() + (found.size() == 1 ? " month belongs" : " months belong")
                    + " to a run of eight or more " + side + " the average, the last of them "
                    + Dates.month(found.get(found.size() - 1).month()) + ".");
        }
    }

    private static String baseline(SeriesAnswer.Limits limits) {
        if (limits == null) {
            return null;
        }
        return "The limits are made of " + limits.baselineMonths() + " months, " + Dates.month(limits.baselineFrom())
                + " to " + Dates.month(limits.baselineTo())
                + (limits.provisional() ? ". They are provisional: 24 months are needed for firm ones." : ".");
    }

    private static Row row(SeriesAnswer.Month month) {
        String expected = month.lowerLimit() == null || month.upperLimit() == null
                ? "–"
                : Wording.count(Math.round(Math.max(0, month.lowerLimit()))) + " to "
                        + Wording.count(Math.round(month.upperLimit()));
        String signal = Wording.signal(month.signal());
        String marked =
                month.count() != null && !month.complete() ? Wording.count(month.count()) + " (incomplete)" : null;
        return new Row(
                Dates.month(month.month()),
                marked == null ? Wording.count(month.count()) : marked,
                expected,
                signal,
                month.signal() != null && month.signal().endsWith("-limits"));
    }

    private static Sheet sheet(SeriesAnswer series) {
        return new Sheet(
                "months",
                List.of("month", "count", "expected", "lowerLimit", "upperLimit", "signal", "complete"),
                series.months().stream()
                        .map(month -> Arrays.<Object>asList(
                                month.month(),
                                month.count(),
                                month.centre(),
                                month.lowerLimit(),
                                month.upperLimit(),
                                month.signal(),
                                month.complete()))
                        .toList());
    }
}
