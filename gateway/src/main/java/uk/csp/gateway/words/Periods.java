package uk.csp.gateway.words;

import java.util.regex.Pattern;

/** Periods as people say them. A period of another kind stays as it is. */
public final class Periods {
    private static final Pattern YEAR = Pattern.compile("FY\\d{4}-\\d{2}");
    private static final Pattern QUARTER = Pattern.compile("FY\\d{4}-\\d{2}-Q[1-4]");
    private static final Pattern TWELVE_MONTHS = Pattern.compile("R12-\\d{4}-(?:0[1-9]|1[0-2])");
    private static final Pattern YEAR_TO_DATE = Pattern.compile("YTD-\\d{4}-(?:0[1-9]|1[0-2])");
    private static final Pattern ANY = Pattern.compile(QUARTER + "|" + YEAR + "|" + TWELVE_MONTHS + "|" + YEAR_TO_DATE);

    private Periods() {}

    /** {@code 2018/19}, {@code quarter 4 of 2018/19}, {@code twelve months to March 2019}, {@code March 2019}. */
    public static String period(String code) {
        if (code == null) {
            return "";
        }
        if (YEAR.matcher(code).matches()) {
            return year(code);
        }
        if (QUARTER.matcher(code).matches()) {
            return "quarter " + code.charAt(code.length() - 1) + " of " + year(code.substring(0, code.length() - 3));
        }
        if (TWELVE_MONTHS.matcher(code).matches()) {
            return "twelve months to " + Dates.month(code.substring(4));
        }
        return YEAR_TO_DATE.matcher(code).matches() ? "year to " + Dates.month(code.substring(4)) : Dates.month(code);
    }

    /** {@code April 2018 to March 2019} for {@code 2018-04/2019-03}. */
    public static String months(String period) {
        if (period == null) {
            return "";
        }
        String[] ends = period.split("/", 2);
        return ends.length == 1 || ends[0].equals(ends[1])
                ? Dates.month(ends[0])
                : Dates.month(ends[0]) + " to " + Dates.month(ends[1]);
    }

    /** A sentence with its codes of periods in words. */
    public static String withoutCodes(String sentence) {
        return sentence == null ? "" : ANY.matcher(sentence).replaceAll(code -> period(code.group()));
    }

    private static String year(String code) {
        return code.substring(2).replace('-', '/');
    }
}
