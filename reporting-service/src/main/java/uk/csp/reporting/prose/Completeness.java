package uk.csp.reporting.prose;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** One sentence for each set of figures that lack the same months: which, what for, and what it means. */
    public static List<Text> notes(Stream<Figure> figures, int ofRows) {
        Map<String, List<Figure>> sameGap = figures.filter(figure -> figure.known() && !figure.complete())
                .collect(Collectors.groupingBy(Completeness::gap, TreeMap::new, Collectors.toList()));
        return sameGap.entrySet().stream()
                .map(gap -> Text.words(sentence(gap.getKey(), gap.getValue(), ofRows)))
                .toList();
    }

    private static String sentence(String gap, List<Figure> figures, int ofRows) {
        String who = figures.size() >= ofRows
                ? ""
                : " for "
                        + Words.list(figures.stream()
                                .map(figure -> figure.indicator().label())
                                .distinct()
                                .toList());
        return gap + who + ", so these counts are of the months received and no rate or change is given.";
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
