package uk.csp.morile.printed;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

@Entity
@Table(name = "printed_rating")
class PrintedRating {
    @Embeddable
    record Id(String cycle, String threat) implements Serializable {}

    @EmbeddedId
    Id id;

    String band;
    String source;
    Instant recordedAt;
    String recordedBy;
}
