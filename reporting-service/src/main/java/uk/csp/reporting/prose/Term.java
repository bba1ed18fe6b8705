package uk.csp.reporting.prose;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.csp.reporting.facts.Figure;

/** How an indicator is called within a sentence, and what it counts. */
public record Term(String phrase, String one, String many) {
    private static final Map<String, Term> TERMS = Lines.of("/prose/terms.csv").stream()
            .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> new Term(cells[1], cells[2], cells[3])));

    public static Term of(Figure figure) {
        Term term = TERMS.get(figure.indicator().id());
        return term == null ? new Term(Words.lower(figure.indicator().label()), "crime", "crimes") : term;
    }

    /** Indicators that have a name of their own within a sentence. */
    public static Set<String> named() {
        return TERMS.keySet();
    }

    public static boolean isIncident(String indicator) {
        return TERMS.containsKey(indicator) && TERMS.get(indicator).one().equals("incident");
    }

    public String noun(long count) {
        return count == 1 ? one : many;
    }
}
