package uk.csp.morile.robustness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.cycle.Cycles;
import uk.csp.morile.rating.RateThreats;
import uk.csp.morile.register.ThreatRegister;
import uk.csp.morile.register.ThreatRegisters;
import uk.csp.morile.scoring.CriterionLevels;
import uk.csp.morile.scoring.CriterionReading;
import uk.csp.morile.scoring.ScoringModel;
import uk.csp.morile.scoring.ThreatRating;
import uk.csp.morile.scoringmodel.ScoringModels;

/** The levels of every threat of a cycle, as judged or as the newest figures would have them. */
@ApplicationScoped
class LevelsOfCycle {
    private final Cycles cycles;
    private final ThreatRegisters registers;
    private final ScoringModels models;
    private final RateThreats rateThreats;
    private final Clock clock;

    LevelsOfCycle(
            Cycles cycles, ThreatRegisters registers, ScoringModels models, RateThreats rateThreats, Clock clock) {
        this.cycles = cycles;
        this.registers = registers;
        this.models = models;
        this.rateThreats = rateThreats;
        this.clock = clock;
    }

    /** A threat as it is shown. */
    record Named(String threat, String label, String theme, List<String> stale) {}

    /** What the analyses start from; threats in the order of the register. */
    record Levels(CycleView cycle, ScoringModel model, List<Named> threats, Map<String, CriterionLevels> levels) {}

    /** @param indicative with what the newest figures suggest, instead of as judged */
    @Transactional
    Levels read(String cycleId, boolean indicative) {
        CycleView cycle = cycles.require(cycleId);
        LocalDate today = LocalDate.now(clock);
        List<ThreatRegister.Threat> threats = registers.get(cycle.register()).threats();
        Map<String, CriterionLevels> levels = new LinkedHashMap<>();
        Map<String, List<String>> stale = new HashMap<>();
        for (RateThreats.Rated rated : rateThreats.rate(cycle, threats)) {
            levels.put(rated.threat().id(), levels(rated.rating(), indicative));
            stale.put(
                    rated.threat().id(),
                    rated.rating().criteria().stream()
                            .filter(reading -> reading.isStale(today))
                            .map(reading -> reading.criterion().id())
                            .toList());
        }
        return new Levels(
                cycle,
                models.get(cycle.model()),
                threats.stream()
                        .map(threat -> new Named(threat.id(), threat.label(), threat.theme(), stale.get(threat.id())))
                        .toList(),
                levels);
    }

    private static CriterionLevels levels(ThreatRating rating, boolean indicative) {
        Function<CriterionReading, Integer> level =
                indicative ? CriterionReading::indicativeLevel : CriterionReading::judgedLevel;
        Map<String, Integer> known = new HashMap<>();
        rating.criteria().forEach(reading -> {
            if (level.apply(reading) != null) {
                known.put(reading.criterion().id(), level.apply(reading));
            }
        });
        return new CriterionLevels(known);
    }
}
