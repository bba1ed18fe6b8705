package uk.csp.morile.register;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import uk.csp.morile.MorileJson;

/** One version of a register, with the edit that made it. */
@Entity
@Immutable
@Table(name = "threat_register")
class StoredRegister {
    @Id
    String id;

    String name;
    int version;
    String label;
    String document;
    Instant loadedAt;
    String owner;
    String edit;
    String reason;
    String editedBy;

    protected StoredRegister() {}

    StoredRegister(ThreatRegister register, RegisterEdit edit, Instant at) {
        this.id = ThreatRegisters.key(register.id(), register.version());
        this.name = register.id();
        this.version = register.version();
        this.label = register.label();
        this.document = MorileJson.write(register);
        this.loadedAt = at;
        this.owner = edit.owner();
        this.edit = edit.kind();
        this.reason = edit.reason();
        this.editedBy = edit.by();
    }

    ThreatRegister register() {
        return MorileJson.read(document, ThreatRegister.class);
    }
}
