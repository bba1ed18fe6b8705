package uk.csp.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PathsTest {
    @Test
    void value_staysOneSegment() {
        assertThat(Paths.of("/v1/cycles/{}/notes/{}", "a/../b", "ä?#&"))
                .isEqualTo("/v1/cycles/a%2F..%2Fb/notes/%C3%A4%3F%23%26");
    }

    @Test
    void valueThatClimbs_isRefused() {
        assertThatThrownBy(() -> Paths.of("/v1/cycles/{}", "..")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Paths.of("/v1/cycles/{}", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void query_leavesOutWhatHasNoValue_andRepeatsNamesOfLists() {
        assertThat(Paths.query(
                        "/v1/figures",
                        "partnership",
                        "E22000056",
                        "area",
                        null,
                        "period",
                        List.of("2018-04", "2018 05")))
                .isEqualTo("/v1/figures?partnership=E22000056&period=2018-04&period=2018%2005");
        assertThat(Paths.query("/v1/figures?a=1", "b", "x&y")).isEqualTo("/v1/figures?a=1&b=x%26y");
    }
}
