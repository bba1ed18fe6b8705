package uk.csp.crimedata.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatutoryReturnsTest {
    @ParameterizedTest
    @CsvSource({
        "2019-06-30T22:59:59Z, 2019-06-30",
        "2019-06-30T23:00:00Z, 2019-07-01",
        "2019-12-31T23:30:00Z, 2019-12-31"
    })
    void today_isThatOfTheUnitedKingdom(Instant now, LocalDate day) {
        assertThat(StatutoryReturns.today(Clock.fixed(now, ZoneOffset.UTC))).isEqualTo(day);
    }
}
