package uk.csp.morile.card;

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
@Table(name = "card_version")
class CardVersion {
    @Embeddable
    record Id(String cycle, String kind, String subject, int revision) implements Serializable {}

    @EmbeddedId
    Id id;

    String document;
    Instant writtenAt;
    String writtenBy;

    protected CardVersion() {}

    CardVersion(Id id, Card card, Instant writtenAt, String writtenBy) {
        this.id = id;
        this.document = MorileJson.write(card);
        this.writtenAt = writtenAt;
        this.writtenBy = writtenBy;
    }

    Card card() {
        return MorileJson.read(document, Card.class);
    }

    CardView view() {
        return new CardView(id.kind(), id.subject(), id.revision(), writtenAt, writtenBy, card().sections());
    }
}
