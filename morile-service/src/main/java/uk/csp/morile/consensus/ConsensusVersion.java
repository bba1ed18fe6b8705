package uk.csp.morile.consensus;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import uk.csp.morile.MorileJson;

@Entity
@Immutable
@Table(name = "consensus")
class ConsensusVersion {
    @Embeddable
    record Id(String cycle, String threat, int revision) implements Serializable {}

    @EmbeddedId
    Id id;

    String document;
    Instant recordedAt;
    String recordedBy;

    protected ConsensusVersion() {}

    ConsensusVersion(Id id, Consensus consensus, Instant recordedAt, String recordedBy) {
        this.id = id;
        this.document = MorileJson.write(consensus);
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    Consensus consensus() {
        return MorileJson.read(document, Consensus.class);
    }
}
