package uk.csp.morile.workshop;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A first score with who gave it for which authority. */
@Schema(name = "FirstScore")
public record FirstScoreView(
        @Schema(examples = "police-scorer-1") String scorer,
        @Schema(examples = "devon-and-cornwall-police") String authority,
        @Schema(examples = "domestic-abuse") String threat,
        @Schema(examples = "physical") String criterion,
        @Schema(nullable = true, description = "Null when not known, which is not zero") Integer level,
        @Schema(nullable = true) String reason,
        @Schema(nullable = true) String evidence,
        Instant givenAt) {
    static FirstScoreView of(FirstScore score, String authority) {
        return new FirstScoreView(
                score.id.scorer(),
                authority,
                score.id.threat(),
                score.id.criterion(),
                score.level,
                score.reason,
                score.evidence,
                score.givenAt);
    }
}
