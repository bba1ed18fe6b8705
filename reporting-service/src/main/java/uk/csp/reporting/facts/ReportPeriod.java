package uk.csp.reporting.facts;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Twelve months an assessment may be about: a financial year (FY2018-19) or the year to a month (R12-2019-03). */
public record ReportPeriod(String code, String label, YearMonth start, YearMonth end) {
    private static final Pattern FINANCIAL_YEAR = Pattern.compile("FY([0-9]{4})-([0-9]{2})");
    private static final Pattern ROLLING = Pattern.compile("R12-([0-9]{4})-(0[1-9]|1[0-2])");

    /** Empty when the code is no period an assessment can be about. */
    public static Optional<ReportPeriod> parse(String code) {
        Matcher year = FINANCIAL_YEAR.matcher(code);
        if (year.matches()) {
            int first = Integer.parseInt(year.group(1));
            return Integer.parseInt(year.group(2)) == (first + 1) % 100
                    ? Optional.of(financialYear(first))
                    : Optional.empty();
        }
        Matcher rolling = ROLLING.matcher(code);
        return rolling.matches()
                ? Optional.of(
                        rolling(YearMonth.of(Integer.parseInt(rolling.group(1)), Integer.parseInt(rolling.group(2)))))
                : Optional.empty();
    }

    public static ReportPeriod financialYear(int first) {
        String years = String.format("%04d-%02d", first, (first + 1) % 100);
        return new ReportPeriod(
                "FY" + years, years.replace('-', '/'), YearMonth.of(first, 4), YearMonth.of(first + 1, 3));
    }

    private static ReportPeriod rolling(YearMonth end) {
        return new ReportPeriod("R12-" + end, "year to " + Months.name(end), end.minusMonths(11), end);
    }

    public ReportPeriod previous() {
        return code.startsWith("FY") ? financialYear(start.getYear() - 1) : rolling(end.minusYears(1));
    }

    /** The assessment cycle whose scores belong to this period: that of the financial year its last month lies in. */
    public String cycle() {
        int first = end.getMonthValue() >= 4 ? end.getYear() : end.getYear() - 1;
        return financialYear(first).code().substring(2);
    }

    public List<YearMonth> months() {
        return IntStream.range(0, 12).mapToObj(start::plusMonths).toList();
    }

    /** This period and those before it, oldest first. */
    public List<ReportPeriod> last(int years) {
        return years == 1
                ? List.of(this)
                : Stream.concat(previous().last(years - 1).stream(), Stream.of(this))
                        .toList();
    }
}
