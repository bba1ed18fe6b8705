package uk.csp.reporting.prose;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Figure;

/** Says in words which months a figure lacks. */
public final class Completeness {
    private Completeness() {}

    public static String missing(Figure figure) {
        return Words.months(months(figure));
    }

    /** For a table cell: 11 months. */
    public static String received(Figure figure) {
        int received = monthsReceived(figure);
        return received + (received == 1 ? " month" : " months");
    }

    public static int monthsReceived(Figure figure) {
        return 12 - months(figure).size();
    }

    /** Months so far below what was expected that they were probably not supplied in full; empty when there are none. */
    public static Optional<String> probableGaps(Figure figure) {
        List<YearMonth> gaps = figure.completeness().probableGaps().stream()
                .map(YearMonth::parse)
                .toList();
        return gaps.isEmpty() ? Optional.empty() : Optional.of(Words.months(gaps));
    }

    /** One sentence for each set of figures that lack the same months: which, what for, and what it means. */
    public static List<Text> notes(Stream<Figure> figures, int ofRows) {
        List<Figure> known = figures.filter(Figure::known).toList();
        Stream<Text> missing = same(known.stream().filter(figure -> !figure.complete()), Completeness::gap, ofRows)
                .map(gap -> gap + ", so these counts are of the months received and no rate or change is given.")
                .map(Text::words);
        Stream<Text> probable = same(
                        known.stream().filter(figure -> probableGaps(figure).isPresent()),
                        figure -> figure.period().label() + " is probably incomplete: far fewer than expected were"
                                + " received for " + probableGaps(figure).orElseThrow(),
                        ofRows)
                .map(gap -> gap + ", so these counts may be too low and no change is given.")
                .map(Text::words);
        return Stream.concat(missing, probable).toList();
    }

    private static Stream<String> same(Stream<Figure> figures, Function<Figure, String> gap, int ofRows) {
        return figures.collect(Collectors.groupingBy(gap, TreeMap::new, Collectors.toList())).entrySet().stream()
                .map(same -> same.getKey() + who(same.getValue(), ofRows));
    }

    private static String who(List<Figure> figures, int ofRows) {
        return figures.size() >= ofRows
                ? ""
                : " for "
                        + Words.list(figures.stream()
                                .map(figure -> figure.indicator().label())
                                .distinct()
                                .toList());
    }

    private static String gap(Figure figure) {
        List<String> from = figure.completeness().missingFrom().stream()
                .map(Datasets::label)
                .map(Words::lower)
                .sorted()
                .toList();
        return figure.period().label() + " is incomplete: nothing was received for " + missing(figure)
                + (from.isEmpty() ? "" : " (" + Words.list(from) + ")");
    }

    private static List<YearMonth> months(Figure figure) {
        return figure.completeness().missingMonths().stream()
                .map(YearMonth::parse)
                .toList();
    }
}
