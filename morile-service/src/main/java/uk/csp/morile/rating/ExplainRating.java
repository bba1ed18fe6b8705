package uk.csp.morile.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.cycle.Cycles;
import uk.csp.morile.register.ThreatRegister;
import uk.csp.morile.register.ThreatRegisters;
import uk.csp.morile.scoring.CriterionReading;
import uk.csp.morile.scoring.ScoringModel;
import uk.csp.morile.scoring.Section;
import uk.csp.morile.scoringmodel.ScoringModels;

/** Shows what a rating rests on: each criterion with its level, origin, as-at date and suggestion. */
@ApplicationScoped
class ExplainRating {
    private final Ratings ratings;
    private final Cycles cycles;
    private final ThreatRegisters registers;
    private final ScoringModels models;
    private final RateThreats rateThreats;

    ExplainRating(
            Ratings ratings, Cycles cycles, ThreatRegisters registers, ScoringModels models, RateThreats rateThreats) {
        this.ratings = ratings;
        this.cycles = cycles;
        this.registers = registers;
        this.models = models;
        this.rateThreats = rateThreats;
    }

    @Transactional
    Optional<RatingDetail> explain(String ratingId) {
        return ratings.findByIdOptional(ratingId).map(rating -> {
            CycleView cycle = cycles.require(rating.cycle);
            ThreatRegister.Threat threat =
                    registers.get(cycle.register()).threat(rating.threat).orElseThrow();
            ScoringModel model = models.get(cycle.model());
            RateThreats.Rated rated = rateThreats.rate(cycle, List.of(threat)).get(0);
            return new RatingDetail(
                    rating.event(),
                    rated.rating().criteria().stream()
                            .map(reading -> CriterionView.of(section(model, reading), reading))
                            .toList());
        });
    }

    private static String section(ScoringModel model, CriterionReading reading) {
        return model.sections().stream()
                .filter(section -> section.criteria().contains(reading.criterion()))
                .map(Section::id)
                .findFirst()
                .orElseThrow();
    }
}
