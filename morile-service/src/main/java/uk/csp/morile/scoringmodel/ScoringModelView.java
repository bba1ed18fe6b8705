package uk.csp.morile.scoringmodel;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.morile.scoring.ScoringModel;
import uk.csp.morile.scoring.Section;

@Schema(name = "ScoringModel", description = "A loaded version of a scoring model")
record ScoringModelView(
        @Schema(examples = "csp-thematic:2") String key,
        @Schema(examples = "csp-thematic") String id,
        @Schema(examples = "2") int version,
        String label,
        @Schema(examples = "reconstruction", description = "What the model is, in its author's word") String status,
        @Schema(
                        enumeration = {"draft", "active", "retired"},
                        description = "Cycles are opened with active models")
                String life,
        @Schema(nullable = true, description = "Partner who loaded it; null when it comes with the product")
                String owner,
        @Schema(examples = "1", description = "The ETag of the model") int revision,
        @Schema(description = "Sections that move the score") List<String> scored,
        @Schema(description = "Sections that are graded beside the score, such as the organisational position")
                List<String> graded,
        Instant loadedAt) {
    static ScoringModelView of(StoredModel stored) {
        ScoringModel model = stored.model();
        return new ScoringModelView(
                stored.key,
                stored.id,
                stored.version,
                stored.label,
                stored.status,
                stored.life,
                stored.owner,
                stored.revision,
                sections(model, true),
                sections(model, false),
                stored.loadedAt);
    }

    private static List<String> sections(ScoringModel model, boolean scored) {
        return model.sections().stream()
                .filter(section -> model.isScored(section) == scored)
                .map(Section::id)
                .toList();
    }

    /** A model with its document. */
    @Schema(name = "ScoringModelDetail", description = "A scoring model with all it holds")
    record Detail(
            @Schema(examples = "csp-thematic:2") String key,
            @Schema(enumeration = {"draft", "active", "retired"}) String life,
            @Schema(nullable = true) String owner,
            int revision,
            Instant loadedAt,
            @Schema(description = "Cycles that rest on it; while there are none, it may be edited") List<String> usedBy,
            @JsonRawValue
                    @Schema(
                            implementation = Object.class,
                            description = "Sections with criteria, levels, weights and thresholds; formula; bands with"
                                    + " the cut points that belong to it; an evidence grade on each element")
                    String model) {
        static Detail of(StoredModel stored, List<String> usedBy) {
            return new Detail(
                    stored.key, stored.life, stored.owner, stored.revision, stored.loadedAt, usedBy, stored.document);
        }
    }
}
