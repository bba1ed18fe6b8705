package uk.csp.crimedata.radar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Three months for which prescribed information is supplied, counted from 1 July 2007 (SI 2007/1831): they begin in
 * January, April, July and October.
 */
record Quarter(YearMonth first) implements Comparable<Quarter> {
    /** The first there was. */
    static final Quarter EARLIEST = new Quarter(YearMonth.of(2007, 7));

    Quarter {
        if (first.getMonthValue() % 3 != 1) {
            throw new IllegalArgumentException("A quarter begins in January, April, July or October, not " + first);
        }
    }

    static Quarter of(LocalDate day) {
        return new Quarter(YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1));
    }

    YearMonth last() {
        return first.plusMonths(2);
    }

    List<YearMonth> months() {
        return IntStream.range(0, 3).mapToObj(first::plusMonths).toList();
    }

    Quarter plus(int quarters) {
        return new Quarter(first.plusMonths(3L * quarters));
    }

    @Override
    public int compareTo(Quarter other) {
        return first.compareTo(other.first);
    }

    /** As a submission names its period: {@code 2019-01/2019-03}. */
    @Override
    public String toString() {
        return first + "/" + last();
    }
}
