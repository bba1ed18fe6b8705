package uk.csp.crimedata.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.catalogue.Catalogue.Population;

class FigureCalculatorTest {
    private static final Period YEAR = Period.financialYearOf(YearMonth.of(2018, 4));

    private final FigureCalculator calculator =
            new FigureCalculator(TestCatalogue.with(new Population("all", 2016, "mid-2016", 264_199)));

    @Test
    void completeYear_hasRateAndChange() {
        FigureChanged figure = figure(series(received(2017, 4, 24), Map.of("2017-05", 677, "2018-06", 666)), YEAR);
        assertThat(figure.figure()).isEqualTo("E22000056.burglary-residential.E22000056.FY2018-19");
        assertThat(figure.count()).isEqualTo(666);
        assertThat(figure.previous()).isEqualTo(new FigureChanged.Previous("FY2017-18", 677));
        assertThat(figure.change().count()).isEqualTo(-11);
        assertThat(figure.change().percent()).isEqualByComparingTo("-1.624815");
        assertThat(figure.change().significant()).isFalse();
        assertThat(figure.rate().value()).isEqualByComparingTo("2.520827");
        assertThat(figure.rate().denominator().vintage()).isEqualTo("mid-2016");
        assertThat(figure.completeness().complete()).isTrue();
    }

    @Test
    void missingMonth_leavesACountWithoutRateAndChange() {
        Set<YearMonth> received = new HashSet<>(received(2017, 4, 24));
        received.remove(YearMonth.of(2018, 12));
        FigureChanged figure = figure(series(received, Map.of("2018-06", 600, "2018-12", 66)), YEAR);
        assertThat(figure.count()).as("a month not received counts nothing").isEqualTo(600);
        assertThat(figure.rate()).isNull();
        assertThat(figure.change()).isNull();
        assertThat(figure.previous()).isNull();
        assertThat(figure.completeness().missingMonths()).containsExactly("2018-12");
        assertThat(figure.completeness().missingFrom()).containsExactly("police-recorded-crime");
    }

    @Test
    void missingMonthOfTheYearBefore_leavesNoChange() {
        Set<YearMonth> received = new HashSet<>(received(2017, 4, 24));
        received.remove(YearMonth.of(2017, 12));
        FigureChanged figure = figure(series(received, Map.of("2018-06", 600)), YEAR);
        assertThat(figure.rate()).isNotNull();
        assertThat(figure.previous()).isNull();
        assertThat(figure.change()).isNull();
    }

    @Test
    void receivedMonthWithoutRecords_isZero() {
        FigureChanged figure = figure(series(received(2017, 4, 24), Map.of()), YEAR);
        assertThat(figure.count()).isZero();
        assertThat(figure.rate().value()).isEqualByComparingTo("0");
        assertThat(figure.change().percent()).as("no percentage of nothing").isNull();
        assertThat(figure.change().count()).isZero();
    }

    @Test
    void areaWithoutPopulation_hasNoRate() {
        FigureChanged figure = calculator.figure(
                TestCatalogue.PLYMOUTH,
                TestCatalogue.BURGLARY,
                TestCatalogue.CITY_CENTRE,
                YEAR,
                series(received(2018, 4, 12), Map.of("2018-06", 5)),
                List.of("police-recorded-crime"));
        assertThat(figure.count()).isEqualTo(5);
        assertThat(figure.rate()).isNull();
    }

    @Test
    void denominator_isTheNewestNotAfterThePeriod() {
        List<Population> known =
                List.of(new Population("all", 2019, "mid-2019", 3), new Population("all", 2018, "mid-2018", 2));
        assertThat(Denominator.choose(known, "all", YEAR).orElseThrow().vintage())
                .isEqualTo("mid-2018");
        assertThat(Denominator.choose(known, "all", YEAR.yearBefore().yearBefore())
                        .orElseThrow()
                        .vintage())
                .as("the oldest where all are newer")
                .isEqualTo("mid-2018");
        assertThat(Denominator.choose(known, "16-and-over", YEAR)).isEmpty();
    }

    private FigureChanged figure(MonthlySeries series, Period period) {
        return calculator.figure(
                TestCatalogue.PLYMOUTH,
                TestCatalogue.BURGLARY,
                TestCatalogue.CITY,
                period,
                series,
                List.of("police-recorded-crime"));
    }

    private static MonthlySeries series(Set<YearMonth> received, Map<String, Integer> counts) {
        Map<YearMonth, Integer> byMonth = new HashMap<>();
        counts.forEach((month, count) -> byMonth.put(YearMonth.parse(month), count));
        return new MonthlySeries(byMonth, received);
    }

    private static Set<YearMonth> received(int year, int month, int months) {
        Set<YearMonth> received = new TreeSet<>();
        for (int i = 0; i < months; i++) {
            received.add(YearMonth.of(year, month).plusMonths(i));
        }
        return received;
    }
}
