package uk.csp.morile.consensus;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A criterion of a threat that scorers scored and partners have not agreed on yet. */
@Schema(name = "OpenCriterion")
record OpenCriterion(
        @Schema(examples = "domestic-abuse") String threat, @Schema(examples = "physical") String criterion) {}
