package uk.csp.morile.consensus;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was agreed on a threat so far. */
@Schema(name = "Consensus")
record ConsensusView(
        String threat,
        @Schema(description = "0 while nothing is agreed; its ETag") int revision,
        @Schema(nullable = true) Instant recordedAt,
        @Schema(nullable = true) String recordedBy,
        List<Consensus.Agreed> criteria) {
    static ConsensusView of(ConsensusVersion version) {
        return new ConsensusView(
                version.id.threat(),
                version.id.revision(),
                version.recordedAt,
                version.recordedBy,
                version.consensus().criteria());
    }

    static ConsensusView none(String threat) {
        return new ConsensusView(threat, 0, null, null, List.of());
    }
}
