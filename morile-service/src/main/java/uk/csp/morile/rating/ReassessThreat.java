package uk.csp.morile.rating;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.register.ThreatRegister;
import uk.csp.morile.register.ThreatRegisters;
import uk.csp.morile.scoring.ScoringModel;
import uk.csp.morile.scoringmodel.ScoringModels;

/**
 * Rates threats anew and, where that says something new, saves the next revision with its event in the caller's
 * transaction. The caller holds the lock of the partnership. A rating that says the same causes no event.
 */
@ApplicationScoped
class ReassessThreat {
    private final RateThreats rateThreats;
    private final ThreatRegisters registers;
    private final ScoringModels models;
    private final Ratings ratings;
    private final PastRatings pastRatings;
    private final ListEntries entries;
    private final RatingEvents events;
    private final Clock clock;

    ReassessThreat(
            RateThreats rateThreats,
            ThreatRegisters registers,
            ScoringModels models,
            Ratings ratings,
            PastRatings pastRatings,
            ListEntries entries,
            RatingEvents events,
            Clock clock) {
        this.rateThreats = rateThreats;
        this.registers = registers;
        this.models = models;
        this.ratings = ratings;
        this.pastRatings = pastRatings;
        this.entries = entries;
        this.events = events;
        this.clock = clock;
    }

    /** Reassesses every threat of a cycle for one cause. */
    void reassessAll(CycleView cycle, String cause) {
        Map<String, String> causes = new LinkedHashMap<>();
        registers.get(cycle.register()).threats().forEach(threat -> causes.put(threat.id(), cause));
        reassess(cycle, causes);
    }

    /** Reassesses some threats of a cycle, each for its own cause. */
    void reassess(CycleView cycle, Map<String, String> causes) {
        ThreatRegister register = registers.get(cycle.register());
        List<ThreatRegister.Threat> threats = register.threats().stream()
                .filter(threat -> causes.containsKey(threat.id()))
                .toList();
        Map<String, Rating> present = ratings.ofCycle(cycle.id());
        Instant now = clock.instant();
        List<Rating> changed = new ArrayList<>();
        for (RateThreats.Rated rated : rateThreats.rate(cycle, threats)) {
            Rating rating = present.computeIfAbsent(rated.threat().id(), id -> rating(cycle, register, rated.threat()));
            if (rating.take(rated.state(), causes.get(rated.threat().id()), now)) {
                ratings.persist(rating);
                changed.add(rating);
            }
        }
        pastRatings.keep(changed);
        events.publish(changed, rollUp(cycle, register, changed, present));
    }

    private List<ListEntry> rollUp(
            CycleView cycle, ThreatRegister register, Collection<Rating> changed, Map<String, Rating> all) {
        ScoringModel model = models.get(cycle.model());
        Map<String, Rating> byThreat =
                changed.stream().collect(Collectors.toMap(rating -> rating.threat, rating -> rating));
        Set<String> concerned = register.threats().stream()
                .filter(threat -> threat.listEntry() != null && byThreat.containsKey(threat.id()))
                .map(ThreatRegister.Threat::listEntry)
                .collect(Collectors.toSet());
        if (concerned.isEmpty()) {
            return List.of();
        }
        Map<String, ListEntry> present = entries.ofCycle(cycle.id());
        List<ListEntry> changedEntries = new ArrayList<>();
        for (ThreatRegister.ListEntry definition : register.listEntries()) {
            if (!concerned.contains(definition.id())) {
                continue;
            }
            ListEntry entry = present.getOrDefault(definition.id(), entry(cycle, definition));
            String cause = register.membersOf(definition).stream()
                    .map(threat -> byThreat.get(threat.id()))
                    .filter(rating -> rating != null)
                    .findFirst()
                    .orElseThrow()
                    .causationId;
            if (entry.take(ListEntryState.of(cycle, register, definition, model, all), cause)) {
                entries.persist(entry);
                changedEntries.add(entry);
            }
        }
        return changedEntries;
    }

    private static Rating rating(CycleView cycle, ThreatRegister register, ThreatRegister.Threat threat) {
        Rating rating = new Rating();
        rating.id = RatingState.id(cycle, threat);
        rating.cycle = cycle.id();
        rating.threat = threat.id();
        rating.partnership = cycle.partnership().code();
        rating.theme = threat.theme();
        rating.position = register.threats().indexOf(threat) + 1;
        return rating;
    }

    private static ListEntry entry(CycleView cycle, ThreatRegister.ListEntry definition) {
        ListEntry entry = new ListEntry();
        entry.id = ListEntryState.id(cycle, definition);
        entry.cycle = cycle.id();
        entry.entry = definition.id();
        entry.partnership = cycle.partnership().code();
        entry.position = definition.order();
        return entry;
    }
}
