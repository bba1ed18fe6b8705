package uk.csp.morile.scoringmodel;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import uk.csp.morile.lock.TransactionLocks;
import uk.csp.morile.scoring.ScoringModel;

/** Loads the product's models at the first start and insists at every later one that they are unchanged. */
@ApplicationScoped
class LoadShippedModels {
    private final ScoringModels models;
    private final TransactionLocks locks;
    private final Clock clock;

    LoadShippedModels(ScoringModels models, TransactionLocks locks, Clock clock) {
        this.models = models;
        this.locks = locks;
        this.clock = clock;
    }

    @Transactional
    void onStart(@Observes @Priority(10) StartupEvent event) {
        locks.lockLoading();
        load(ShippedModels.retired(), Life.RETIRED);
        load(ShippedModels.active(), Life.ACTIVE);
    }

    private void load(List<ScoringModel> shipped, Life life) {
        for (ScoringModel model : shipped) {
            StoredModel stored = models.findById(ScoringModels.key(model.id(), model.version()));
            if (stored == null) {
                models.persist(new StoredModel(model, life, null, clock.instant()));
            } else if (!stored.model().equals(model)) {
                throw new IllegalStateException("Scoring model " + stored.key
                        + " differs from the one ratings may rest on: give it a new version");
            } else if (stored.life() != life) {
                stored.turn(life);
            }
        }
    }
}
