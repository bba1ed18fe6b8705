package uk.csp.morile.audit;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing done in a cycle, with who did it and when. */
@Schema(name = "RecordedAct")
public record RecordedAct(
        @Schema(description = "Grows from act to act") long number,
        Instant at,
        @Schema(examples = "safer-plymouth-analyst") String client,
        @Schema(examples = "safer-plymouth") String partner,
        @Schema(examples = "judgement-changed") String act,
        @Schema(nullable = true, examples = "domestic-abuse") String threat,
        @Schema(nullable = true, examples = "physical") String criterion,
        @Schema(nullable = true) String before,
        @Schema(nullable = true) String after,
        @Schema(nullable = true, description = "Why, in the words of whoever did it") String reason,
        @Schema(nullable = true, description = "What it rests on") String evidence) {
    /** Who and when, not what. */
    public RecordedAct hidden() {
        return new RecordedAct(number, at, client, partner, act, threat, criterion, null, null, null, null);
    }
}
