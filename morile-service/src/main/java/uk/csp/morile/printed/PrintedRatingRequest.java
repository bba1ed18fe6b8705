package uk.csp.morile.printed;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rating as an assessment printed it. */
@Schema(name = "PrintedRatingToPut")
public record PrintedRatingRequest(
        @Schema(examples = "modern-slavery", required = true) String threat,
        @Schema(examples = "Moderate", required = true, description = "A band of the cycle's scoring model")
                String band,
        @Schema(
                        examples = "Strategic assessment 2018/19, table of the theme",
                        required = true,
                        maxLength = 500,
                        description = "Where it is printed")
                String source) {}
