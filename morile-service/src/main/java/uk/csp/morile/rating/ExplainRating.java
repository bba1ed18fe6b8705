package uk.csp.morile.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.csp.morile.access.Analysts;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.cycle.Cycles;
import uk.csp.morile.register.ThreatRegister;
import uk.csp.morile.register.ThreatRegisters;
import uk.csp.morile.scoring.CriterionReading;
import uk.csp.morile.scoring.ScoringModel;
import uk.csp.morile.scoringmodel.ScoringModels;

/** Shows what a rating rests on: each criterion with its level, origin, as-at date and suggestion. */
@ApplicationScoped
class ExplainRating {
    private final Ratings ratings;
    private final Cycles cycles;
    private final ThreatRegisters registers;
    private final ScoringModels models;
    private final RateThreats rateThreats;
    private final Analysts analysts;
    private final Clock clock;

    ExplainRating(
            Ratings ratings,
            Cycles cycles,
            ThreatRegisters registers,
            ScoringModels models,
            RateThreats rateThreats,
            Analysts analysts,
            Clock clock) {
        this.ratings = ratings;
        this.cycles = cycles;
        this.registers = registers;
        this.models = models;
        this.rateThreats = rateThreats;
        this.analysts = analysts;
        this.clock = clock;
    }

    @Transactional
    Optional<RatingDetail> explain(String ratingId) {
        return ratings.findByIdOptional(ratingId).map(rating -> {
            CycleView cycle = cycles.require(rating.cycle);
            ThreatRegister.Threat threat =
                    registers.get(cycle.register()).threat(rating.threat).orElseThrow();
            ScoringModel model = models.get(cycle.model());
            RateThreats.Rated rated = rateThreats.rate(cycle, List.of(threat)).get(0);
            boolean exact = analysts.includeCaller(rating.partnership);
            LocalDate today = LocalDate.now(clock);
            RatingChanged state = rating.event();
            return new RatingDetail(
                    exact ? state : state.withoutCounts(),
                    rated.rating().criteria().stream()
                            .map(reading -> CriterionView.of(section(model, reading), reading, today, exact))
                            .toList(),
                    OverlapView.of(registers.get(cycle.register())).stream()
                            .filter(overlap -> overlap.threats().contains(rating.threat))
                            .toList());
        });
    }

    private static String section(ScoringModel model, CriterionReading reading) {
        return model.sectionOf(reading.criterion().id()).orElseThrow().id();
    }
}
