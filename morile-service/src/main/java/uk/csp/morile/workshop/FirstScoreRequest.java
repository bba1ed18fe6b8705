package uk.csp.morile.workshop;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A first score as it comes in; {@link FirstScoreCheck} tells what is wrong with it. */
@Schema(name = "FirstScoreToGive")
public record FirstScoreRequest(
        @Schema(examples = "domestic-abuse", required = true) String threat,
        @Schema(examples = "physical", required = true) String criterion,
        @Schema(
                        implementation = Integer.class,
                        minimum = "0",
                        maximum = "4",
                        nullable = true,
                        examples = "3",
                        description = "Null when not known, which is not zero; then with a reason")
                BigDecimal level,
        @Schema(nullable = true, maxLength = 2000, description = "Needed when the level is not known") String reason,
        @Schema(nullable = true, maxLength = 500, description = "What it rests on: a figure or a document")
                String evidence) {}
