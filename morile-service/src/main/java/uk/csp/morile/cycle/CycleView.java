package uk.csp.morile.cycle;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.morile.edit.Revision;

/** One assessment cycle of one partnership, as the other features and the API see it. */
@Schema(name = "Cycle", description = "An assessment cycle of a partnership")
public record CycleView(
        @Schema(examples = "E22000056.2018-19") String id,
        Partnership partnership,
        @Schema(examples = "2018-19") String cycle,
        @Schema(examples = "2018/19") String label,
        @Schema(examples = "csp-2018:2", description = "Threat register and its version") String register,
        @Schema(examples = "csp-thematic:2", description = "Scoring model and its version") String model,
        @Schema(enumeration = {"drafting", "first-scores", "discussion", "ratified", "published"}) String state,
        @Schema(nullable = true, description = "Null when the scores are agreed elsewhere and put whole")
                Workshop workshop,
        @Schema(nullable = true, examples = "E22000056.2017-18", description = "Cycle its scores were carried from")
                String previous,
        @Schema(nullable = true, examples = "safer-plymouth", description = "Partner that keeps the cycle")
                String owner,
        @Schema(description = "Grows with every change of state, scorers or judgements; its ETag") int revision,
        Instant openedAt,
        @Schema(description = "Null while the judgements are open", nullable = true) Instant ratifiedAt,
        @Schema(nullable = true) Instant publishedAt) {
    @Schema(name = "Partnership")
    public record Partnership(
            @Schema(examples = "E22000056") String code, @Schema(examples = "Plymouth") String name) {}

    /**
     * How partners agree here.
     *
     * @param quorum how many authorities must take part in whatever is agreed
     */
    @Schema(name = "Workshop")
    public record Workshop(@Schema(examples = "3", minimum = "1") int quorum) {}

    @JsonIgnore
    public boolean isRatified() {
        return ratifiedAt != null;
    }

    public boolean isIn(CycleState wanted) {
        return state.equals(wanted.wireName());
    }

    /** Whether the first scores are no longer hidden. */
    @JsonIgnore
    public boolean isRevealed() {
        return workshop != null && !isIn(CycleState.DRAFTING) && !isIn(CycleState.FIRST_SCORES);
    }

    public Revision tag() {
        return new Revision(revision);
    }
}
