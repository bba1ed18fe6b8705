package uk.csp.morile.consensus;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A consensus as it comes in; {@link ConsensusCheck} tells what is wrong with it. */
@Schema(name = "ConsensusToRecord")
public record ConsensusRequest(List<Item> criteria) {

    @Schema(name = "CriterionToAgree")
    public record Item(
            @Schema(examples = "physical", required = true) String criterion,
            @Schema(
                            implementation = Integer.class,
                            nullable = true,
                            examples = "3",
                            description = "Null when partners agree that it is not known; then with a reason")
                    BigDecimal level,
            @Schema(examples = "2019-03-31", required = true, description = "The day the level speaks for") String asAt,
            @Schema(nullable = true, maxLength = 2000) String reason,
            @Schema(nullable = true, maxLength = 500) String evidence,
            @Schema(required = true, description = "Authorities that took part; as many as the quorum")
                    List<String> takingPart,
            @Schema(nullable = true) List<Dissenter> dissent) {}

    @Schema(name = "Dissenter")
    public record Dissenter(
            @Schema(examples = "fire-scorer", required = true) String scorer,
            @Schema(implementation = Integer.class, nullable = true, examples = "4") BigDecimal level,
            @Schema(required = true, maxLength = 2000) String why) {}
}
