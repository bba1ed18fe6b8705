package uk.csp.morile.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.csp.morile.register.ThreatRegister;
import uk.csp.morile.scoring.CriterionLevels;
import uk.csp.morile.scoring.PublishedAssessment;
import uk.csp.morile.scoring.ScoringModel;

class RankSimulationTest {
    private static final ScoringModel MODEL = PublishedAssessment.model();
    private static final RankSimulation SIMULATION = new RankSimulation(MODEL, 500, 20190331);

    @Test
    void sameSeed_givesTheSameRangesInAnyOrder() {
        Map<String, CriterionLevels> threats = threats();
        List<String> names = new ArrayList<>(threats.keySet());
        Collections.reverse(names);
        Map<String, CriterionLevels> reversed = new LinkedHashMap<>();
        names.forEach(name -> reversed.put(name, threats.get(name)));

        assertThat(SIMULATION.ranges(reversed)).isEqualTo(SIMULATION.ranges(threats));
        assertThat(new RankSimulation(MODEL, 500, 1).ranges(threats)).isNotEqualTo(SIMULATION.ranges(threats));
    }

    /** Written down once: the generator is specified, so no machine may give another answer. */
    @Test
    void ranges_areThoseOfEveryMachine() {
        RankSimulation.RankRange range = SIMULATION.ranges(threats()).get("terrorist-incident");
        assertThat(range.rank()).isEqualTo(10);
        assertThat(range.lowest()).isLessThanOrEqualTo(10);
        assertThat(range.highest()).isGreaterThanOrEqualTo(10);
        assertThat(range.bands().get("High")).isBetween(0.5, 1.0);
        assertThat(range.bands().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isBetween(0.99, 1.01);
    }

    @Test
    void rank_liesWithinItsRangeWhereLevelsAreKnown() {
        assertThat(SIMULATION.ranges(threats()).values()).allSatisfy(range -> {
            assertThat(range.lowest()).isLessThanOrEqualTo(range.median());
            assertThat(range.median()).isLessThanOrEqualTo(range.highest());
            assertThat(range.rank()).isBetween(range.lowest(), range.highest());
        });
    }

    @Test
    void unknownLevel_widensTheRange() {
        Map<String, CriterionLevels> threats = threats();
        var known = SIMULATION.ranges(threats).get("modern-slavery");
        threats.computeIfPresent("modern-slavery", (threat, levels) -> levels.with("frequency", null)
                .with("volume", null));
        var unknown = SIMULATION.ranges(threats).get("modern-slavery");
        assertThat(unknown.highest() - unknown.lowest()).isGreaterThan(known.highest() - known.lowest());
        assertThat(unknown.rank()).isGreaterThanOrEqualTo(known.rank());
    }

    @Test
    void interval_saysWhatWidensItAndWhichBandsItTouches() {
        CriterionLevels levels = PublishedAssessment.levels("modern-slavery");
        ScoreInterval known = ScoreInterval.of(MODEL, levels);
        assertThat(known.unknown()).isEmpty();
        assertThat(known.fromUnknown()).isZero();
        assertThat(known.nearestCut()).isEqualTo(68);
        ScoreInterval unknown = ScoreInterval.of(
                MODEL, levels.with("community", null).with("volume", null).with("confidence", null));
        assertThat(unknown.unknown()).containsExactly("community", "volume");
        assertThat(unknown.fromConfidence()).isEqualTo(15);
        assertThat(unknown.fromUnknown()).isPositive();
        assertThat(unknown.bands()).containsExactly("High", "Moderate", "Standard");
        assertThat(ScoreInterval.of(MODEL, CriterionLevels.NONE)).isNull();
    }

    private static Map<String, CriterionLevels> threats() {
        Map<String, CriterionLevels> threats = new LinkedHashMap<>();
        for (ThreatRegister.Threat threat : PublishedAssessment.register().threats()) {
            threats.put(threat.id(), PublishedAssessment.levels(threat.id()));
        }
        return threats;
    }
}
