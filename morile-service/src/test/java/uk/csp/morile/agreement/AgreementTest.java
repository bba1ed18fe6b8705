package uk.csp.morile.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final List<Score> SCORES = List.of(
            score("arson", "physical", "a", 1),
            score("arson", "physical", "b", 1),
            score("arson", "physical", "c", 4),
            score("burglary", "physical", "a", 2),
            score("burglary", "physical", "b", 3),
            score("burglary", "physical", "c", null),
            score("robbery", "physical", "a", 2),
            score("robbery", "physical", "b", 2),
            score("robbery", "trend", "a", 0),
            score("robbery", "trend", "b", null));

    @Test
    void disagreements_areNamedTheWidestFirst() {
        assertThat(Agreement.of(SCORES).disagreements())
                .containsExactly(
                        new Disagreement(
                                "arson",
                                "physical",
                                1,
                                4,
                                3,
                                0,
                                List.of(new Disagreement.Outlier("c", "authority-c", 4, 1))),
                        new Disagreement("burglary", "physical", 2, 3, 2, 1, List.of()));
    }

    @Test
    void criterion_countsWhatCanBeCompared() {
        assertThat(Agreement.of(SCORES).criteria())
                .extracting(CriterionAgreement::criterion, CriterionAgreement::threats, CriterionAgreement::scores)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("physical", 3, 7),
                        org.assertj.core.groups.Tuple.tuple("trend", 0, 0));
        assertThat(Agreement.of(SCORES).criteria().get(1).alpha()).isNull();
        assertThat(Agreement.of(SCORES).criteria().get(1).reading()).isEqualTo("not-computable");
    }

    /** Unknown is not zero: it takes no part in what is compared. */
    @Test
    void unknownLevel_changesNoAlpha() {
        List<Score> without =
                SCORES.stream().filter(score -> score.level() != null).toList();
        assertThat(Agreement.of(without).criteria().get(0))
                .isEqualTo(Agreement.of(SCORES).criteria().get(0));
    }

    @Test
    void orderOfScores_playsNoPart() {
        List<Score> shuffled = new ArrayList<>(SCORES);
        Random random = new Random(4);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(shuffled, random);
            assertThat(Agreement.of(shuffled)).isEqualTo(Agreement.of(SCORES));
        }
    }

    private static Score score(String threat, String criterion, String scorer, Integer level) {
        return new Score(threat, criterion, scorer, "authority-" + scorer, level);
    }
}
