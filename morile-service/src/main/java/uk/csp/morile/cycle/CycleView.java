package uk.csp.morile.cycle;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One assessment cycle of one partnership, as the other features and the API see it. */
@Schema(name = "Cycle", description = "An assessment cycle of a partnership")
public record CycleView(
        @Schema(examples = "E22000056.2018-19") String id,
        Partnership partnership,
        @Schema(examples = "2018-19") String cycle,
        @Schema(examples = "2018/19") String label,
        @Schema(examples = "csp-2018") String register,
        @Schema(examples = "csp-thematic:1", description = "Scoring model and its version") String model,
        Instant openedAt,
        @Schema(description = "Null while the judgements are open", nullable = true) Instant ratifiedAt) {
    @Schema(name = "Partnership")
    public record Partnership(
            @Schema(examples = "E22000056") String code, @Schema(examples = "Plymouth") String name) {}

    @JsonIgnore
    public boolean isRatified() {
        return ratifiedAt != null;
    }
}
