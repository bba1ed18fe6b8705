package uk.csp.gateway.assessment;

import java.util.Map;
import java.util.StringJoiner;
import uk.csp.gateway.words.Labels;
import uk.csp.gateway.words.Periods;

/** What the API says in identifiers, said in words. */
final class Wording {
    private static final Map<String, String> FINDINGS = Map.ofEntries(
            Map.entry("count-differs", "Another count"),
            Map.entry("change-differs", "Another change"),
            Map.entry("share-differs", "Another share"),
            Map.entry("rate-differs", "Another rate"),
            Map.entry("direction-differs", "Another direction"),
            Map.entry("rank-differs", "Another rank"),
            Map.entry("population-differs", "Another population"),
            Map.entry("statements-differ", "Two sentences disagree"),
            Map.entry("list-above-table", "The list disagrees with its table"),
            Map.entry("rows-overlap", "Rows overlap"),
            Map.entry("rows-do-not-add-up", "Rows do not add up"),
            Map.entry("not-available", "No number for this"),
            Map.entry("no-such-section", "No such section"),
            Map.entry("no-such-change", "No such change"),
            Map.entry("explanation-outdated", "Older than its figure"));
    private static final Map<String, String> TEXTS = Map.of(
            "narrative", "Text of the section",
            "explanation", "Explanation of",
            "profile", "Profile of the partnership,",
            "card", "Card of",
            "plan", "Plan,",
            "view", "Consultation,");

    private Wording() {}

    /** {@code 2018/19} or {@code Twelve months to March 2019}, as a title begins. */
    static String period(String code) {
        return Labels.capital(Periods.period(code));
    }

    static String finding(String kind) {
        return FINDINGS.getOrDefault(kind, Labels.plain(kind));
    }

    /** Which text of the assessment: {@code Text of the section Crime trends}; parts of texts are counted from 1. */
    static String text(String kind, String id) {
        StringJoiner parts = new StringJoiner(", ");
        for (String part : id.split("/")) {
            if (!part.isEmpty() && !part.equals("theme")) {
                parts.add(part.matches("\\d{1,4}") ? String.valueOf(Integer.parseInt(part) + 1) : Labels.plain(part));
            }
        }
        return TEXTS.getOrDefault(kind, Labels.plain(kind)) + " " + parts;
    }

    /** A sentence of the API with the periods in it as people say them. */
    static String plain(String sentence) {
        return Periods.withoutCodes(sentence).replace("all-crime", "all crime");
    }
}
