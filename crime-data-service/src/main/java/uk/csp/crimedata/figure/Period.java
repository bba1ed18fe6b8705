package uk.csp.crimedata.figure;

import java.time.DateTimeException;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * The months a figure is about. Financial years run from April to March; rolling twelve months are named by their last
 * month.
 */
public record Period(Kind kind, YearMonth start, YearMonth end) {
    /** The kinds of period, with the word the API uses. */
    public enum Kind {
        MONTH("month"),
        FINANCIAL_YEAR("financial-year"),
        ROLLING_TWELVE_MONTHS("rolling-twelve-months");

        public final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /** The period a code names, for example {@code FY2018-19}; empty when it names none. */
    public static Optional<Period> ofCode(String code) {
        try {
            Period period = code.startsWith("FY")
                    ? financialYearOf(YearMonth.of(Integer.parseInt(code.substring(2, 6)), Month.APRIL))
                    : code.startsWith("R12-")
                            ? twelveMonthsTo(YearMonth.parse(code.substring(4)))
                            : month(YearMonth.parse(code));
            return Optional.of(period).filter(read -> read.code().equals(code));
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    static Period month(YearMonth month) {
        return new Period(Kind.MONTH, month, month);
    }

    /** The financial year a month lies in. */
    static Period financialYearOf(YearMonth month) {
        int year = month.getMonthValue() >= Month.APRIL.getValue() ? month.getYear() : month.getYear() - 1;
        return new Period(Kind.FINANCIAL_YEAR, YearMonth.of(year, 4), YearMonth.of(year + 1, 3));
    }

    static Period twelveMonthsTo(YearMonth end) {
        return new Period(Kind.ROLLING_TWELVE_MONTHS, end.minusMonths(11), end);
    }

    /** The same months one year earlier: like is compared with like. */
    public Period yearBefore() {
        return new Period(kind, start.minusYears(1), end.minusYears(1));
    }

    public String code() {
        return switch (kind) {
            case MONTH -> end.toString();
            case FINANCIAL_YEAR -> "FY%d-%02d".formatted(start.getYear(), end.getYear() % 100);
            case ROLLING_TWELVE_MONTHS -> "R12-" + end;
        };
    }

    public String label() {
        return switch (kind) {
            case MONTH -> inWords(end);
            case FINANCIAL_YEAR -> "%d/%02d".formatted(start.getYear(), end.getYear() % 100);
            case ROLLING_TWELVE_MONTHS -> "twelve months to " + inWords(end);
        };
    }

    private static String inWords(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + ' ' + month.getYear();
    }
}
