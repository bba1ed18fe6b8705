package uk.csp.crimedata.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What differs between two revisions of a figure, in words. Pure. */
final class FigureDifference {
    static final String COUNT = "count";
    static final String COMPLETENESS = "completeness";
    static final String DENOMINATOR = "denominator";
    static final String DEFINITION = "definition";
    static final String COMPARISON = "comparison with the year before";

    static final String REPORTED = "reported value";

    private FigureDifference() {}

    static List<String> between(FigureChanged before, FigureChanged after) {
        List<String> words = new ArrayList<>();
        add(words, COUNT, before.count(), after.count());
        add(words, COMPLETENESS, before.completeness(), after.completeness());
        add(words, DENOMINATOR, denominator(before), denominator(after));
        add(words, DEFINITION, before.indicator(), after.indicator());
        add(words, COMPARISON, before.previous(), after.previous());
        add(words, REPORTED, before.reported(), after.reported());
        return words;
    }

    private static FigureChanged.Population denominator(FigureChanged figure) {
        return figure.rate() == null ? null : figure.rate().denominator();
    }

    private static void add(List<String> words, String word, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            words.add(word);
        }
    }
}
