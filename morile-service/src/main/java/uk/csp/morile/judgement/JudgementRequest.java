package uk.csp.morile.judgement;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A judgement as it comes in; {@link JudgementCheck} tells what is wrong with it. */
@Schema(name = "Judgement", description = "The level people gave one criterion of one threat")
public record JudgementRequest(
        @Schema(examples = "domestic-abuse", required = true) String threat,
        @Schema(examples = "physical", required = true) String criterion,
        @Schema(
                        implementation = Integer.class,
                        minimum = "0",
                        maximum = "4",
                        nullable = true,
                        examples = "3",
                        description = "Null when not known, which is not zero")
                BigDecimal level,
        @Schema(
                        enumeration = {"data-driven", "agreed", "carried-forward"},
                        required = true)
                String origin,
        @Schema(examples = "2019-03-31", required = true, description = "The day the level speaks for") String asAt,
        @Schema(nullable = true, maxLength = 2000, description = "Why this level") String note,
        @Schema(
                        nullable = true,
                        maxLength = 500,
                        examples = "E22000056.domestic-abuse-crimes.E22000056.R12-2019-03",
                        description = "What it rests on: a figure or a document")
                String evidence) {}
