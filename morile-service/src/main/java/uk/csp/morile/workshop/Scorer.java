package uk.csp.morile.workshop;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;

@Entity
class Scorer {
    @Embeddable
    record Id(String cycle, String scorer) implements Serializable {}

    @EmbeddedId
    Id id;

    String authority;
    String role;
    Instant registeredAt;
    String registeredBy;
}
