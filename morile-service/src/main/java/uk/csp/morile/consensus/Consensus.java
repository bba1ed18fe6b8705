package uk.csp.morile.consensus;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What partners agreed on one threat, criterion by criterion, and who saw it otherwise. */
record Consensus(List<Agreed> criteria) {
    static final Consensus NONE = new Consensus(List.of());

    /**
     * One criterion agreed.
     *
     * @param level null when partners agree that it is not known
     * @param takingPart the authorities that took part, those that dissent among them
     */
    @Schema(name = "AgreedCriterion")
    record Agreed(
            String criterion,
            @Schema(nullable = true, description = "Null when partners agree that it is not known") Integer level,
            LocalDate asAt,
            @Schema(nullable = true) String reason,
            @Schema(nullable = true) String evidence,
            @Schema(description = "Authorities that took part") List<String> takingPart,
            List<Dissent> dissent) {
        Agreed {
            takingPart = List.copyOf(takingPart);
            dissent = List.copyOf(dissent);
        }
    }

    /** Somebody who took part and sees another level. */
    @Schema(name = "Dissent")
    record Dissent(
            @Schema(examples = "fire-scorer") String scorer,
            @Schema(examples = "devon-and-somerset-fire-and-rescue") String authority,
            @Schema(nullable = true, examples = "4") Integer level,
            @Schema(examples = "Two of last year's fires trapped people.") String why) {}

    Consensus {
        criteria = List.copyOf(criteria);
    }

    Optional<Agreed> on(String criterion) {
        return criteria.stream()
                .filter(one -> one.criterion().equals(criterion))
                .findFirst();
    }
}
