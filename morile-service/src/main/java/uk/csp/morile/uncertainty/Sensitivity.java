package uk.csp.morile.uncertainty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import uk.csp.morile.scoring.Criterion;
import uk.csp.morile.scoring.CriterionLevels;
import uk.csp.morile.scoring.RiskScore;
import uk.csp.morile.scoring.ScoringModel;
import uk.csp.morile.scoring.Section;

/**
 * Which ratings flip when one level, weight or cut point moves by one step. A rating that nothing flips is robust; one
 * that a half point of a chosen weight flips is as much the model's doing as the partnership's.
 *
 * @param threats levels that flip their own threat, by threat
 * @param steps every step of the model, with the threats it flips, which may be none
 */
public record Sensitivity(Map<String, List<LevelFlip>> threats, List<FlipSet> steps) {
    /** A step of the model with the threats it flips. */
    public record FlipSet(ModelStep step, List<Flip> flips) {}

    /** Threats that are not rated flip nothing and are not flipped. */
    public static Sensitivity of(ScoringModel model, Map<String, CriterionLevels> threats) {
        Map<String, RiskScore> rated = new LinkedHashMap<>();
        Map<String, List<LevelFlip>> levels = new LinkedHashMap<>();
        threats.forEach((threat, known) -> {
            RiskScore risk = model.assess(known).risk();
            if (risk != null) {
                rated.put(threat, risk);
                levels.put(threat, levelFlips(model, known, risk.band()));
            }
        });
        List<FlipSet> steps = ModelSteps.of(model).stream()
                .map(step -> new FlipSet(step, flips(step, threats, rated)))
                .toList();
        return new Sensitivity(levels, steps);
    }

    private static List<LevelFlip> levelFlips(ScoringModel model, CriterionLevels known, String band) {
        List<LevelFlip> flips = new ArrayList<>();
        for (Section section : model.sections()) {
            if (model.isScored(section)) {
                section.criteria().forEach(criterion -> flips.addAll(flips(model, known, band, criterion)));
            }
        }
        return flips;
    }

    private static List<LevelFlip> flips(ScoringModel model, CriterionLevels known, String band, Criterion criterion) {
        OptionalInt level = known.of(criterion.id());
        Integer from = level.isPresent() ? level.getAsInt() : null;
        IntStream reachable = from == null
                ? IntStream.rangeClosed(0, criterion.maximum())
                : IntStream.of(from - 1, from + 1).filter(criterion::hasLevel);
        List<LevelFlip> flips = new ArrayList<>();
        reachable.forEach(to -> {
            String moved = model.assess(known.with(criterion.id(), to)).band();
            if (!band.equals(moved)) {
                flips.add(new LevelFlip(criterion.id(), from, to, band, moved));
            }
        });
        return flips;
    }

    private static List<Flip> flips(
            ModelStep step, Map<String, CriterionLevels> threats, Map<String, RiskScore> rated) {
        List<Flip> flips = new ArrayList<>();
        rated.forEach((threat, risk) -> {
            // A cut point moves no score: the band is read off the one that is known.
            String moved = step.kind().equals("cut-point")
                    ? step.model().band(risk.score())
                    : step.model().assess(threats.get(threat)).band();
            if (!risk.band().equals(moved)) {
                flips.add(new Flip(threat, risk.band(), moved));
            }
        });
        return flips;
    }
}
