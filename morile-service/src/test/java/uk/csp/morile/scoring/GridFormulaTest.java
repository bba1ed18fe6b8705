package uk.csp.morile.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridFormulaTest {
    private static final ScoringModel GRID = PublishedAssessment.model("impact-likelihood-grid");

    @ParameterizedTest(name = "{0} x {1} = {2} of 16")
    @CsvSource({"1,1,1,Standard", "4,1,4,Moderate", "2,3,6,Moderate", "3,3,9,High", "3,4,12,High", "4,4,16,High"})
    void score_isTheCellOfTheGrid(int impact, int likelihood, int cell, String band) {
        RiskScore risk = GRID.assess(levels(impact - 1, likelihood - 1)).risk();
        assertThat(risk.score()).isEqualTo(Rounding.toDecimals(100.0 * cell / 16, 1));
        assertThat(risk.band()).isEqualTo(band);
    }

    @Test
    void threat_isNotRatedWithoutAnImpact() {
        assertThat(GRID.assess(new CriterionLevels(Map.of("likelihood", 3))).risk())
                .isNull();
    }

    private static CriterionLevels levels(int impact, int likelihood) {
        return new CriterionLevels(Map.of("impact", impact, "likelihood", likelihood, "confidence", 4));
    }
}
