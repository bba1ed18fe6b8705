package uk.csp.morile.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import uk.csp.morile.MorileJson;
import uk.csp.morile.scoringmodel.ShippedModels;

/** What must hold for every shipped model and every set of levels, known or not. */
class ScoringModelPropertiesTest {
    private static final List<String> SCORED =
            PublishedAssessment.model().criteria().map(Criterion::id).toList();

    @Property
    void score_neverFallsWhenALevelRises(
            @ForAll("models") ScoringModel model,
            @ForAll("levels") CriterionLevels levels,
            @ForAll("criteria") String criterion) {
        for (int level = 0; level < 4; level++) {
            RiskScore lower = model.assess(levels.with(criterion, level)).risk();
            RiskScore higher = model.assess(levels.with(criterion, level + 1)).risk();
            if (lower != null) {
                assertThat(higher.score()).isGreaterThanOrEqualTo(lower.score());
            }
        }
    }

    /** An unknown level is worth no more than the worst one and no less than none: it is neither feared nor forgotten. */
    @Property
    void unknown_neverRaisesTheScoreAboveTheWorstLevelNorLowersItBelowTheBest(
            @ForAll("models") ScoringModel model,
            @ForAll("levels") CriterionLevels levels,
            @ForAll("criteria") String criterion) {
        RiskScore unknown = model.assess(levels.with(criterion, null)).risk();
        if (unknown == null) {
            return;
        }
        assertThat(unknown.score())
                .isBetween(
                        model.assess(levels.with(criterion, 0)).risk().score(),
                        model.assess(levels.with(criterion, 4)).risk().score());
    }

    @Property
    void unknown_opensTheIntervalToEveryLevelItCouldBe(
            @ForAll("models") ScoringModel model,
            @ForAll("levels") CriterionLevels levels,
            @ForAll("criteria") String criterion) {
        RiskScore unknown = model.assess(levels.with(criterion, null)).risk();
        if (unknown == null) {
            return;
        }
        for (int level = 0; level <= 4; level++) {
            RiskScore known = model.assess(levels.with(criterion, level)).risk();
            assertThat(known.score()).isBetween(unknown.low(), unknown.high());
            assertThat(unknown.low()).isLessThanOrEqualTo(known.low());
            assertThat(unknown.high()).isGreaterThanOrEqualTo(known.high());
        }
    }

    @Property
    void interval_holdsTheScore(@ForAll("models") ScoringModel model, @ForAll("levels") CriterionLevels levels) {
        RiskScore risk = model.assess(levels).risk();
        if (risk != null) {
            assertThat(risk.score()).isBetween(risk.low(), risk.high()).isBetween(0.0, 100.0);
        }
    }

    @Property
    void confidenceAndResponse_neverMoveTheScoreOfTheDefaultModel(
            @ForAll("levels") CriterionLevels levels, @ForAll("criteria") String criterion) {
        ScoringModel model = PublishedAssessment.model();
        boolean scored = model.sections().stream()
                .filter(section -> model.formula().scoredSections().contains(section.id()))
                .flatMap(section -> section.criteria().stream())
                .anyMatch(one -> one.id().equals(criterion));
        RiskScore before = model.assess(levels).risk();
        if (scored || before == null) {
            return;
        }
        for (Integer level : new Integer[] {null, 0, 1, 2, 3, 4}) {
            RiskScore after = model.assess(levels.with(criterion, level)).risk();
            assertThat(after.score()).isEqualTo(before.score());
            assertThat(after.band()).isEqualTo(before.band());
        }
    }

    @Property
    void moreConfidence_neverWidensTheInterval(@ForAll("levels") CriterionLevels levels) {
        ScoringModel model = PublishedAssessment.model();
        double width = Double.MAX_VALUE;
        for (int level = 0; level <= 4; level++) {
            RiskScore risk = model.assess(levels.with("confidence", level)).risk();
            if (risk != null) {
                assertThat(risk.high() - risk.low()).isLessThanOrEqualTo(width + 1e-9);
                width = risk.high() - risk.low();
            }
        }
    }

    @Property
    void orderOfJudgements_playsNoPart(@ForAll("levels") CriterionLevels levels, @ForAll long seed) {
        List<Judgement> judgements = new ArrayList<>();
        levels.known()
                .forEach((criterion, level) ->
                        judgements.add(new Judgement(criterion, level, Origin.AGREED, LocalDate.of(2019, 3, 31))));
        List<Judgement> shuffled = new ArrayList<>(judgements);
        Collections.shuffle(shuffled, new Random(seed));
        ScoringModel model = PublishedAssessment.model();

        assertThat(MorileJson.write(ThreatRating.of(model, shuffled, Map.of())))
                .isEqualTo(MorileJson.write(ThreatRating.of(model, judgements, Map.of())));
    }

    @Property(tries = 50)
    void model_survivesItsJson(@ForAll("models") ScoringModel model, @ForAll("levels") CriterionLevels levels) {
        ScoringModel read = MorileJson.read(MorileJson.write(model), ScoringModel.class);
        assertThat(read).isEqualTo(model);
        assertThat(MorileJson.write(read.assess(levels))).isEqualTo(MorileJson.write(model.assess(levels)));
    }

    @Provide
    Arbitrary<ScoringModel> models() {
        return Arbitraries.of(ShippedModels.all());
    }

    @Provide
    Arbitrary<String> criteria() {
        return Arbitraries.of(SCORED);
    }

    @Provide
    Arbitrary<CriterionLevels> levels() {
        return Arbitraries.integers()
                .between(0, 4)
                .injectNull(0.2)
                .list()
                .ofSize(SCORED.size())
                .map(values -> {
                    Map<String, Integer> known = new HashMap<>();
                    for (int i = 0; i < values.size(); i++) {
                        if (values.get(i) != null) {
                            known.put(SCORED.get(i), values.get(i));
                        }
                    }
                    return new CriterionLevels(known);
                });
    }
}
