package uk.csp.crimedata.radar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.csp.crimedata.radar.DueRule.END_OF_NEXT_MONTH;
import static uk.csp.crimedata.radar.DueRule.END_OF_NEXT_QUARTER;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.csp.crimedata.radar.QuarterlyReturn.Arrival;
import uk.csp.crimedata.radar.QuarterlyReturn.State;

class QuarterlyReturnTest {
    private static final Quarter JANUARY_TO_MARCH = new Quarter(YearMonth.of(2019, 1));

    @ParameterizedTest
    @CsvSource({
        "2019-06-30, AWAITED, 0",
        "2019-07-01, LATE, 1",
        "2019-09-29, LATE, 91",
        "2019-09-30, MISSING, 92",
        "2019-03-01, AWAITED, 0"
    })
    void nothingReceived_isAwaitedThenLateThenMissing(LocalDate on, State state, long daysLate) {
        QuarterlyReturn found = QuarterlyReturn.of(JANUARY_TO_MARCH, END_OF_NEXT_QUARTER, Map.of(), on);

        assertThat(found.state()).isEqualTo(state);
        assertThat(found.daysLate()).isEqualTo(daysLate);
        assertThat(found.due()).isEqualTo(LocalDate.of(2019, 6, 30));
        assertThat(found.missingMonths()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"2019-06-30, RECEIVED, 0", "2019-07-01, LATE, 1", "2019-02-01, RECEIVED, 0"})
    void lastMonthReceived_decides(LocalDate lastArrival, State state, long daysLate) {
        QuarterlyReturn found = QuarterlyReturn.of(
                JANUARY_TO_MARCH,
                END_OF_NEXT_QUARTER,
                arrivals("2019-02-01", "2019-02-01", lastArrival.toString()),
                LocalDate.of(2020, 1, 1));

        assertThat(found.state()).isEqualTo(state);
        assertThat(found.daysLate()).isEqualTo(daysLate);
        assertThat(found.receivedOn()).isEqualTo(lastArrival);
    }

    @Test
    void monthsAfterTheDayAskedAbout_areNotReceivedYet() {
        Map<YearMonth, Arrival> arrivals = arrivals("2019-02-01", "2019-03-01", "2019-07-05");

        QuarterlyReturn before =
                QuarterlyReturn.of(JANUARY_TO_MARCH, END_OF_NEXT_QUARTER, arrivals, LocalDate.of(2019, 7, 4));
        assertThat(before.state()).isEqualTo(State.LATE);
        assertThat(before.daysLate()).isEqualTo(4);
        assertThat(before.receivedOn()).isNull();
        assertThat(before.missingMonths()).containsExactly(YearMonth.of(2019, 3));

        QuarterlyReturn then =
                QuarterlyReturn.of(JANUARY_TO_MARCH, END_OF_NEXT_QUARTER, arrivals, LocalDate.of(2019, 7, 5));
        assertThat(then.daysLate()).isEqualTo(5);
        assertThat(then.missingMonths()).isEmpty();
    }

    @Test
    void monthlyReturn_isLateByItsLatestMonth() {
        QuarterlyReturn found = QuarterlyReturn.of(
                JANUARY_TO_MARCH,
                END_OF_NEXT_MONTH,
                arrivals("2019-03-03", "2019-03-31", "2019-05-01"),
                LocalDate.of(2019, 6, 1));

        assertThat(found.state()).isEqualTo(State.LATE);
        assertThat(found.daysLate()).isEqualTo(3);
    }

    @Test
    void nilReturn_isAReturn() {
        Map<YearMonth, Arrival> nil = new HashMap<>();
        JANUARY_TO_MARCH.months().forEach(month -> nil.put(month, new Arrival(LocalDate.of(2019, 4, 2), true)));
        LocalDate on = LocalDate.of(2019, 8, 1);
        assertThat(QuarterlyReturn.of(JANUARY_TO_MARCH, END_OF_NEXT_QUARTER, nil, on)
                        .state())
                .isEqualTo(State.NIL);

        nil.put(YearMonth.of(2019, 2), new Arrival(LocalDate.of(2019, 4, 2), false));
        assertThat(QuarterlyReturn.of(JANUARY_TO_MARCH, END_OF_NEXT_QUARTER, nil, on)
                        .state())
                .isEqualTo(State.RECEIVED);
    }

    @Test
    void quarters_beginInJanuaryAprilJulyAndOctober() {
        assertThat(Quarter.of(LocalDate.of(2019, 12, 31))).hasToString("2019-10/2019-12");
        assertThat(Quarter.of(LocalDate.of(2020, 1, 1)).plus(-1)).hasToString("2019-10/2019-12");
        assertThatThrownBy(() -> new Quarter(YearMonth.of(2019, 2))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<YearMonth, Arrival> arrivals(String january, String february, String march) {
        return Map.of(
                YearMonth.of(2019, 1), new Arrival(LocalDate.parse(january), false),
                YearMonth.of(2019, 2), new Arrival(LocalDate.parse(february), false),
                YearMonth.of(2019, 3), new Arrival(LocalDate.parse(march), false));
    }
}
