package uk.csp.gateway.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private static final Instant SUMMER_NIGHT = Instant.parse("2026-06-30T23:30:05Z");

    @Test
    void moments_areOnTheClocksOfTheCountry() {
        assertThat(Dates.day(SUMMER_NIGHT)).isEqualTo("1 July 2026");
        assertThat(Dates.time(SUMMER_NIGHT)).isEqualTo("00:30:05");
        assertThat(Dates.moment(SUMMER_NIGHT)).isEqualTo("1 July 2026 at 00:30");
        assertThat(Dates.exactMoment(SUMMER_NIGHT)).isEqualTo("1 July 2026 at 00:30:05");
        assertThat(Dates.today(SUMMER_NIGHT)).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void nothing_isSaidOfNothing() {
        assertThat(Dates.day((LocalDate) null)).isEmpty();
        assertThat(Dates.moment(null)).isEmpty();
        assertThat(Dates.month(null)).isEmpty();
        assertThat(Periods.period(null)).isEmpty();
        assertThat(Periods.months(null)).isEmpty();
        assertThat(Labels.plain(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FY2018-19, 2018/19",
        "FY2018-19-Q4, quarter 4 of 2018/19",
        "R12-2019-03, twelve months to March 2019",
        "R12-2019-13, R12-2019-13",
        "YTD-2019-03, year to March 2019",
        "2019-03, March 2019",
        "odd, odd"
    })
    void periods_areWords(String code, String words) {
        assertThat(Periods.period(code)).isEqualTo(words);
    }

    @Test
    void months_areNamedFromFirstToLast() {
        assertThat(Periods.months("2018-04/2019-03")).isEqualTo("April 2018 to March 2019");
        assertThat(Periods.months("2018-04/2018-04")).isEqualTo("April 2018");
        assertThat(Periods.months("odd")).isEqualTo("odd");
        assertThat(Periods.withoutCodes("Robbery, FY2018-19-Q4 and R12-2019-03"))
                .isEqualTo("Robbery, quarter 4 of 2018/19 and twelve months to March 2019");
    }

    @Test
    void amounts_haveTheirThousandsSeparated() {
        assertThat(Amounts.rows(1)).isEqualTo("1 row");
        assertThat(Amounts.rows(12_000)).isEqualTo("12,000 rows");
        assertThat(Amounts.size(12_400_000)).isEqualTo("12.4 MB");
        assertThat(Amounts.size(999)).isEqualTo("999 bytes");
    }

    @ParameterizedTest
    @CsvSource({
        "devon-and-cornwall-police, Devon and Cornwall Police",
        "safer-plymouth-analyst, Safer Plymouth Analyst",
        "public, Public"
    })
    void names_areWrittenAsPeopleDo(String id, String name) {
        assertThat(Labels.title(id)).isEqualTo(name);
    }

    @Test
    void codes_areSpoken() {
        assertThat(Labels.plain("police-recorded-crime")).isEqualTo("Police recorded crime");
    }
}
