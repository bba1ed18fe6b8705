package uk.csp.morile.rating;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.register.ThreatRegister;
import uk.csp.morile.scoring.Assessment;
import uk.csp.morile.scoring.Drift;
import uk.csp.morile.scoring.Judgement;
import uk.csp.morile.scoring.RiskScore;
import uk.csp.morile.scoring.ScoredFor;
import uk.csp.morile.scoring.ScoringModel;
import uk.csp.morile.scoring.SectionScore;
import uk.csp.morile.scoring.ThreatRating;

/**
 * A rating without revision, cause and time: what it says. The same judgements, figures, model and register give the
 * same bytes, so a rating that says nothing new is recognised.
 */
record RatingState(
        String rating,
        CycleView.Partnership partnership,
        CycleOfRating cycle,
        ThreatOfRating threat,
        Model model,
        RiskScore ratified,
        RiskScore indicative,
        Drift drift,
        List<SectionScore> sections,
        ThreatRegister.Priority priority) {

    record CycleOfRating(String id, String label) {}

    @Schema(name = "ThemeOrCard")
    record Ordered(String id, String label, int order) {}

    /**
     * @param scoredFor the years carried-forward scores speak for, in words, or null
     */
    record ThreatOfRating(
            String id,
            String label,
            int order,
            boolean inTable,
            Ordered theme,
            Ordered card,
            String listEntry,
            String statutoryDuty,
            String scoredFor) {}

    @Schema(name = "ModelOfRating")
    record Model(String id, int version, String status) {}

    static String id(CycleView cycle, ThreatRegister.Threat threat) {
        return cycle.id() + "." + threat.id();
    }

    static RatingState of(
            CycleView cycle,
            ThreatRegister register,
            ThreatRegister.Threat threat,
            ScoringModel model,
            List<Judgement> judgements,
            ThreatRating rating) {
        Assessment judged = rating.judged();
        return new RatingState(
                id(cycle, threat),
                cycle.partnership(),
                new CycleOfRating(cycle.cycle(), cycle.label()),
                threat(register, threat, ScoredFor.words(model, judgements)),
                new Model(model.id(), model.version(), model.status()),
                cycle.isRatified() ? judged.risk() : null,
                rating.indicative().risk(),
                cycle.isRatified() ? rating.drift() : null,
                judged.sections(),
                threat.priority());
    }

    private static ThreatOfRating threat(ThreatRegister register, ThreatRegister.Threat threat, String scoredFor) {
        ThreatRegister.Theme theme = register.themeOf(threat);
        return new ThreatOfRating(
                threat.id(),
                threat.label(),
                threat.order(),
                threat.inTable(),
                new Ordered(theme.id(), theme.label(), theme.order()),
                register.cardOf(threat)
                        .map(card -> new Ordered(card.id(), card.label(), card.order()))
                        .orElse(null),
                threat.listEntry(),
                threat.statutoryDuty(),
                scoredFor);
    }
}
