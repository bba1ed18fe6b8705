package uk.csp.crimedata.figure;

import java.time.DateTimeException;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.csp.platform.time.CalendarText;

/**
 * The months a figure is about. Financial years run from April to March, and so do the quarters and years to date in
 * them; rolling twelve months and years to date are named by their last month.
 */
public record Period(Kind kind, YearMonth start, YearMonth end) {
    /** What a code looks like, for whoever sent another. */
    public static final String CODES = "A month (2019-03), quarter (FY2018-19-Q4), financial year (FY2018-19), "
            + "year to date (YTD-2019-01), twelve months (R12-2019-03) or any number of them (R36-2017-12).";

    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int MOST_MONTHS = 600;

    /** Asked for with every figure; looking them up in the locale is not cheap. */
    private static final Map<Month, String> MONTHS_IN_WORDS = Stream.of(Month.values())
            .collect(Collectors.toMap(
                    Function.identity(),
                    month -> month.getDisplayName(TextStyle.FULL, Locale.UK),
                    (one, other) -> one,
                    () -> new EnumMap<>(Month.class)));

    /** The kinds of period, with the word the API uses. */
    public enum Kind {
        MONTH("month"),
        QUARTER("quarter"),
        YEAR_TO_DATE("year-to-date"),
        FINANCIAL_YEAR("financial-year"),
        ROLLING_TWELVE_MONTHS("rolling-twelve-months"),
        /** Any other number of months: some totals are reported for several years at once. */
        MONTHS("months");

        public final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Whether figures of this kind are made from those of months when they are asked for, and not stored. */
        public boolean isComputed() {
            return this == QUARTER || this == YEAR_TO_DATE;
        }
    }

    /** The period a code names, for example {@code FY2018-19}; empty when it names none. */
    public static Optional<Period> ofCode(String code) {
        try {
            return Optional.of(parse(code)).filter(read -> read.code().equals(code));
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Period parse(String code) {
        if (code.startsWith("FY")) {
            Period year = financialYearOf(YearMonth.of(Integer.parseInt(code.substring(2, 6)), Month.APRIL));
            int quarter = code.indexOf("-Q");
            return quarter < 0
                    ? year
                    : quarterOf(year.start()
                            .plusMonths(MONTHS_OF_A_QUARTER * (Integer.parseInt(code.substring(quarter + 2)) - 1L)));
        }
        if (code.startsWith("R")) {
            int dash = code.indexOf('-');
            YearMonth end = CalendarText.month(code.substring(dash + 1));
            int months = Integer.parseInt(code.substring(1, dash));
            return months == MONTHS_OF_A_YEAR ? twelveMonthsTo(end) : months(months, end);
        }
        return code.startsWith("YTD-")
                ? yearToDate(CalendarText.month(code.substring(4)))
                : month(CalendarText.month(code));
    }

    public static Period month(YearMonth month) {
        return new Period(Kind.MONTH, month, month);
    }

    /** The financial year a month lies in. */
    static Period financialYearOf(YearMonth month) {
        int year = month.getMonthValue() >= Month.APRIL.getValue() ? month.getYear() : month.getYear() - 1;
        return new Period(Kind.FINANCIAL_YEAR, YearMonth.of(year, 4), YearMonth.of(year + 1, 3));
    }

    /** The quarter of a financial year a month lies in: the first begins in April. */
    static Period quarterOf(YearMonth month) {
        YearMonth start = month.minusMonths((month.getMonthValue() - 1) % MONTHS_OF_A_QUARTER);
        return new Period(Kind.QUARTER, start, start.plusMonths(MONTHS_OF_A_QUARTER - 1));
    }

    /** A financial year as far as a month of it. */
    static Period yearToDate(YearMonth end) {
        return new Period(Kind.YEAR_TO_DATE, financialYearOf(end).start(), end);
    }

    static Period twelveMonthsTo(YearMonth end) {
        return new Period(Kind.ROLLING_TWELVE_MONTHS, end.minusMonths(11), end);
    }

    private static Period months(int number, YearMonth end) {
        if (number < 2 || number > MOST_MONTHS) {
            throw new DateTimeException("no number of months");
        }
        return new Period(Kind.MONTHS, end.minusMonths(number - 1L), end);
    }

    /** The periods these months are: April to March is a financial year and twelve months. */
    static List<Period> over(YearMonth first, YearMonth last) {
        int months = (int) first.until(last, ChronoUnit.MONTHS) + 1;
        if (months == 1) {
            return List.of(month(last));
        }
        if (months == MONTHS_OF_A_YEAR) {
            Period year = financialYearOf(last);
            return year.start().equals(first) ? List.of(year, twelveMonthsTo(last)) : List.of(twelveMonthsTo(last));
        }
        Period quarter = quarterOf(last);
        return quarter.start().equals(first) && quarter.end().equals(last)
                ? List.of(quarter)
                : List.of(months(months, last));
    }

    int numberOfMonths() {
        return (int) start.until(end, ChronoUnit.MONTHS) + 1;
    }

    /** The same months one year earlier: like is compared with like. */
    public Period yearBefore() {
        return new Period(kind, start.minusYears(1), end.minusYears(1));
    }

    /** From its first month a year earlier to its last: the months a figure with its change rests on. */
    Period withYearBefore() {
        return new Period(kind, start.minusYears(1), end);
    }

    /** Its months that are not among those received. */
    public List<String> missing(Collection<YearMonth> received) {
        return Stream.iterate(start, month -> !month.isAfter(end), month -> month.plusMonths(1))
                .filter(month -> !received.contains(month))
                .map(YearMonth::toString)
                .toList();
    }

    public String code() {
        return switch (kind) {
            case MONTH -> end.toString();
            case QUARTER -> financialYearOf(end).code() + "-Q" + quarter();
            case YEAR_TO_DATE -> "YTD-" + end;
            case FINANCIAL_YEAR -> "FY" + start.getYear() + '-' + yearOfCentury(end);
            case ROLLING_TWELVE_MONTHS -> "R12-" + end;
            case MONTHS -> "R" + numberOfMonths() + "-" + end;
        };
    }

    public String label() {
        return switch (kind) {
            case MONTH -> inWords(end);
            case QUARTER ->
                "quarter %d of %s".formatted(quarter(), financialYearOf(end).label());
            case YEAR_TO_DATE ->
                "%s to date: %s to %s".formatted(financialYearOf(end).label(), inWords(start), inWords(end));
            case FINANCIAL_YEAR -> start.getYear() + "/" + yearOfCentury(end);
            case ROLLING_TWELVE_MONTHS -> "twelve months to " + inWords(end);
            case MONTHS -> numberOfMonths() + " months to " + inWords(end);
        };
    }

    private long quarter() {
        return financialYearOf(end).start().until(start, ChronoUnit.MONTHS) / MONTHS_OF_A_QUARTER + 1;
    }

    private static String yearOfCentury(YearMonth month) {
        int year = month.getYear() % 100;
        return year < 10 ? "0" + year : Integer.toString(year);
    }

    private static String inWords(YearMonth month) {
        return MONTHS_IN_WORDS.get(month.getMonth()) + ' ' + month.getYear();
    }
}
