package uk.csp.crimedata.reported;

import java.time.DateTimeException;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The months a reported value is about, both included. Pure. Sources write them in many ways; what can be read in two
 * ways is read as the platform's own: {@code 2011-12} is December 2011, {@code 2011 - 12} are the years 2011 and 2012.
 */
public record MonthSpan(YearMonth first, YearMonth last) implements Comparable<MonthSpan> {
    /** For whoever sent another. */
    public static final String FORMS = "2018-04, FY2018-19-Q1, 2018/19 or FY2018-19 (April to March), 2018 (January to "
            + "December), 2016 - 18, or first and last month 2018-04/2018-09";

    private static final String FINANCIAL = "(\\d{4})/(\\d{2})";
    private static final Pattern MONTHS = Pattern.compile("(\\d{4}-\\d{2})(?:/(\\d{4}-\\d{2}))?");
    private static final Pattern CODE = Pattern.compile("FY(\\d{4})-(\\d{2})(?:-Q([1-4]))?");
    private static final Pattern ROLLING = Pattern.compile("R(\\d{1,3})-(\\d{4}-\\d{2})");
    private static final Pattern FINANCIAL_YEARS =
            Pattern.compile(FINANCIAL + "(?: Q([1-4])| ?- ?(?:\\d{2})?(\\d{2})/(\\d{2}))?");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})(?: Q([1-4])|(?: - (?:\\d{2})?|-\\d{2})(\\d{2}))?");
    private static final Pattern NAMED =
            Pattern.compile("([A-Za-z]{3})[a-z]* (\\d{4})(?: ?- ?([A-Za-z]{3})[a-z]* (\\d{4}))?");

    public MonthSpan {
        if (first.isAfter(last)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    /** Each month, as 2018-04. */
    public List<String> monthCodes() {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(YearMonth::toString)
                .toList();
    }

    /** Empty where the text names no months. */
    public static Optional<MonthSpan> parse(String text) {
        String words = text.trim().replace('–', '-').replaceAll("\\s+", " ");
        try {
            return months(words)
                    .or(() -> code(words))
                    .or(() -> rolling(words))
                    .or(() -> financialYears(words))
                    .or(() -> years(words))
                    .or(() -> named(words));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<MonthSpan> months(String text) {
        return matched(MONTHS, text)
                .filter(found -> Integer.parseInt(found.group(1).substring(5)) <= 12)
                .map(found -> new MonthSpan(
                        YearMonth.parse(found.group(1)), YearMonth.parse(found.group(found.group(2) == null ? 1 : 2))));
    }

    private static Optional<MonthSpan> code(String text) {
        return matched(CODE, text)
                .map(found -> financial(found.group(1), found.group(2)).quarter(found.group(3)));
    }

    private static Optional<MonthSpan> rolling(String text) {
        return matched(ROLLING, text).map(found -> {
            YearMonth last = YearMonth.parse(found.group(2));
            return new MonthSpan(last.minusMonths(Integer.parseInt(found.group(1)) - 1L), last);
        });
    }

    private static Optional<MonthSpan> financialYears(String text) {
        return matched(FINANCIAL_YEARS, text).map(found -> {
            MonthSpan year = financial(found.group(1), found.group(2));
            if (found.group(4) == null) {
                return year.quarter(found.group(3));
            }
            int end = century(found.group(1), found.group(4));
            return new MonthSpan(
                    year.first(),
                    financial(Integer.toString(end), found.group(5)).last());
        });
    }

    private static Optional<MonthSpan> years(String text) {
        return matched(YEARS, text).map(found -> {
            int year = Integer.parseInt(found.group(1));
            MonthSpan whole = new MonthSpan(YearMonth.of(year, Month.JANUARY), YearMonth.of(year, Month.DECEMBER));
            return found.group(3) == null
                    ? whole.quarter(found.group(2))
                    : new MonthSpan(
                            whole.first(), YearMonth.of(century(found.group(1), found.group(3)), Month.DECEMBER));
        });
    }

    private static Optional<MonthSpan> named(String text) {
        return matched(NAMED, text).map(found -> {
            YearMonth first = YearMonth.of(Integer.parseInt(found.group(2)), month(found.group(1)));
            return new MonthSpan(
                    first,
                    found.group(3) == null
                            ? first
                            : YearMonth.of(Integer.parseInt(found.group(4)), month(found.group(3))));
        });
    }

    private static Optional<Matcher> matched(Pattern pattern, String text) {
        return Optional.of(pattern.matcher(text)).filter(Matcher::matches);
    }

    private static MonthSpan financial(String year, String next) {
        int first = Integer.parseInt(year);
        if ((first + 1) % 100 != Integer.parseInt(next)) {
            throw new IllegalArgumentException("no financial year");
        }
        return new MonthSpan(YearMonth.of(first, Month.APRIL), YearMonth.of(first + 1, Month.MARCH));
    }

    /** The year of two digits that follows another. */
    private static int century(String year, String digits) {
        int first = Integer.parseInt(year);
        int end = first - first % 100 + Integer.parseInt(digits);
        return end < first ? end + 100 : end;
    }

    private static Month month(String letters) {
        for (Month month : Month.values()) {
            if (month.name().startsWith(letters.toUpperCase(Locale.ROOT))) {
                return month;
            }
        }
        throw new IllegalArgumentException("no month");
    }

    private MonthSpan quarter(String number) {
        if (number == null) {
            return this;
        }
        YearMonth start = first.plusMonths(3L * (Integer.parseInt(number) - 1));
        return new MonthSpan(start, start.plusMonths(2));
    }

    public int months() {
        return (int) first.until(last, ChronoUnit.MONTHS) + 1;
    }

    public boolean contains(MonthSpan other) {
        return !other.first.isBefore(first) && !other.last.isAfter(last);
    }

    @Override
    public int compareTo(MonthSpan other) {
        int order = first.compareTo(other.first);
        return order == 0 ? last.compareTo(other.last) : order;
    }

    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + "/" + last;
    }
}
