package uk.csp.morile.cycle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a partnership wants to assess, by which register and by which scoring model. */
@Schema(description = "An assessment cycle to open")
public record OpenCycleRequest(
        Partnership partnership,
        @Schema(examples = "2018-19", pattern = "^[0-9]{4}-[0-9]{2}$", required = true) String id,
        @Schema(examples = "2018/19", required = true) String label,
        @Schema(examples = "csp-2018", required = true, description = "Threat register; its newest version is taken")
                String register,
        @Schema(
                        examples = "csp-thematic",
                        required = true,
                        description = "Active scoring model, by id for its newest version, or by key: csp-thematic:2")
                String model,
        @Schema(
                        nullable = true,
                        description =
                                "How partners agree here; without it the scores are agreed elsewhere and put whole")
                CycleView.Workshop workshop,
        @Schema(
                        nullable = true,
                        examples = "2017-18",
                        description = "Ratified cycle of the same partnership whose scores are carried forward")
                String previous) {
    @Schema(name = "CyclePartnership")
    public record Partnership(
            @Schema(examples = "E22000056", pattern = "^[A-Za-z0-9-]{1,80}$", required = true) String code,
            @Schema(examples = "Plymouth", required = true) String name) {}
}
