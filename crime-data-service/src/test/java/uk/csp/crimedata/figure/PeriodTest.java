package uk.csp.crimedata.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodTest {
    @Test
    void code_isReadBack() {
        for (String code : List.of("2019-03", "FY2018-19", "FY1999-00", "R12-2019-03")) {
            assertThat(Period.ofCode(code)).map(Period::code).contains(code);
        }
        for (String code : List.of("", "2019", "2019-13", "FY2018", "FY2018-20", "FY2018-19x", "R12-", "fy2018-19")) {
            assertThat(Period.ofCode(code)).as(code).isEmpty();
        }
    }

    @Test
    void financialYear_runsFromAprilToMarch() {
        Period year = Period.financialYearOf(YearMonth.of(2019, 3));
        assertThat(year).isEqualTo(Period.financialYearOf(YearMonth.of(2018, 4)));
        assertThat(year.code()).isEqualTo("FY2018-19");
        assertThat(year.label()).isEqualTo("2018/19");
        assertThat(year.yearBefore().code()).isEqualTo("FY2017-18");
    }

    @Test
    void financialYear_overTheCentury() {
        assertThat(Period.financialYearOf(YearMonth.of(2000, 1)).code()).isEqualTo("FY1999-00");
    }

    @Test
    void twelveMonths_areNamedByTheirEnd() {
        Period window = Period.twelveMonthsTo(YearMonth.of(2019, 3));
        assertThat(window.code()).isEqualTo("R12-2019-03");
        assertThat(window.label()).isEqualTo("twelve months to March 2019");
        assertThat(window.start()).isEqualTo(YearMonth.of(2018, 4));
        assertThat(window.yearBefore().code()).isEqualTo("R12-2018-03");
    }

    @Test
    void month_isComparedWithTheSameMonth() {
        Period month = Period.month(YearMonth.of(2019, 3));
        assertThat(month.label()).isEqualTo("March 2019");
        assertThat(month.yearBefore().code()).isEqualTo("2018-03");
    }

    @Test
    void quarter_isOfTheFinancialYear() {
        Period fourth = Period.ofCode("FY2018-19-Q4").orElseThrow();
        assertThat(fourth.start()).isEqualTo(YearMonth.parse("2019-01"));
        assertThat(fourth.end()).isEqualTo(YearMonth.parse("2019-03"));
        assertThat(fourth.yearBefore().code()).isEqualTo("FY2017-18-Q4");
        assertThat(Period.quarterOf(YearMonth.parse("2018-06")).code()).isEqualTo("FY2018-19-Q1");
        assertThat(fourth.label()).isEqualTo("quarter 4 of 2018/19");
        assertThat(Period.ofCode("FY2018-19-Q5")).isEmpty();
        assertThat(Period.ofCode("FY2018-19-Q0")).isEmpty();
        assertThat(Period.ofCode("FY2018-20-Q1")).isEmpty();
    }

    @Test
    void yearToDate_beginsInAprilAndIsComparedWithLikeMonths() {
        Period january = Period.ofCode("YTD-2019-01").orElseThrow();
        assertThat(january.start()).isEqualTo(YearMonth.parse("2018-04"));
        assertThat(january.end()).isEqualTo(YearMonth.parse("2019-01"));
        assertThat(january.yearBefore().code()).isEqualTo("YTD-2018-01");
        assertThat(Period.ofCode("YTD-2018-04").orElseThrow().start()).isEqualTo(YearMonth.parse("2018-04"));
        assertThat(Period.ofCode("YTD-2018")).isEmpty();
    }
}
