package uk.csp.morile.scoringmodel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.csp.morile.MorileJson;
import uk.csp.platform.problem.Violation;

class ModelCheckTest {
    @ParameterizedTest
    @ValueSource(strings = {"csp-thematic-2", "all-sections-2", "tactical-1", "impact-likelihood-grid-1"})
    void shippedModels_keepTheRulesOfLoadedOnes(String name) {
        assertThat(ModelCheck.violations(ShippedModels.document(name))).isEmpty();
    }

    @Test
    void example_isAccepted() throws IOException {
        ObjectNode example = (ObjectNode) MorileJson.mapper().readTree(ModelExample.DOCUMENT);
        assertThat(ModelCheck.violations(example.put("version", 1))).isEmpty();
    }

    @ParameterizedTest(name = "without {0}: {1}")
    @CsvSource({
        "/sections/0/criteria/0/levels/2/descriptor, /sections/0/criteria/0/levels/2/descriptor",
        "/sections/0/criteria/1/weight, /sections/0/criteria/1/weight",
        "/sections/0/criteria/0/evidence/levels, /sections/0/criteria/0/evidence/levels",
        "/sections/1/criteria/1/evidence/thresholds, /sections/1/criteria/1/evidence/thresholds",
        "/sections/1/evidence, /sections/1/evidence",
        "/formulaEvidence, /formulaEvidence",
        "/bands/1/evidence, /bands/1/evidence",
        "/grades/0/evidence, /grades/0/evidence",
        "/confidence/evidence, /confidence/evidence",
        "/unknowns, /unknowns",
        "/bands/1/from, /bands/1/from",
        "/label, /label"
    })
    void element_mustBeThere(String left, String pointer) {
        assertThat(violations(model -> remove(model, left)))
                .extracting(Violation::pointer)
                .contains(pointer);
    }

    @Test
    void formulaAndCutPoints_travelTogether() {
        assertThat(codes(violations(model -> remove(model, "/bands")))).contains("/bands belong-together");
        assertThat(codes(violations(model -> remove(model, "/formula")))).contains("/formula belong-together");
    }

    @Test
    void bands_coverEveryScoreOnce() {
        assertThat(codes(violations(model -> band(model, 2).put("from", 5)))).containsExactly("/bands/2/from gap");
        assertThat(codes(violations(model -> band(model, 1).put("from", 70))))
                .containsExactly("/bands/1/from not-falling");
        assertThat(codes(violations(model -> band(model, 1).put("label", "High"))))
                .containsExactly("/bands/1 duplicate");
        assertThat(codes(violations(model -> band(model, 0).put("label", "Extreme"))))
                .containsExactly("/bands/0/label unknown-value");
    }

    @Test
    void everythingWrong_isToldAtOnce() {
        List<Violation> violations = violations(model -> {
            model.put("weight", 3);
            ((ObjectNode) model.at("/sections/0/criteria/0")).put("weight", 0);
            ((ObjectNode) model.at("/sections/1/criteria/0/rule/steps/1")).put("perYear", 400);
            ((ObjectNode) model.at("/sections/0/criteria/1")).put("id", "physical");
            ((ArrayNode) model.at("/confidence/points")).remove(4);
            ((ObjectNode) model.at("/formula")).put("inherent", 1.5);
        });
        assertThat(codes(violations))
                .containsExactlyInAnyOrder(
                        "/weight unknown-field",
                        "/sections/0/criteria/0/weight out-of-range",
                        "/sections/1/criteria/0/rule/steps/1 not-falling",
                        "/sections/0/criteria/1/id duplicate",
                        "/confidence/points incomplete",
                        "/formula/inherent out-of-range");
    }

    @Test
    void grid_hasAPlaceForEveryLevel() throws IOException {
        ObjectNode grid = ShippedModels.document("impact-likelihood-grid-1");
        ((ArrayNode) grid.at("/formula/cells")).remove(3);
        assertThat(ModelCheck.violations(grid)).extracting(Violation::detail).anyMatch(text -> text.contains("impact"));
        assertThat(ModelCheck.violations(MorileJson.mapper().readTree("[]"))).hasSize(1);
    }

    private static List<Violation> violations(Consumer<ObjectNode> change) {
        ObjectNode model = ShippedModels.document("csp-thematic-2").deepCopy();
        change.accept(model);
        return ModelCheck.violations(model);
    }

    private static ObjectNode band(JsonNode model, int place) {
        return (ObjectNode) model.at("/bands/" + place);
    }

    private static void remove(JsonNode model, String pointer) {
        int cut = pointer.lastIndexOf('/');
        ((ObjectNode) model.at(pointer.substring(0, cut))).remove(pointer.substring(cut + 1));
    }

    private static List<String> codes(List<Violation> violations) {
        return violations.stream().map(one -> one.pointer() + " " + one.code()).toList();
    }
}
