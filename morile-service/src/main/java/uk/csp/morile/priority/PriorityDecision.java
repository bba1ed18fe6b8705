package uk.csp.morile.priority;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a threat is a priority, decided by people whatever its rating, and why. */
@Schema(name = "PriorityDecision")
public record PriorityDecision(
        @Schema(examples = "modern-slavery") String threat,
        @Schema(examples = "1", description = "The ETag of the threat's priority") int revision,
        boolean priority,
        @Schema(examples = "Kept for its national focus.") String reason,
        Instant decidedAt,
        @Schema(examples = "safer-plymouth-chair") String decidedBy,
        @Schema(nullable = true, description = "Cycle it was taken over from, or null") String carriedFrom) {}
