package uk.csp.morile.scoringmodel;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import uk.csp.morile.MorileJson;
import uk.csp.morile.edit.Revision;
import uk.csp.morile.scoring.ScoringModel;

@Entity
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
    String life;
    String owner;
    int revision;

    protected StoredModel() {}

    /** @param owner the partner who loaded it, or null for the product */
    StoredModel(ScoringModel model, Life life, String owner, Instant loadedAt) {
        this.key = ScoringModels.key(model.id(), model.version());
        this.id = model.id();
        this.version = model.version();
        this.owner = owner;
        this.loadedAt = loadedAt;
        this.life = life.wireName();
        this.revision = 1;
        write(model);
    }

    /** Takes another document of the same id and version. */
    void replace(ScoringModel model) {
        write(model);
        revision++;
    }

    void turn(Life next) {
        life = next.wireName();
        revision++;
    }

    Life life() {
        return Life.of(life);
    }

    Revision revision() {
        return new Revision(revision);
    }

    ScoringModel model() {
        return MorileJson.read(document, ScoringModel.class);
    }

    private void write(ScoringModel model) {
        label = model.label();
        status = model.status();
        document = MorileJson.write(model);
    }
}
