package uk.csp.morile.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.cycle.Cycles;
import uk.csp.morile.page.Cursor;
import uk.csp.morile.register.ThreatRegisters;
import uk.csp.morile.scoring.ThreatRating;

/** What an analyst looks at each month: where the figures have left what was agreed, why, and how old the rest is. */
@ApplicationScoped
class ListDrifts {
    private final SearchRatings searchRatings;
    private final ShowRatings showRatings;
    private final RateThreats rateThreats;
    private final ThreatRegisters registers;
    private final Cycles cycles;
    private final Clock clock;

    ListDrifts(
            SearchRatings searchRatings,
            ShowRatings showRatings,
            RateThreats rateThreats,
            ThreatRegisters registers,
            Cycles cycles,
            Clock clock) {
        this.searchRatings = searchRatings;
        this.showRatings = showRatings;
        this.rateThreats = rateThreats;
        this.registers = registers;
        this.cycles = cycles;
        this.clock = clock;
    }

    record Page(List<DriftResource.DriftView> items, List<SearchRatings.Found> asked) {}

    @Transactional
    Page list(String partnership, String cycle, Cursor from) {
        List<SearchRatings.Found> asked =
                searchRatings.search(new SearchRatings.Question(partnership, cycle, null, null, null, true, from));
        List<SearchRatings.Found> found = from.page(asked);
        List<RatingChanged> shown = showRatings.show(found);
        LocalDate today = LocalDate.now(clock);
        Map<String, Map<String, ThreatRating>> rated = new HashMap<>();
        List<DriftResource.DriftView> items = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            String cycleId = found.get(i).cycle();
            ThreatRating rating = rated.computeIfAbsent(cycleId, this::rate)
                    .get(shown.get(i).threat().id());
            items.add(view(cycleId, shown.get(i), StaleCriterion.of(rating, today)));
        }
        return new Page(items, asked);
    }

    private Map<String, ThreatRating> rate(String cycleId) {
        CycleView cycle = cycles.require(cycleId);
        Map<String, ThreatRating> ratings = new HashMap<>();
        rateThreats
                .rate(cycle, registers.get(cycle.register()).threats())
                .forEach(rated -> ratings.put(rated.threat().id(), rated.rating()));
        return ratings;
    }

    private static DriftResource.DriftView view(String cycle, RatingChanged rating, List<StaleCriterion> stale) {
        return new DriftResource.DriftView(
                rating.rating(),
                cycle,
                rating.threat().id(),
                rating.threat().label(),
                rating.threat().theme().id(),
                rating.drift().from(),
                rating.drift().to(),
                rating.drift().because(),
                stale,
                rating.revision(),
                rating.ratedAt());
    }
}
