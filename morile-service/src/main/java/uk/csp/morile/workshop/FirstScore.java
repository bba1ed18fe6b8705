package uk.csp.morile.workshop;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "first_score")
class FirstScore {
    @Embeddable
    record Id(String cycle, String scorer, String threat, String criterion) implements Serializable {}

    @EmbeddedId
    Id id;

    Integer level;
    String reason;
    String evidence;
    Instant givenAt;

    protected FirstScore() {}

    FirstScore(Id id, GivenScore score, Instant givenAt) {
        this.id = id;
        this.level = score.level();
        this.reason = score.reason();
        this.evidence = score.evidence();
        this.givenAt = givenAt;
    }

    boolean says(GivenScore score) {
        return Objects.equals(level, score.level())
                && Objects.equals(reason, score.reason())
                && Objects.equals(evidence, score.evidence());
    }
}
