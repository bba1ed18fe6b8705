package uk.csp.gateway.assessment;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the API says in identifiers, said in words. */
final class Wording {
    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK).withZone(HERE);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final Pattern YEAR = Pattern.compile("FY(\\d{4})-(\\d{2})");
    private static final Pattern MONTHS = Pattern.compile("R12-(\\d{4}-(?:0[1-9]|1[0-2]))");
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

    /** {@code 31 March 2019 at 14:05}, on the clocks of the partnerships. */
    static String moment(Instant at) {
        return at == null ? "" : MOMENT.format(at);
    }

    /** {@code 2018/19} or {@code Year to March 2019}; a period of another kind as it is. */
    static String period(String code) {
        Matcher year = YEAR.matcher(code);
        if (year.matches()) {
            return year.group(1) + "/" + year.group(2);
        }
        Matcher months = MONTHS.matcher(code);
        return months.matches() ? "Year to " + MONTH.format(YearMonth.parse(months.group(1))) : code;
    }

    /** An account such as {@code safer-plymouth-chair} as a name: Safer Plymouth Chair. */
    static String account(String id) {
        StringBuilder name = new StringBuilder();
        for (String word : id.split("-")) {
            name.append(name.isEmpty() ? "" : " ").append(capital(word));
        }
        return name.toString();
    }

    static String finding(String kind) {
        return FINDINGS.getOrDefault(kind, identifier(kind));
    }

    /** Which text of the assessment: {@code Text of the section Crime trends}; parts of texts are counted from 1. */
    static String text(String kind, String id) {
        StringJoiner parts = new StringJoiner(", ");
        for (String part : id.split("/")) {
            if (!part.isEmpty() && !part.equals("theme")) {
                parts.add(part.matches("\\d{1,4}") ? String.valueOf(Integer.parseInt(part) + 1) : identifier(part));
            }
        }
        return TEXTS.getOrDefault(kind, identifier(kind)) + " " + parts;
    }

    /** {@code crime-trends} as Crime trends. */
    static String identifier(String id) {
        return capital(id.replace('-', ' '));
    }

    /** A sentence of the API with the periods in it as people say them. */
    static String plain(String sentence) {
        return YEAR.matcher(sentence).replaceAll("$1/$2").replace("all-crime", "all crime");
    }

    static String things(long number, String one, String many) {
        return number == 1 ? "1 " + one : String.format(Locale.UK, "%,d %s", number, many);
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
