package uk.csp.morile.rating;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.register.ThreatRegister;
import uk.csp.morile.scoring.ScoringModel;

/** A risk-list entry without revision and cause: what it says. */
record ListEntryState(
        String listEntry,
        CycleView.Partnership partnership,
        RatingState.CycleOfRating cycle,
        String id,
        String label,
        int order,
        String ratified,
        String indicative,
        List<Member> members,
        String footnote) {

    @Schema(name = "ListEntryMember")
    record Member(
            String threat,
            String label,
            @Schema(nullable = true) String ratified,
            @Schema(nullable = true) String indicative) {}

    static String id(CycleView cycle, ThreatRegister.ListEntry entry) {
        return "list." + cycle.id() + "." + entry.id();
    }

    /** Rolls the ratings of an entry's threats up as the model says. */
    static ListEntryState of(
            CycleView cycle,
            ThreatRegister register,
            ThreatRegister.ListEntry entry,
            ScoringModel model,
            Map<String, Rating> ratings) {
        List<Member> members = register.membersOf(entry).stream()
                .map(threat -> {
                    Rating rating = ratings.get(threat.id());
                    return new Member(threat.id(), threat.label(), rating.ratifiedBand, rating.indicativeBand);
                })
                .toList();
        return new ListEntryState(
                id(cycle, entry),
                cycle.partnership(),
                new RatingState.CycleOfRating(cycle.cycle(), cycle.label()),
                entry.id(),
                entry.label(),
                entry.order(),
                model.highest(members.stream().map(Member::ratified)),
                model.highest(members.stream().map(Member::indicative)),
                members,
                entry.footnote());
    }
}
