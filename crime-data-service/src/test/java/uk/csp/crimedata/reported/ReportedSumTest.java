package uk.csp.crimedata.reported;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.disclosure.Interval;

/** Sums of what sources report. */
public class ReportedSumTest {
    private static final MonthSpan YEAR = span("FY2018-19");

    @Test
    void quarters_addUpToTheirYear_rangesEndByEnd() {
        ReportedSum sum = ReportedSum.over(
                YEAR,
                List.of(
                        value("FY2018-19-Q1", "5"),
                        value("FY2018-19-Q2", "[1-7]"),
                        value("FY2018-19-Q3", "nil"),
                        value("FY2018-19-Q4", "[1-7]")));

        assertThat(sum.bounds()).isEqualTo(new Interval(7, 19L));
        assertThat(sum.isComplete()).isTrue();
        assertThat(sum.isExact()).isFalse();
    }

    @Test
    void year_isNotAddedToItsOwnQuarters() {
        ReportedSum sum = ReportedSum.over(YEAR, List.of(value("FY2018-19", "12"), value("FY2018-19-Q1", "5")));

        assertThat(sum.bounds()).isEqualTo(Interval.exactly(12));
        assertThat(sum.parts()).hasSize(1);
    }

    @Test
    void exactParts_arePreferredToARangeOfTheWhole() {
        ReportedSum sum = ReportedSum.over(
                YEAR,
                List.of(value("FY2018-19", "[1-7]"), value("2018-04/2018-09", "2"), value("2018-10/2019-03", "3")));

        assertThat(sum.bounds()).isEqualTo(Interval.exactly(5));
    }

    @Test
    void missingMonth_isNamed_andIsNoZero() {
        ReportedSum sum = ReportedSum.over(YEAR, List.of(value("FY2018-19-Q1", "5"), value("2018-07/2019-02", "4")));

        assertThat(sum.missing()).containsExactly(YearMonth.of(2019, 3));
        assertThat(sum.bounds()).isEqualTo(Interval.exactly(9));
        assertThat(sum.isExact()).isFalse();
    }

    @Test
    void unavailablePart_leavesNoUpperEnd() {
        ReportedSum sum =
                ReportedSum.over(YEAR, List.of(value("2018-04/2018-09", "6"), value("2018-10/2019-03", "[c]")));

        assertThat(sum.bounds()).isEqualTo(new Interval(6, null));
    }

    @Test
    void nothing_coversNothing() {
        ReportedSum sum = ReportedSum.over(YEAR, List.of(value("2017/18", "5"), value("2018 - 20", "9")));

        assertThat(sum.parts()).isEmpty();
        assertThat(sum.missing()).hasSize(12);
    }

    /** Whatever the months hold and however they are reported, the true sum lies between the bounds. */
    @Test
    void bounds_holdTheTrueSum() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            int[] truth = random.ints(12, 0, 20).toArray();
            ReportedSum sum = ReportedSum.over(YEAR, reported(truth, random));

            assertThat(sum.isComplete()).isTrue();
            assertThat(sum.bounds().contains(Arrays.stream(truth).sum()))
                    .as("%s of %s", sum, Arrays.toString(truth))
                    .isTrue();
        }
    }

    /** Every month in some part, some also in a second one; each part exact, hidden in a range, or withheld. */
    private static List<ReportedValue> reported(int[] truth, Random random) {
        List<ReportedValue> values = new ArrayList<>();
        for (int layer = 0; layer < 2; layer++) {
            int start = 0;
            while (start < 12) {
                int end = Math.min(12, start + 1 + random.nextInt(4));
                if (layer == 0 || random.nextBoolean()) {
                    int part = Arrays.stream(truth, start, end).sum();
                    String amount =
                            switch (random.nextInt(4)) {
                                case 0 -> "[x]";
                                case 1 ->
                                    "[" + Math.max(0, part - random.nextInt(5)) + "-" + (part + 1 + random.nextInt(5))
                                            + "]";
                                default -> Integer.toString(part);
                            };
                    YearMonth first = YEAR.first().plusMonths(start);
                    values.add(value(first + "/" + YEAR.first().plusMonths(end - 1), amount));
                }
                start = end;
            }
        }
        return values;
    }

    public static ReportedValue value(String period, String amount) {
        return value(period, amount, null);
    }

    public static ReportedValue value(String period, String amount, BigDecimal denominator) {
        return new ReportedValue(
                0,
                "prevent-referrals",
                "council",
                1,
                (short) 1,
                "P",
                span(period),
                Amount.parse(amount).orElseThrow(),
                null,
                denominator,
                null,
                1,
                null,
                Instant.EPOCH,
                null);
    }

    private static MonthSpan span(String period) {
        return MonthSpan.parse(period).orElseThrow();
    }
}
