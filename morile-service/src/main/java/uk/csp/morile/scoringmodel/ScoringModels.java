package uk.csp.morile.scoringmodel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import uk.csp.morile.MorileProblem;
import uk.csp.morile.scoring.ScoringModel;
import uk.csp.platform.problem.ProblemException;

/** The loaded scoring models. One that a cycle uses never changes, so it is kept once it was read. */
@ApplicationScoped
public class ScoringModels implements PanacheRepositoryBase<StoredModel, String> {
    private final Map<String, ScoringModel> used = new ConcurrentHashMap<>();

    public static String key(String id, int version) {
        return id + ":" + version;
    }

    /** The model of a key that a cycle refers to. */
    public ScoringModel get(String key) {
        return used.computeIfAbsent(key, any -> findById(key).model());
    }

    /**
     * The model a new cycle would use, held as it is until the transaction ends.
     *
     * @param name an id, for its newest active version, or a key such as {@code csp-thematic:2}
     */
    public Optional<ScoringModel> toOpenWith(String name) {
        return find("(id = ?1 or key = ?1) and life = 'active' order by version desc", name)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .firstResultOptional()
                .map(StoredModel::model);
    }

    /**
     * The model a request names: a key, or an id for the newest version that is active, else the newest.
     *
     * @param partner who asks: drafts are for their owner alone
     */
    StoredModel require(String name, String partner) {
        return find(
                        "(id = ?1 or key = ?1) and (life <> 'draft' or owner = ?2) order by "
                                + "case when life = 'active' then 0 else 1 end, version desc",
                        name,
                        partner)
                .firstResultOptional()
                .orElseThrow(ScoringModels::unknown);
    }

    /** The same, nobody else changing it until the transaction ends. */
    StoredModel requireToChange(String name, String partner) {
        StoredModel found = require(name, partner);
        getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    List<StoredModel> visibleTo(String partner) {
        return list("life <> 'draft' or owner = ?1 order by id, version", partner);
    }

    int latestVersion(String id) {
        return find("id = ?1 order by version desc", id)
                .firstResultOptional()
                .map(model -> model.version)
                .orElse(0);
    }

    /** The cycles that rest on a model. */
    @SuppressWarnings("unchecked")
    List<String> cyclesWith(String key) {
        return getEntityManager()
                .createNativeQuery("SELECT id FROM cycle WHERE model = ? ORDER BY id", String.class)
                .setParameter(1, key)
                .getResultList();
    }

    private static ProblemException unknown() {
        return new ProblemException(MorileProblem.UNKNOWN_SCORING_MODEL, "No scoring model has this identifier.");
    }
}
