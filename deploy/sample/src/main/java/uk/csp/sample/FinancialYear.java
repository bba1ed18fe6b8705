package uk.csp.sample;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** April of {@code start} to the March after. */
record FinancialYear(int start) {

    static final FinancialYear FIRST = new FinancialYear(2016);
    static final FinancialYear BEFORE = new FinancialYear(2017);
    static final FinancialYear AFTER = new FinancialYear(2018);
    static final List<FinancialYear> ALL = List.of(FIRST, BEFORE, AFTER);

    List<YearMonth> months() {
        return IntStream.range(0, 12)
                .mapToObj(YearMonth.of(start, 4)::plusMonths)
                .toList();
    }

    /** The period of a feed: {@code 2018-04/2019-03}. */
    String period() {
        return YearMonth.of(start, 4) + "/" + YearMonth.of(start + 1, 3);
    }

    /** The column of the calibration files. */
    String column() {
        return "fy" + start;
    }
}
