package uk.csp.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTextTest {
    @Test
    void daysAndMonths_areRead() {
        assertThat(CalendarText.day("2019-03-31")).isEqualTo(LocalDate.of(2019, 3, 31));
        assertThat(CalendarText.month("1900-01")).isEqualTo(YearMonth.of(1900, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-0001-01-01", "1899-12-31", "2019-02-29", "2019-3-1", ""})
    void otherDays_areRefused(String text) {
        assertThatThrownBy(() -> CalendarText.day(text)).isInstanceOf(DateTimeParseException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12", "-2019-03", "1899-12", "2019-13", "2019", ""})
    void otherMonths_areRefused(String text) {
        assertThatThrownBy(() -> CalendarText.month(text)).isInstanceOf(DateTimeParseException.class);
    }
}
