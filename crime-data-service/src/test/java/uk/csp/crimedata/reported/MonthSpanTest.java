package uk.csp.crimedata.reported;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthSpanTest {
    @ParameterizedTest
    @CsvSource({
        "2018-04, 2018-04, 2018-04",
        "2018-04/2019-03, 2018-04, 2019-03",
        "FY2018-19, 2018-04, 2019-03",
        "FY2018-19-Q4, 2019-01, 2019-03",
        "R36-2017-12, 2015-01, 2017-12",
        "2018/19, 2018-04, 2019-03",
        "1999/00, 1999-04, 2000-03",
        "2018/19 Q1, 2018-04, 2018-06",
        "2016/17 - 18/19, 2016-04, 2019-03",
        "2018, 2018-01, 2018-12",
        "2018 Q2, 2018-04, 2018-06",
        "2016 - 18, 2016-01, 2018-12",
        "2016–2018, 2016-01, 2018-12",
        "1998 - 00, 1998-01, 2000-12",
        "Jan 2019, 2019-01, 2019-01",
        "August 2018 - Jul 2019, 2018-08, 2019-07",
        "2011-12, 2011-12, 2011-12",
        "2011 - 12, 2011-01, 2012-12"
    })
    void form_isRead(String text, YearMonth first, YearMonth last) {
        assertThat(MonthSpan.parse(text)).contains(new MonthSpan(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2018-13",
                "2018-00",
                "2018/20",
                "FY2018-20",
                "2019-03/2018-04",
                "18/19",
                "FY2018-19-Q5",
                "2018 - "
            })
    void whatIsNoPeriod_isNotRead(String text) {
        assertThat(MonthSpan.parse(text)).isEmpty();
    }

    @Test
    void length_isInMonths() {
        assertThat(MonthSpan.parse("2016 - 18").orElseThrow().months()).isEqualTo(36);
    }
}
