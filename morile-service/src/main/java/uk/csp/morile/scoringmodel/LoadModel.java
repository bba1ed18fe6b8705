package uk.csp.morile.scoringmodel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import uk.csp.morile.MorileJson;
import uk.csp.morile.MorileProblem;
import uk.csp.morile.edit.Revision;
import uk.csp.morile.lock.TransactionLocks;
import uk.csp.morile.scoring.ScoringModel;
import uk.csp.platform.access.Caller;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditLog;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/** Takes a partnership's own scoring model: a new version as a draft, or another document for one that is not yet used. */
@ApplicationScoped
class LoadModel {
    private final ScoringModels models;
    private final TransactionLocks locks;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    LoadModel(ScoringModels models, TransactionLocks locks, AuditLog audit, Caller caller, Clock clock) {
        this.models = models;
        this.locks = locks;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Keeps the document as a draft, as the next version of its id. */
    @Transactional
    StoredModel draft(JsonNode document) {
        locks.lockLoading();
        String id = document.path("id").asText();
        if (models.count("id = ?1 and (owner is null or owner <> ?2)", id, caller.partner()) > 0) {
            throw new ProblemException(
                    MorileProblem.MODEL_ID_TAKEN, "Another's model has this identifier: choose your own.");
        }
        ScoringModel model = read(document, models.latestVersion(id) + 1);
        StoredModel stored = new StoredModel(model, Life.DRAFT, caller.partner(), clock.instant());
        models.persistAndFlush(stored);
        record(stored, "draft");
        return stored;
    }

    /** Replaces the document of a model that no cycle uses. */
    @Transactional
    StoredModel edit(String key, String ifMatch, JsonNode document) {
        StoredModel stored = ownToChange(key, ifMatch);
        requireUnused(stored);
        if (stored.life() == Life.RETIRED) {
            throw new ProblemException(MorileProblem.MODEL_RETIRED, "It is retired: load a new version.");
        }
        ScoringModel model = read(document, stored.version);
        if (!model.id().equals(stored.id)) {
            throw invalid(List.of(Violation.at("/id", "other-identifier", "This is the model " + stored.id + ".")));
        }
        stored.replace(model);
        models.flush();
        record(stored, "edit");
        return stored;
    }

    /** Lets cycles be opened with it. */
    @Transactional
    StoredModel activate(String key, String ifMatch) {
        StoredModel stored = ownToChange(key, ifMatch);
        if (stored.life() == Life.RETIRED) {
            throw new ProblemException(MorileProblem.MODEL_RETIRED, "It is retired: load a new version.");
        }
        return turn(stored, Life.ACTIVE);
    }

    /** Lets no more cycles be opened with it; those that were keep it. */
    @Transactional
    StoredModel retire(String key, String ifMatch) {
        return turn(ownToChange(key, ifMatch), Life.RETIRED);
    }

    private StoredModel turn(StoredModel stored, Life next) {
        if (stored.life() != next) {
            stored.turn(next);
            models.flush();
            record(stored, next.wireName());
        }
        return stored;
    }

    private StoredModel ownToChange(String key, String ifMatch) {
        Revision.requirePresent(ifMatch);
        StoredModel stored = models.requireToChange(key, caller.partner());
        if (!caller.partner().equals(stored.owner)) {
            throw new ProblemException(
                    MorileProblem.MODEL_OF_ANOTHER,
                    stored.owner == null ? "It comes with the product." : "Another partner loaded it.");
        }
        stored.revision().requireMatch(ifMatch);
        return stored;
    }

    private void requireUnused(StoredModel stored) {
        List<String> cycles = models.cyclesWith(stored.key);
        if (!cycles.isEmpty()) {
            throw new ProblemException(
                    MorileProblem.MODEL_IN_USE,
                    "Ratings rest on it in " + String.join(", ", cycles) + ". Load a new version.",
                    cycles.stream()
                            .map(cycle -> Violation.ofField(cycle, "uses-model", "This cycle was opened with it."))
                            .toList());
        }
    }

    private static ScoringModel read(JsonNode document, int version) {
        JsonNode numbered =
                document instanceof ObjectNode object ? object.deepCopy().put("version", version) : document;
        List<Violation> violations = ModelCheck.violations(numbered);
        if (!violations.isEmpty()) {
            throw invalid(violations);
        }
        return MorileJson.mapper().convertValue(numbered, ScoringModel.class);
    }

    private static ProblemException invalid(List<Violation> violations) {
        return new ProblemException(
                MorileProblem.INVALID_SCORING_MODEL,
                "The model was not stored: every element must be given.",
                violations);
    }

    private void record(StoredModel stored, String what) {
        audit.record(new AuditEntry(AuditEntry.Operation.ALTERATION, "scoring-model/" + stored.key, 1, what));
    }
}
