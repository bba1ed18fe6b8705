package uk.csp.morile.register;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import uk.csp.morile.MorileJson;

@Entity
@Immutable
@Table(name = "threat_register")
class StoredRegister {
    @Id
    String id;

    String label;
    String document;
    Instant loadedAt;

    protected StoredRegister() {}

    StoredRegister(ThreatRegister register, Instant loadedAt) {
        this.id = register.id();
        this.label = register.label();
        this.document = MorileJson.write(register);
        this.loadedAt = loadedAt;
    }
}
