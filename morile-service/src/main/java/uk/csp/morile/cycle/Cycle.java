package uk.csp.morile.cycle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

@Entity
class Cycle {
    @Id
    String id;

    String partnershipCode;
    String partnershipName;

    @Column(name = "cycle")
    String name;

    String label;
    String register;
    String model;
    Instant openedAt;
    String openedBy;
    Instant ratifiedAt;
    String ratifiedBy;
    String state;
    String owner;
    Integer quorum;
    String previous;
    int revision;
    Instant publishedAt;
    String publishedBy;

    CycleView view() {
        return new CycleView(
                id,
                new CycleView.Partnership(partnershipCode, partnershipName),
                name,
                label,
                register,
                model,
                CycleState.of(state).wireName(),
                quorum == null ? null : new CycleView.Workshop(quorum),
                previous,
                owner,
                revision,
                openedAt,
                ratifiedAt,
                publishedAt);
    }
}
