package uk.csp.morile.verification;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the ratings of a cycle are what its figures, as told by the topics, and its judgements give. */
@Schema(description = "A replay of a cycle, and where it differs from what is kept")
record CycleVerification(
        String cycle,
        Instant verifiedAt,
        @Schema(description = "Whether every check holds") boolean holds,
        List<Check> checks) {

    /**
     * @param waiting events that are on their way; ask again when there are any
     */
    @Schema(name = "ReplayCheck")
    record Check(
            @Schema(examples = "ratings-are-replay-of-figures-and-judgements") String name,
            String promise,
            @Schema(examples = "61") int compared,
            @Schema(examples = "0") int different,
            @Schema(description = "Events on their way; ask again when there are any") int waiting,
            @Schema(description = "At most 100") List<Difference> differences) {
        boolean holds() {
            return different == 0;
        }
    }

    /** What is kept and what the replay gives; null when there is nothing. */
    @Schema(name = "ReplayDifference")
    record Difference(
            @Schema(examples = "E22000056.2018-19.burglary") String item,
            @Schema(nullable = true) String kept,
            @Schema(nullable = true) String replayed) {}
}
