package uk.csp.reporting.safe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.Assessment.FigureUsed;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;

/** Which public tables have to be released, or released again, before an assessment can be published to everybody. */
public final class ReleaseGaps {
    private ReleaseGaps() {}

    /**
     * Figures of the assessment that everybody was not told of as they are now.
     *
     * @param table which would tell them, in words
     * @param figures how many there are
     * @param older how many of them were told of at an earlier revision
     */
    public record Gap(String table, int figures, int older) {
        public String words() {
            String what = figures + (figures == 1 ? " figure" : " figures");
            return older == figures
                    ? "Public table to be released again, because " + what + " changed since: " + table + "."
                    : "Public table to be released, with " + what + " of the assessment: " + table + ".";
        }
    }

    /** @param document the full assessment of these facts */
    public static List<Gap> of(Facts facts, Assessment document, Releases releases) {
        Set<String> used = document.figures().stream().map(FigureUsed::figure).collect(Collectors.toSet());
        Map<String, List<Figure>> byTable = new TreeMap<>();
        facts.figures()
                .filter(figure -> used.contains(figure.figure()))
                .filter(figure -> figure.known() && figure.reported() == null)
                .filter(figure -> releases.present(figure).isEmpty())
                .forEach(figure -> byTable.computeIfAbsent(table(figure), table -> new ArrayList<>())
                        .add(figure));
        List<Gap> gaps = new ArrayList<>();
        byTable.forEach((table, figures) -> gaps.add(new Gap(table, figures.size(), (int) figures.stream()
                .filter(figure -> releases.told(figure.figure()).isPresent())
                .count())));
        return List.copyOf(gaps);
    }

    private static String table(Figure figure) {
        String indicator = figure.indicator().id();
        if (figure.area().kind().equals("neighbourhood")) {
            return "neighbourhoods, " + indicator + ", " + figure.period().code();
        }
        return figure.period().kind().equals("month")
                ? "series, " + indicator + ", by month"
                : "crime or indicators, " + figure.period().code();
    }
}
