package uk.csp.gateway.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Indicators that belong under one heading of the list. */
record IndicatorGroup(String heading, String hint, List<Entry> entries) {
    /** One indicator with its newest full year, as far as that may be seen. */
    record Entry(String code, String label, String quality, String value, String change, String significance) {}

    static List<IndicatorGroup> of(List<IndicatorAnswer> indicators, Map<String, FigureAnswer> figures, String asked) {
        List<IndicatorAnswer> found = indicators.stream().filter(matches(asked)).toList();
        List<IndicatorGroup> groups = new ArrayList<>();
        add(
                groups,
                "The crime table",
                "In the order of the strategic assessment.",
                found.stream()
                        .filter(indicator -> indicator.crimeTablePlace() != null)
                        .sorted(Comparator.comparing(IndicatorAnswer::crimeTablePlace))
                        .toList(),
                figures);
        add(
                groups,
                "Wider groups and parts",
                "Crimes and incidents that the table adds up differently or not at all.",
                rest(found, indicator -> indicator.measure() == null && !indicator.overlay()),
                figures);
        add(
                groups,
                "Flags",
                "They cross the categories and each other, so they are never added up.",
                rest(found, indicator -> indicator.measure() == null && indicator.overlay()),
                figures);
        add(
                groups,
                "Totals other bodies report",
                "Taken over as reported; nobody here counts them.",
                rest(found, indicator -> indicator.measure() != null),
                figures);
        return groups;
    }

    private static Predicate<IndicatorAnswer> matches(String asked) {
        String words = asked == null ? "" : asked.strip().toLowerCase(Locale.UK);
        return indicator -> words.isEmpty()
                || indicator.label().toLowerCase(Locale.UK).contains(words)
                || indicator.code().replace('-', ' ').contains(words);
    }

    private static List<IndicatorAnswer> rest(List<IndicatorAnswer> found, Predicate<IndicatorAnswer> belongs) {
        return found.stream()
                .filter(indicator -> indicator.crimeTablePlace() == null)
                .filter(belongs)
                .sorted(Comparator.comparing(IndicatorAnswer::label))
                .toList();
    }

    private static void add(
            List<IndicatorGroup> groups,
            String heading,
            String hint,
            List<IndicatorAnswer> indicators,
            Map<String, FigureAnswer> figures) {
        if (!indicators.isEmpty()) {
            groups.add(new IndicatorGroup(
                    heading,
                    hint,
                    indicators.stream()
                            .map(indicator -> entry(indicator, figures.get(indicator.code())))
                            .toList()));
        }
    }

    private static Entry entry(IndicatorAnswer indicator, FigureAnswer figure) {
        return new Entry(
                indicator.code(),
                indicator.label(),
                indicator.quality(),
                figure == null ? null : Headline.value(figure),
                figure == null ? "" : Wording.change(figure.change()),
                figure == null || figure.change() == null
                        ? ""
                        : Wording.significance(figure.change().significant()));
    }
}
