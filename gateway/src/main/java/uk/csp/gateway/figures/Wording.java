package uk.csp.gateway.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import uk.csp.gateway.words.Dates;

/** Figures as people say them: thousands separated, what is not known said and never zero. */
public final class Wording {
    private static final int MOST_MONTHS = 12;
    static final String NOT_RECEIVED = "Not received";
    private static final Map<String, String> CODES = Map.of(
            "[c]", "Confidential",
            "[low]", "Too few to say",
            "[x]", "Not available",
            "[z]", "Does not apply",
            "[p]", "provisional",
            "[r]", "revised");
    private static final Map<String, String> SIGNALS = Map.of(
            "above-limits", "Above the limits",
            "below-limits", "Below the limits",
            "run-above-centre", "In a run above the average",
            "run-below-centre", "In a run below the average");

    private Wording() {}

    /** {@code 21,907}, or that it was not received. */
    public static String count(Long count) {
        return count == null ? NOT_RECEIVED : number(BigDecimal.valueOf(count), 0);
    }

    static String number(BigDecimal value, int decimals) {
        DecimalFormat format = new DecimalFormat(
                decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals), DecimalFormatSymbols.getInstance(Locale.UK));
        format.setRoundingMode(RoundingMode.HALF_UP);
        String printed = format.format(value).replace('-', '−');
        return printed.matches("−[0.,]+") ? printed.substring(1) : printed;
    }

    /** {@code 82.9}, to one decimal. */
    public static String decimal(Number value) {
        return value == null ? "Not available" : number(new BigDecimal(value.toString()), 1);
    }

    /** {@code 82.9 per 1,000 residents}; rates that would print as nought get more decimals. */
    public static String rate(FigureAnswer.Rate rate) {
        return rate == null
                ? "No rate"
                : rateValue(rate.value()) + " per " + count((long) rate.per()) + " " + plain(rate.denominator());
    }

    public static String rateValue(BigDecimal value) {
        return number(value, value.signum() != 0 && value.abs().doubleValue() < 0.1 ? 2 : 1);
    }

    private static String plain(FigureAnswer.Denominator denominator) {
        String label = denominator == null || denominator.label() == null ? "residents" : denominator.label();
        return label.startsWith("all ") ? label.substring("all ".length()) : label;
    }

    /** {@code +4.6%} */
    static String percent(BigDecimal percent) {
        String printed = number(percent, 1);
        return (percent.signum() > 0 && !printed.equals("0.0") ? "+" : "") + printed + "%";
    }

    /** {@code Down 11 (−1.6%)}; that there is none where years cannot be compared. */
    public static String change(Long change, String percent) {
        if (change == null) {
            return "No comparison";
        }
        String direction = change == 0 ? "No change" : (change > 0 ? "Up " : "Down ") + count(Math.abs(change));
        return percent == null || change == 0 ? direction : direction + " (" + percent + ")";
    }

    public static String change(FigureAnswer.Change change) {
        return change == null
                ? change(null, null)
                : change(change.count(), change.percent() == null ? null : percent(change.percent()));
    }

    /** What a test of the change says, for people who do not test. */
    public static String significance(Boolean significant) {
        if (significant == null) {
            return "";
        }
        return significant ? "More than chance explains" : "Within what chance explains";
    }

    /** Each month in full; of more than a year the first and the last. */
    static String months(List<String> months) {
        if (months.size() > MOST_MONTHS) {
            return months.size() + " months from " + Dates.month(months.get(0)) + " to "
                    + Dates.month(months.get(months.size() - 1));
        }
        return months.stream().map(Dates::month).collect(Collectors.joining(", "));
    }

    /** What is marked of a figure that rests on less than its whole period; empty when nothing is. */
    public static String incompleteness(FigureAnswer.Completeness completeness) {
        if (completeness == null) {
            return "";
        }
        StringBuilder words = new StringBuilder();
        if (!completeness.complete()) {
            List<String> missing = completeness.missingMonths() == null ? List.of() : completeness.missingMonths();
            words.append("Incomplete");
            if (!missing.isEmpty()) {
                words.append(": ").append(months(missing)).append(" not received");
            }
            words.append(". ");
        }
        if (completeness.probableGaps() != null && !completeness.probableGaps().isEmpty()) {
            words.append("Probably not all was supplied for ")
                    .append(months(completeness.probableGaps()))
                    .append(". ");
        }
        return words.toString().strip();
    }

    /** A cell of a released table: the number with its marks, or words for the code in its place. */
    public static String cell(PublicTableAnswer.Cell cell) {
        if (cell == null) {
            return CODES.get("[x]");
        }
        List<String> codes = cell.codes() == null ? List.of() : cell.codes();
        if (cell.value() == null) {
            return codes.stream()
                    .map(code -> CODES.getOrDefault(code, code))
                    .findFirst()
                    .orElseGet(() -> CODES.getOrDefault(cell.printed(), CODES.get("[x]")));
        }
        String number = asPrinted(cell.value(), cell.printed());
        String marks =
                codes.stream().map(code -> CODES.getOrDefault(code, code)).collect(Collectors.joining(", "));
        return marks.isEmpty() ? number : number + " (" + marks + ")";
    }

    /** What a code is called in a cell. */
    static String codeName(String code) {
        String name = CODES.getOrDefault(code, code);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** A number with the decimals it is printed with elsewhere, thousands separated. */
    public static String asPrinted(BigDecimal value, String printed) {
        int point = printed == null ? -1 : printed.indexOf('.');
        int decimals = 0;
        for (int i = point + 1; point >= 0 && i < printed.length() && Character.isDigit(printed.charAt(i)); i++) {
            decimals++;
        }
        return number(value, decimals);
    }

    static String signal(String signal) {
        return signal == null ? "" : SIGNALS.getOrDefault(signal, "");
    }

    private static final Map<String, String> KINDS = Map.of(
            "neighbourhood", "Neighbourhoods",
            "ward", "Wards",
            "msoa", "Middle layer areas",
            "lsoa", "Lower layer areas");

    /** The plural of a kind of area. */
    static String areas(String kind) {
        return KINDS.getOrDefault(kind, "Areas");
    }
}
