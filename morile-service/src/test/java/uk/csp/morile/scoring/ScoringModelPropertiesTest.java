package uk.csp.morile.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.csp.morile.MorileJson;
import uk.csp.morile.scoringmodel.ShippedModels;

/** What must hold for every shipped model and every set of levels, known or not. */
class ScoringModelPropertiesTest {
    private static final List<ScoringModel> MODELS = ShippedModels.all();

    @Test
    void score_neverFallsWhenALevelRises() {
        RandomLevels.forEach(MODELS, (model, levels) -> model.criteria().forEach(criterion -> {
            for (int level = 0; level < criterion.maximum(); level++) {
                RiskScore lower =
                        model.assess(levels.with(criterion.id(), level)).risk();
                RiskScore higher =
                        model.assess(levels.with(criterion.id(), level + 1)).risk();
                if (lower != null) {
                    assertThat(higher.score()).isGreaterThanOrEqualTo(lower.score());
                }
            }
        }));
    }

    /** Forgetting a level, or not wanting to give one, never makes a threat worse than it was known to be. */
    @Test
    void null_neverRaisesTheScore() {
        RandomLevels.forEach(
                ShippedModels.active(), (model, levels) -> model.criteria().forEach(criterion -> {
                    RiskScore before = model.assess(levels).risk();
                    RiskScore after =
                            model.assess(levels.with(criterion.id(), null)).risk();
                    if (before != null && after != null) {
                        assertThat(after.score()).isLessThanOrEqualTo(before.score());
                    }
                }));
    }

    /** Not known and none have the same score; what tells them apart is how far the interval reaches. */
    @Test
    void null_isNotZero() {
        ScoringModel model = PublishedAssessment.model();
        CriterionLevels levels = PublishedAssessment.levels("modern-slavery");
        RiskScore unknown = model.assess(levels.with("psychological", null)).risk();
        RiskScore none = model.assess(levels.with("psychological", 0)).risk();
        assertThat(unknown.score()).isEqualTo(none.score());
        assertThat(unknown.high()).isGreaterThan(none.high());
    }

    /** An unknown level is worth no more than the worst one and no less than none: it is neither feared nor forgotten. */
    @Test
    void unknown_neverRaisesTheScoreAboveTheWorstLevelNorLowersItBelowTheBest() {
        RandomLevels.forEach(MODELS, (model, levels) -> model.criteria().forEach(criterion -> {
            RiskScore unknown = model.assess(levels.with(criterion.id(), null)).risk();
            if (unknown != null) {
                assertThat(unknown.score())
                        .isBetween(
                                model.assess(levels.with(criterion.id(), 0))
                                        .risk()
                                        .score(),
                                model.assess(levels.with(criterion.id(), criterion.maximum()))
                                        .risk()
                                        .score());
            }
        }));
    }

    @Test
    void unknown_opensTheIntervalToEveryLevelItCouldBe() {
        RandomLevels.forEach(MODELS, (model, levels) -> model.criteria().forEach(criterion -> {
            RiskScore unknown = model.assess(levels.with(criterion.id(), null)).risk();
            if (unknown == null) {
                return;
            }
            for (int level = 0; level <= criterion.maximum(); level++) {
                RiskScore known =
                        model.assess(levels.with(criterion.id(), level)).risk();
                assertThat(known.score()).isBetween(unknown.low(), unknown.high());
                assertThat(unknown.low()).isLessThanOrEqualTo(known.low());
                assertThat(unknown.high()).isGreaterThanOrEqualTo(known.high());
            }
        }));
    }

    @Test
    void interval_holdsTheScore() {
        RandomLevels.forEach(MODELS, (model, levels) -> {
            RiskScore risk = model.assess(levels).risk();
            if (risk != null) {
                assertThat(risk.score()).isBetween(risk.low(), risk.high()).isBetween(0.0, 100.0);
            }
        });
    }

    @Test
    void confidenceAndResponse_neverMoveTheScoreOfTheDefaultModel() {
        RandomLevels.forEach(List.of(PublishedAssessment.model()), (model, levels) -> {
            RiskScore before = model.assess(levels).risk();
            if (before != null) {
                unscored(model)
                        .forEach(criterion -> Stream.of(null, 0, 1, 2, 3, 4).forEach(level -> {
                            RiskScore after = model.assess(levels.with(criterion.id(), level))
                                    .risk();
                            assertThat(after.score()).isEqualTo(before.score());
                            assertThat(after.band()).isEqualTo(before.band());
                        }));
            }
        });
    }

    private static Stream<Criterion> unscored(ScoringModel model) {
        return model.sections().stream()
                .filter(section -> !model.formula().scoredSections().contains(section.id()))
                .flatMap(section -> section.criteria().stream());
    }

    @Test
    void moreConfidence_neverWidensTheInterval() {
        RandomLevels.forEach(List.of(PublishedAssessment.model()), (model, levels) -> {
            double width = Double.MAX_VALUE;
            for (int level = 0; level <= 4; level++) {
                RiskScore risk = model.assess(levels.with("confidence", level)).risk();
                if (risk != null) {
                    assertThat(risk.high() - risk.low()).isLessThanOrEqualTo(width + 1e-9);
                    width = risk.high() - risk.low();
                }
            }
        });
    }

    @Test
    void orderOfJudgements_playsNoPart() {
        RandomLevels.forEach(MODELS, (model, levels) -> {
            List<Judgement> judgements = new ArrayList<>();
            levels.known()
                    .forEach((criterion, level) ->
                            judgements.add(new Judgement(criterion, level, Origin.AGREED, LocalDate.of(2019, 3, 31))));
            List<Judgement> shuffled = new ArrayList<>(judgements);
            Collections.shuffle(shuffled, new Random(judgements.size()));

            assertThat(MorileJson.write(ThreatRating.of(model, shuffled, Map.of())))
                    .isEqualTo(MorileJson.write(ThreatRating.of(model, judgements, Map.of())));
        });
    }

    @Test
    void model_survivesItsJson() {
        for (ScoringModel model : MODELS) {
            assertThat(MorileJson.read(MorileJson.write(model), ScoringModel.class))
                    .isEqualTo(model);
        }
    }
}
