package uk.csp.morile.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ThreatRegisterTest {
    /** The JDK gives Map.of and Map.copyOf another order in every process; a stored register would never be found again. */
    @Test
    void indicators_haveOneOrderInEveryProcess() {
        Map<String, List<String>> many = new TreeMap<>();
        for (int criterion = 0; criterion < 40; criterion++) {
            many.put("criterion-" + criterion, List.of("all-crime"));
        }

        var threat = new ThreatRegister.Threat(
                "id", "Label", "theme", null, 1, true, null, null, null, Map.copyOf(many), null, null);

        assertThat(List.copyOf(threat.indicators().keySet())).isEqualTo(List.copyOf(many.keySet()));
    }
}
