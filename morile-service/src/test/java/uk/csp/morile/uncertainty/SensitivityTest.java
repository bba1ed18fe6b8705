package uk.csp.morile.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.csp.morile.MorileJson;
import uk.csp.morile.register.ThreatRegister;
import uk.csp.morile.scoring.CriterionLevels;
import uk.csp.morile.scoring.PublishedAssessment;
import uk.csp.morile.scoring.RandomLevels;
import uk.csp.morile.scoring.ScoringModel;
import uk.csp.morile.scoringmodel.ShippedModels;

/**
 * Flip sets are those of brute force: every number of the model's document is edited by a step, the document read anew and
 * every threat rated by it; every level is moved one by one and the whole threat rated anew.
 */
class SensitivityTest {
    static List<ScoringModel> models() {
        return ShippedModels.active();
    }

    @ParameterizedTest
    @MethodSource("models")
    void flipSets_equalBruteForceOverDocuments(ScoringModel model) {
        Map<String, CriterionLevels> threats = threats(model);
        Set<String> expected = new TreeSet<>();
        ObjectNode document = MorileJson.mapper().valueToTree(model);
        for (Edit edit : edits(document)) {
            for (double step : new double[] {-edit.step(), edit.step()}) {
                ObjectNode edited = document.deepCopy();
                ObjectNode parent = (ObjectNode) edited.at(edit.parent());
                double to = Math.round((parent.get(edit.field()).asDouble() + step) * 1e6) / 1e6;
                if (edit.isPossible(to)) {
                    ScoringModel moved = read(edited, edit, to);
                    threats.forEach((threat, levels) -> {
                        String before = model.assess(levels).band();
                        String after = moved.assess(levels).band();
                        if (before != null && !before.equals(after)) {
                            expected.add(edit.name() + " to " + to + ": " + threat + " " + before + " " + after);
                        }
                    });
                }
            }
        }

        Set<String> found = new TreeSet<>();
        Sensitivity.of(model, threats).steps().forEach(set -> set.flips()
                .forEach(flip -> found.add(set.step().kind() + " " + set.step().element() + " to "
                        + set.step().to() + ": " + flip.threat() + " " + flip.from() + " " + flip.to())));
        assertThat(found).isEqualTo(expected);
        assertThat(found).as("a test that finds nothing proves nothing").isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void levelFlips_equalBruteForceOverAllLevels(ScoringModel model) {
        Map<String, CriterionLevels> threats = threats(model);
        Set<String> expected = new TreeSet<>();
        threats.forEach((threat, levels) -> {
            String before = model.assess(levels).band();
            model.criteria().forEach(criterion -> {
                for (int to = 0; to <= criterion.maximum() && before != null; to++) {
                    var known = levels.of(criterion.id());
                    boolean isAStep = known.isEmpty() || Math.abs(known.getAsInt() - to) == 1;
                    String after = model.assess(levels.with(criterion.id(), to)).band();
                    if (isAStep && !before.equals(after)) {
                        expected.add(threat + " " + criterion.id() + " to " + to + " " + after);
                    }
                }
            });
        });

        Set<String> found = new TreeSet<>();
        Sensitivity.of(model, threats)
                .threats()
                .forEach((threat, flips) -> flips.forEach(
                        flip -> found.add(threat + " " + flip.criterion() + " to " + flip.to() + " " + flip.bandTo())));
        assertThat(found).isEqualTo(expected).isNotEmpty();
    }

    @Test
    void publishedRatings_areNotFlippedByOnePointOfACut() {
        Map<String, CriterionLevels> printed = published();
        assertThat(Sensitivity.of(PublishedAssessment.model(), printed).steps())
                .filteredOn(set -> set.step().kind().equals("cut-point"))
                .hasSize(4)
                .allSatisfy(set -> assertThat(set.flips()).isEmpty());
    }

    private record Edit(String parent, String field, double step, String name, double least, double most) {
        boolean isPossible(double to) {
            return to > least && to < most;
        }
    }

    private static List<Edit> edits(JsonNode document) {
        List<Edit> edits = new ArrayList<>();
        JsonNode formula = document.get("formula");
        Set<String> scored = new TreeSet<>();
        formula.path("scoredSections").forEach(section -> scored.add(section.asText()));
        formula.path("weights")
                .forEach(weight -> scored.add(weight.get("section").asText()));
        if (formula.has("rows")) {
            scored.add(formula.get("rows").asText());
            scored.add(formula.get("columns").asText());
        }
        if (formula.has("inherent")) {
            scored.addAll(Set.of("harm", "likelihood"));
            edits.add(new Edit("/formula", "worstHarm", 0.05, "formula worstHarm", -1e-9, 1 + 1e-9));
            edits.add(new Edit("/formula", "inherent", 0.05, "formula inherent", -1e-9, 1 + 1e-9));
        }
        for (int i = 0; i < formula.path("weights").size(); i++) {
            String section = formula.at("/weights/" + i + "/section").asText();
            edits.add(new Edit("/formula/weights/" + i, "weight", 0.5, "formula weight of " + section, 0, 1e9));
        }
        for (int s = 0; s < document.get("sections").size(); s++) {
            JsonNode section = document.get("sections").get(s);
            for (int c = 0;
                    c < section.get("criteria").size()
                            && scored.contains(section.get("id").asText());
                    c++) {
                String id = section.get("criteria").get(c).get("id").asText();
                edits.add(new Edit("/sections/" + s + "/criteria/" + c, "weight", 0.5, "weight " + id, 0, 1e9));
            }
        }
        for (int b = 0; b < document.get("bands").size() - 1; b++) {
            double above =
                    b == 0 ? 101 : document.at("/bands/" + (b - 1) + "/from").asDouble();
            double below = document.at("/bands/" + (b + 1) + "/from").asDouble();
            String label = document.at("/bands/" + b + "/label").asText();
            edits.add(new Edit("/bands/" + b, "from", 1, "cut-point " + label, below, above));
        }
        return edits;
    }

    private static ScoringModel read(ObjectNode document, Edit edit, double to) {
        ((ObjectNode) document.at(edit.parent())).put(edit.field(), to);
        return MorileJson.mapper().convertValue(document, ScoringModel.class);
    }

    /** The published threats where the model can rate them, and random ones with unknown levels. */
    private static Map<String, CriterionLevels> threats(ScoringModel model) {
        Map<String, CriterionLevels> threats = new LinkedHashMap<>(published());
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            threats.put("random-" + i, RandomLevels.of(model, random));
        }
        return threats;
    }

    private static Map<String, CriterionLevels> published() {
        Map<String, CriterionLevels> threats = new LinkedHashMap<>();
        for (ThreatRegister.Threat threat : PublishedAssessment.register().threats()) {
            threats.put(threat.id(), PublishedAssessment.levels(threat.id()));
        }
        return threats;
    }
}
