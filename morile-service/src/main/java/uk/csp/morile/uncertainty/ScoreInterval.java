package uk.csp.morile.uncertainty;

import java.util.List;
import uk.csp.morile.scoring.Band;
import uk.csp.morile.scoring.Criterion;
import uk.csp.morile.scoring.CriterionLevels;
import uk.csp.morile.scoring.RiskScore;
import uk.csp.morile.scoring.ScoringModel;

/**
 * What a score could be and why.
 *
 * @param bands every band the interval touches, from the highest down
 * @param unknown criteria of the scored sections that are not known
 * @param fromConfidence points that low confidence adds on either side
 * @param fromUnknown points that the unknown levels add upwards or downwards together
 * @param nearestCut the cut point nearest to the score; null when there is one band
 */
public record ScoreInterval(
        RiskScore risk,
        List<String> bands,
        List<String> unknown,
        double fromConfidence,
        double fromUnknown,
        Double nearestCut) {
    /** Null when the threat is not rated. */
    public static ScoreInterval of(ScoringModel model, CriterionLevels levels) {
        RiskScore risk = model.assess(levels).risk();
        if (risk == null) {
            return null;
        }
        double width = model.confidence().halfWidth(levels);
        double known = Math.min(100, risk.score() + width) - Math.max(0, risk.score() - width);
        return new ScoreInterval(
                risk,
                touched(model, risk),
                model.sections().stream()
                        .filter(model::isScored)
                        .flatMap(section -> section.criteria().stream())
                        .map(Criterion::id)
                        .filter(criterion -> levels.of(criterion).isEmpty())
                        .toList(),
                width,
                Math.max(0, Math.round(10 * (risk.high() - risk.low() - known)) / 10.0),
                nearestCut(model, risk.score()));
    }

    private static List<String> touched(ScoringModel model, RiskScore risk) {
        List<String> labels = model.bands().stream().map(Band::label).toList();
        return labels.subList(labels.indexOf(model.band(risk.high())), labels.indexOf(model.band(risk.low())) + 1);
    }

    private static Double nearestCut(ScoringModel model, double score) {
        Double nearest = null;
        for (Band band : model.bands()) {
            boolean isNearer = nearest == null || Math.abs(score - band.from()) < Math.abs(score - nearest);
            if (band.from() > 0 && isNearer) {
                nearest = band.from();
            }
        }
        return nearest;
    }
}
