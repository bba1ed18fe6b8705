package uk.csp.morile.rating;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.figure.Figures;
import uk.csp.morile.judgement.Judgements;
import uk.csp.morile.priority.Priorities;
import uk.csp.morile.register.ThreatRegister;
import uk.csp.morile.register.ThreatRegisters;
import uk.csp.morile.scoring.Judgement;
import uk.csp.morile.scoring.Observation;
import uk.csp.morile.scoring.ScoringModel;
import uk.csp.morile.scoring.ThreatRating;
import uk.csp.morile.scoringmodel.ScoringModels;

/** Brings stored judgements and figures together with the pure model. Reads only; the result depends on nothing else. */
@ApplicationScoped
public class RateThreats {
    private final ThreatRegisters registers;
    private final ScoringModels models;
    private final Judgements judgements;
    private final Figures figures;
    private final Priorities priorities;

    RateThreats(
            ThreatRegisters registers,
            ScoringModels models,
            Judgements judgements,
            Figures figures,
            Priorities priorities) {
        this.registers = registers;
        this.models = models;
        this.judgements = judgements;
        this.figures = figures;
        this.priorities = priorities;
    }

    /** A threat with what was made of it. */
    public record Rated(ThreatRegister.Threat threat, ThreatRating rating, RatingState state) {}

    /** Rates some threats of a cycle. */
    public List<Rated> rate(CycleView cycle, Collection<ThreatRegister.Threat> threats) {
        Set<String> indicators =
                threats.stream().flatMap(ThreatRegister.Threat::allIndicators).collect(Collectors.toSet());
        return rate(cycle, threats, figures.latest(cycle.partnership().code(), indicators));
    }

    /** The same on these figures, the latest of each indicator. */
    List<Rated> rate(CycleView cycle, Collection<ThreatRegister.Threat> threats, Map<String, Observation> latest) {
        ThreatRegister register = registers.get(cycle.register());
        ScoringModel model = models.get(cycle.model());
        Map<String, List<Judgement>> judged = judgements.byThreat(cycle.id());
        Map<String, Optional<ThreatRegister.Priority>> decided = priorities.ofCycle(cycle.id());
        return threats.stream()
                .map(threat -> decided.containsKey(threat.id())
                        ? threat.with(decided.get(threat.id()).orElse(null))
                        : threat)
                .map(threat -> {
                    List<Judgement> own = judged.getOrDefault(threat.id(), List.of());
                    ThreatRating rating =
                            ThreatRating.of(model, own, observations(threat, latest), threat.thresholds());
                    return new Rated(threat, rating, RatingState.of(cycle, register, threat, model, own, rating));
                })
                .toList();
    }

    private static Map<String, List<Observation>> observations(
            ThreatRegister.Threat threat, Map<String, Observation> latest) {
        return threat.indicators().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, criterion -> criterion.getValue().stream()
                        .map(latest::get)
                        .filter(Objects::nonNull)
                        .toList()));
    }
}
