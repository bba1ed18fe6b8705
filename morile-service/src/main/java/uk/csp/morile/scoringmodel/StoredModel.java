package uk.csp.morile.scoringmodel;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import uk.csp.morile.MorileJson;
import uk.csp.morile.scoring.ScoringModel;

@Entity
@Immutable
@Table(name = "scoring_model")
class StoredModel {
    @Id
    String key;

    String id;
    int version;
    String label;
    String status;
    String document;
    Instant loadedAt;

    protected StoredModel() {}

    StoredModel(ScoringModel model, Instant loadedAt) {
        this.key = ScoringModels.key(model.id(), model.version());
        this.id = model.id();
        this.version = model.version();
        this.label = model.label();
        this.status = model.status();
        this.document = MorileJson.write(model);
        this.loadedAt = loadedAt;
    }
}
