package uk.csp.morile.rating;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.morile.cycle.CycleView;

/** A risk-list entry as the API shows it and the event carries it (contracts: list-entry-changed.v1). */
@Schema(name = "ListEntry", description = "An entry of the risk lists, rated as the highest of its threats")
@JsonPropertyOrder({"listEntry", "revision", "causationId"})
record ListEntryChanged(
        @Schema(examples = "list.E22000056.2018-19.drug-trafficking") String listEntry,
        int revision,
        @Schema(description = "Event or request that caused this revision") String causationId,
        CycleView.Partnership partnership,
        RatingState.CycleOfRating cycle,
        @Schema(examples = "drug-trafficking") String id,
        @Schema(examples = "Drug Trafficking") String label,
        @Schema(description = "Place among all entries of the lists") int order,
        @Schema(nullable = true) String ratified,
        @Schema(nullable = true) String indicative,
        List<ListEntryState.Member> members,
        @Schema(nullable = true) String footnote) {
    static ListEntryChanged of(ListEntryState state, int revision, String causationId) {
        return new ListEntryChanged(
                state.listEntry(),
                revision,
                causationId,
                state.partnership(),
                state.cycle(),
                state.id(),
                state.label(),
                state.order(),
                state.ratified(),
                state.indicative(),
                state.members(),
                state.footnote());
    }
}
