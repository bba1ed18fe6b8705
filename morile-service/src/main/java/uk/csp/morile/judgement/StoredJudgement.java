package uk.csp.morile.judgement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import uk.csp.morile.scoring.Judgement;

@Entity
@Table(name = "judgement")
class StoredJudgement {
    @Embeddable
    record Id(String cycle, String threat, String criterion) implements Serializable {}

    @EmbeddedId
    Id id;

    Integer level;
    String origin;
    LocalDate asAt;
    String note;
    String evidence;
    String carriedFrom;
    Instant recordedAt;
    String recordedBy;

    Judgement judgement() {
        return new Judgement(id.criterion(), level, Origins.of(origin).orElseThrow(), asAt);
    }

    boolean says(CheckedJudgement other) {
        Judgement judgement = other.judgement();
        return Objects.equals(level, judgement.level())
                && origin.equals(judgement.origin().wireName())
                && asAt.equals(judgement.asAt())
                && Objects.equals(note, other.note())
                && Objects.equals(evidence, other.evidence());
    }
}
