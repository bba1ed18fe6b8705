package uk.csp.morile.rating;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.register.ThreatRegister;
import uk.csp.morile.scoring.Drift;
import uk.csp.morile.scoring.RiskScore;
import uk.csp.morile.scoring.SectionScore;

/** A rating as the API shows it and the event carries it (contracts: rating-changed.v1). */
@Schema(name = "Rating", description = "The rating of one threat in one assessment cycle of one partnership")
@JsonPropertyOrder({"rating", "revision", "causationId"})
record RatingChanged(
        @Schema(examples = "E22000056.2018-19.domestic-abuse") String rating,
        @Schema(examples = "2", description = "Grows by one with every change of this rating") int revision,
        @Schema(description = "Event or request that caused this revision") String causationId,
        CycleView.Partnership partnership,
        RatingState.CycleOfRating cycle,
        RatingState.ThreatOfRating threat,
        RatingState.Model model,
        @Schema(nullable = true, description = "As agreed by people; null before ratification") RiskScore ratified,
        @Schema(nullable = true, description = "The same judgements with what the newest figures suggest")
                RiskScore indicative,
        @Schema(nullable = true, description = "Null when ratified and indicative bands agree") Drift drift,
        @Schema(description = "Sections as judged") List<SectionScore> sections,
        @Schema(nullable = true, description = "Priority kept apart from the rating") ThreatRegister.Priority priority,
        Instant ratedAt) {
    static RatingChanged of(RatingState state, int revision, String causationId, Instant ratedAt) {
        return new RatingChanged(
                state.rating(),
                revision,
                causationId,
                state.partnership(),
                state.cycle(),
                state.threat(),
                state.model(),
                state.ratified(),
                state.indicative(),
                state.drift(),
                state.sections(),
                state.priority(),
                ratedAt);
    }

    /** The same for those who may not know counts as they are. */
    RatingChanged withoutCounts() {
        return new RatingChanged(
                rating,
                revision,
                causationId,
                partnership,
                cycle,
                threat,
                model,
                ratified,
                indicative,
                drift == null ? null : drift.withoutCounts(),
                sections,
                priority,
                ratedAt);
    }
}
