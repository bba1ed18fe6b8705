package uk.csp.morile.scoringmodel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import uk.csp.morile.MorileJson;
import uk.csp.morile.scoring.ScoringModel;

/** The loaded scoring models. A model never changes, so one that was read once is kept. */
@ApplicationScoped
public class ScoringModels implements PanacheRepositoryBase<StoredModel, String> {
    private final Map<String, ScoringModel> known = new ConcurrentHashMap<>();

    public static String key(String id, int version) {
        return id + ":" + version;
    }

    /** The model of a key that the database refers to. */
    public ScoringModel get(String key) {
        return known.computeIfAbsent(key, any -> MorileJson.read(findById(key).document, ScoringModel.class));
    }

    public Optional<ScoringModel> latest(String id) {
        return find("id = ?1 order by version desc", id).firstResultOptional().map(stored -> get(stored.key));
    }

    List<StoredModel> sorted() {
        return listAll(Sort.by("id").and("version"));
    }
}
