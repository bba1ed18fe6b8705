package uk.csp.crimedata.area;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A partnership as it is sent and shown. */
@Schema(name = "Partnership")
record PartnershipView(
        @Schema(examples = "E22000056") String code,
        @Schema(examples = "Plymouth") String name,
        @Schema(examples = "E23000035") String forceCode,
        @Schema(examples = "Devon & Cornwall") String forceName,
        @Schema(
                        description =
                                "Whether its police figures rest on the force's record feeds or the public street files",
                        enumeration = {"detailed", "public"})
                String policeBasis,
        @Schema(
                        description = "Partners whose analysts see its counts as they are, separated by semicolons; "
                                + "absent: as it was",
                        examples = "safer-plymouth")
                String analysts) {}
