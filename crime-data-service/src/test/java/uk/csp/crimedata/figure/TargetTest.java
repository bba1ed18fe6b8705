package uk.csp.crimedata.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.catalogue.Catalogue.Area;

class TargetTest {
    private static final YearMonth FIRST = YearMonth.of(2016, 4);
    private static final YearMonth LAST = YearMonth.of(2019, 3);

    @Test
    void newestMonth_touchesItsMonthYearAndWindow() {
        assertThat(codes(target(TestCatalogue.CITY, LAST, LAST)))
                .containsExactlyInAnyOrder("2019-03", "FY2018-19", "R12-2019-03");
    }

    @Test
    void oldMonth_touchesEveryPeriodItIsPartOfOrComparedIn() {
        List<String> codes = codes(target(TestCatalogue.CITY, YearMonth.of(2017, 6), YearMonth.of(2017, 6)));
        assertThat(codes).contains("2017-06", "2018-06", "FY2017-18", "FY2018-19", "R12-2017-06", "R12-2018-05");
        assertThat(codes).as("as the year before of these windows").contains("R12-2018-06", "R12-2019-03");
        assertThat(codes).doesNotContain("2017-07", "FY2016-17", "R12-2017-05");
    }

    @Test
    void windowsBeforeTheFirstYearIsFull_areNotKept() {
        assertThat(codes(target(TestCatalogue.CITY, FIRST, FIRST)))
                .contains("2016-04", "FY2016-17", "R12-2017-03")
                .doesNotContain("R12-2016-04", "R12-2017-02");
    }

    @Test
    void neighbourhood_hasYearsOnly() {
        assertThat(codes(target(TestCatalogue.CITY_CENTRE, LAST, LAST))).containsExactly("FY2018-19");
    }

    @Test
    void windowThatEndsInAGap_appearsWithTheMonthAfterIt() {
        TreeSet<YearMonth> received = new TreeSet<>();
        for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            received.add(month);
        }
        YearMonth january = YearMonth.of(2018, 1);
        assertThat(target(TestCatalogue.CITY, january, january).overGaps(received))
                .as("without a gap")
                .isEqualTo(target(TestCatalogue.CITY, january, january));

        received.remove(YearMonth.of(2017, 12));
        assertThat(codes(target(TestCatalogue.CITY, january, january))).doesNotContain("R12-2017-12");
        assertThat(codes(target(TestCatalogue.CITY, january, january).overGaps(received)))
                .contains("R12-2017-12", "R12-2018-01");
        YearMonth november = YearMonth.of(2017, 11);
        assertThat(target(TestCatalogue.CITY, november, november)
                        .overGaps(received)
                        .last())
                .isEqualTo(YearMonth.of(2017, 12));
    }

    private static Target target(Area area, YearMonth first, YearMonth last) {
        return new Target(TestCatalogue.PLYMOUTH, TestCatalogue.BURGLARY, area, first, last);
    }

    private static List<String> codes(Target target) {
        return target.periods(FIRST, LAST).stream().map(Period::code).toList();
    }

    /** A year half of whose months are not read would count the other half alone. */
    @Test
    void periods_restOnNoMonthWhoseCountIsNotRead() {
        for (int changed = 0; changed < 12; changed++) {
            YearMonth month = YearMonth.of(2016, 4).plusMonths(changed);
            Target target = target(TestCatalogue.CITY, month, month);
            for (Period period : target.periods(YearMonth.of(2012, 4), YearMonth.of(2022, 3))) {
                assertThat(period.end()).as("%s after %s", period, month).isBeforeOrEqualTo(target.lastNeeded());
                assertThat(period.yearBefore().start())
                        .as("%s after %s", period, month)
                        .isAfterOrEqualTo(target.firstNeeded());
            }
        }
    }
}
