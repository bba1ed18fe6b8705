package uk.csp.morile.judgement;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stored judgement. Who recorded it is in the audit log, not here. */
@Schema(name = "StoredJudgement")
record JudgementView(
        @Schema(examples = "domestic-abuse") String threat,
        @Schema(examples = "physical") String criterion,
        @Schema(nullable = true, description = "Null when not known, which is not zero") Integer level,
        @Schema(enumeration = {"data-driven", "agreed", "carried-forward"}) String origin,
        LocalDate asAt,
        @Schema(nullable = true) String note,
        @Schema(nullable = true) String evidence,
        @Schema(nullable = true, examples = "2017-18", description = "Cycle it was carried forward from")
                String carriedFrom,
        Instant recordedAt) {
    static JudgementView of(StoredJudgement stored) {
        return new JudgementView(
                stored.id.threat(),
                stored.id.criterion(),
                stored.level,
                stored.origin,
                stored.asAt,
                stored.note,
                stored.evidence,
                stored.carriedFrom,
                stored.recordedAt);
    }
}
