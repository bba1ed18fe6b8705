package uk.csp.reporting.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumbersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Robbery {{figure:robbery.changed}} in {{period}}.",
                "In 2018/19, and from 2016 to 2018, the third year running.",
                "The workshop of 30 September 2019, the 2nd, and 11.9.19.",
                "Junctions of the A38, and COVID-19, and care 24/7.",
                "The [report](https://example.org/2018/123/page4) says so.",
                "One reason is better recording.",
                "FY2018-19 and 2019-03-31"
            })
    void yearsDatesOrdinalsAndNames_areNone(String text) {
        assertThat(TypedNumbers.in(text)).isEmpty();
    }

    @Test
    void numbersThatMayCount_areFoundInOrder() {
        assertThat(TypedNumbers.in("12 victims, 3.6% more, 1,204 crimes of 2018 and three of 16 to 64."))
                .isEqualTo(List.of("12", "3.6%", "1,204", "three", "16", "64"));
        assertThat(TypedNumbers.in("- one homicide\n- **5** per cent\n- half of them, 2018 crimes"))
                .contains("one", "half");
    }
}
