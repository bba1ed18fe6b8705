package uk.csp.gateway.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.csp.gateway.words.Periods;

/** Periods to choose from, those of one kind under one heading, the newest first. */
record PeriodChoice(String heading, List<Option> options) {
    private static final int MOST_MONTHS = 36;
    private static final Map<String, String> HEADINGS = Map.of(
            "financial-year", "Financial years",
            "rolling-twelve-months", "Twelve months",
            "month", "Months");

    record Option(String code, String words, boolean selected) {}

    static List<PeriodChoice> of(List<FigureAnswer> figures, String selected) {
        List<PeriodChoice> choices = new ArrayList<>();
        for (String kind : List.of("financial-year", "rolling-twelve-months", "month")) {
            List<Option> options = figures.stream()
                    .filter(figure -> figure.period().kind().equals(kind))
                    .sorted(Comparator.comparing(
                                    (FigureAnswer figure) -> figure.period().code())
                            .reversed())
                    .limit(MOST_MONTHS)
                    .map(figure -> new Option(
                            figure.period().code(),
                            first(Periods.period(figure.period().code())),
                            figure.period().code().equals(selected)))
                    .toList();
            if (!options.isEmpty()) {
                choices.add(new PeriodChoice(HEADINGS.get(kind), options));
            }
        }
        return choices;
    }

    private static String first(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The newest complete financial year with a value, else the newest of any kind with a value; null when there is none. */
    static FigureAnswer preferred(List<FigureAnswer> figures) {
        Comparator<FigureAnswer> newest =
                Comparator.comparing(figure -> figure.period().end());
        List<FigureAnswer> known =
                figures.stream().filter(FigureAnswer::hasValue).toList();
        Map<Boolean, List<FigureAnswer>> years = known.stream()
                .collect(Collectors.partitioningBy(
                        figure -> figure.period().kind().equals("financial-year") && figure.isComplete()));
        return years.get(true).stream()
                .max(newest)
                .orElseGet(() -> known.stream().max(newest).orElse(null));
    }
}
