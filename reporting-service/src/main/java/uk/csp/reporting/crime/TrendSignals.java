package uk.csp.reporting.crime;

import static uk.csp.reporting.facts.Facts.ALL_CRIME;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Block.Paragraph;
import uk.csp.reporting.document.Chart.Limits;
import uk.csp.reporting.document.Chart.Signal;
import uk.csp.reporting.document.Run;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.document.Table.Cell;
import uk.csp.reporting.document.Table.Column;
import uk.csp.reporting.document.Table.Row;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.facts.ReportPeriod;
import uk.csp.reporting.prose.Numbers;
import uk.csp.reporting.prose.Rounding;
import uk.csp.reporting.prose.Words;
import uk.csp.reporting.trend.ControlChart;
import uk.csp.reporting.trend.ControlChart.Judged;

/** Which months of the trend are more than chance: control limits over all complete months shown, and what signals. */
final class TrendSignals {
    private final NavigableMap<YearMonth, Figure> months = new TreeMap<>();
    private final Optional<ControlChart> chart;
    private final NavigableMap<YearMonth, Judged> judged;

    TrendSignals(Facts facts, List<ReportPeriod> years) {
        NavigableMap<YearMonth, Long> counts = new TreeMap<>();
        years.stream().flatMap(year -> year.months().stream()).forEach(month -> facts.month(ALL_CRIME, month)
                .ifPresent(figure -> {
                    months.put(month, figure);
                    counts.put(month, figure.count());
                }));
        this.chart = ControlChart.of(counts);
        this.judged = chart.map(known -> known.judge(counts)).orElseGet(TreeMap::new);
    }

    /** Null where there are too few months for limits, or the month is missing. */
    Limits limits(YearMonth month) {
        return Optional.ofNullable(judged.get(month))
                .map(j -> new Limits(
                        rounded(j.range().centre()),
                        rounded(j.range().lower()),
                        rounded(j.range().upper()),
                        j.signal()))
                .orElse(null);
    }

    boolean known() {
        return chart.isPresent();
    }

    List<Block> blocks() {
        if (chart.isEmpty()) {
            return List.of();
        }
        List<List<YearMonth>> stretches = stretches();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Text.words("The shaded band is what a month may count by chance alone. "
                + (stretches.isEmpty()
                        ? "No month lies outside it, and no " + Words.small(ControlChart.RUN)
                                + " months in a row lie on one side of the average."
                        : "The table names the months that are more than chance: those outside the band, and runs of "
                                + Words.small(ControlChart.RUN)
                                + " or more months on one side of the average."))));
        if (!stretches.isEmpty()) {
            blocks.add(signals(stretches));
        }
        blocks.add(limitsTable());
        return blocks;
    }

    /** Neighbouring months with the same signal. */
    private List<List<YearMonth>> stretches() {
        List<List<YearMonth>> stretches = new ArrayList<>();
        Signal before = Signal.NONE;
        YearMonth last = null;
        for (YearMonth month : judged.keySet()) {
            Signal signal = judged.get(month).signal();
            boolean goesOn = signal == before && month.minusMonths(1).equals(last);
            if (signal != Signal.NONE && !goesOn) {
                stretches.add(new ArrayList<>());
            }
            if (signal != Signal.NONE) {
                stretches.get(stretches.size() - 1).add(month);
            }
            before = signal;
            last = month;
        }
        return stretches;
    }

    private Table signals(List<List<YearMonth>> stretches) {
        List<Column> columns = List.of(
                Column.words("when", "When"),
                Column.words("signal", "What it shows"),
                Column.number("count", "Crimes recorded"),
                Column.number("expected", "Expected"));
        List<Row> rows = stretches.stream().map(this::signal).toList();
        return new Table("trends-signals-table", "Months that are more than chance", columns, rows, List.of());
    }

    private Row signal(List<YearMonth> stretch) {
        List<Figure> figures = stretch.stream().map(months::get).toList();
        long count = figures.stream().mapToLong(Figure::count).sum();
        double expected = stretch.stream()
                .mapToDouble(month -> judged.get(month).range().centre())
                .sum();
        Run counted = figures.size() == 1
                ? Numbers.count(figures.get(0))
                : Run.number(Rounding.print(count), origins(figures, "count"));
        return new Row(
                stretch.get(0).toString(),
                List.of(
                        Cell.words(Words.months(stretch)),
                        Cell.words(words(judged.get(stretch.get(0)).signal(), stretch.size())),
                        Cell.of(counted),
                        Cell.of(Run.number(
                                Rounding.print(rounded(expected)),
                                origins(months.values(), "expected-over-" + days(stretch) + "-days")))));
    }

    private static String words(Signal signal, int months) {
        return switch (signal) {
            case ABOVE_LIMITS -> months == 1 ? "Above the upper limit" : "Each month above the upper limit";
            case BELOW_LIMITS -> months == 1 ? "Below the lower limit" : "Each month below the lower limit";
            case RUN_ABOVE -> inRun(months) + "above the average";
            case RUN_BELOW -> inRun(months) + "below the average";
            case NONE -> throw new IllegalArgumentException("A month without a signal has no row");
        };
    }

    private static String inRun(int months) {
        return months >= ControlChart.RUN ? Words.capital(Words.small(months)) + " months in a row " : "Part of a run ";
    }

    private Table limitsTable() {
        List<Column> columns = List.of(
                Column.words("length", "Length of month"),
                Column.number("lower", "Lower limit"),
                Column.number("expected", "Expected"),
                Column.number("upper", "Upper limit"));
        List<Row> rows = months.keySet().stream()
                .map(YearMonth::lengthOfMonth)
                .distinct()
                .sorted()
                .map(this::limitsRow)
                .toList();
        List<Text> notes = new ArrayList<>();
        notes.add(Text.words(
                "Laney u\u2032 chart: crimes per day, limits of three standard deviations, widened by how much"
                        + " neighbouring months of this series differ."));
        if (chart.orElseThrow().isProvisional()) {
            notes.add(Text.words("The limits are provisional: they rest on " + months.size() + " months."));
        }
        return new Table(
                "trends-limits-table", "What a month may count by chance, by its length", columns, rows, notes);
    }

    private Row limitsRow(int days) {
        ControlChart.Range range = chart.orElseThrow().range(days);
        return new Row(
                "days-" + days,
                List.of(
                        Cell.words(days + " days"),
                        limit(range.lower(), "lower-limit-of-" + days + "-days"),
                        limit(range.centre(), "expected-over-" + days + "-days"),
                        limit(range.upper(), "upper-limit-of-" + days + "-days")));
    }

    private Cell limit(double value, String measure) {
        return Cell.of(Run.number(Rounding.print(rounded(value)), origins(months.values(), measure)));
    }

    private static int days(List<YearMonth> stretch) {
        return stretch.stream().mapToInt(YearMonth::lengthOfMonth).sum();
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }

    private static Run.Origin[] origins(Collection<Figure> figures, String measure) {
        return figures.stream().map(figure -> Numbers.origin(figure, measure)).toArray(Run.Origin[]::new);
    }
}
