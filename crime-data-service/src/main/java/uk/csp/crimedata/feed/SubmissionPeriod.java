package uk.csp.crimedata.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.csp.platform.time.CalendarText;

/** The months a submission is about, both included: {@code 2018-04} or {@code 2018-04/2019-03}. */
public record SubmissionPeriod(YearMonth first, YearMonth last) {
    /** Partitions exist for these years; what is older or newer is a typing error. */
    private static final YearMonth EARLIEST = YearMonth.of(2000, 1);

    private static final YearMonth LATEST = YearMonth.of(2049, 12);
    private static final int MOST_MONTHS = 120;

    public SubmissionPeriod {
        if (first.isAfter(last) || first.isBefore(EARLIEST) || last.isAfter(LATEST)) {
            throw new IllegalArgumentException("not a period between " + EARLIEST + " and " + LATEST);
        }
        if (first.plusMonths(MOST_MONTHS).isBefore(last)) {
            throw new IllegalArgumentException("longer than " + MOST_MONTHS + " months");
        }
    }

    public static Optional<SubmissionPeriod> parse(String text) {
        try {
            String[] ends = text.split("/", -1);
            return ends.length > 2
                    ? Optional.empty()
                    : Optional.of(new SubmissionPeriod(
                            CalendarText.month(ends[0]), CalendarText.month(ends[ends.length - 1])));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(last.atEndOfMonth());
    }

    public LocalDate firstDay() {
        return first.atDay(1);
    }

    public LocalDate firstDayOfLastMonth() {
        return last.atDay(1);
    }

    public List<YearMonth> months() {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + "/" + last;
    }
}
