package uk.csp.morile.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import uk.csp.morile.MorileJson;
import uk.csp.morile.scoring.PublishedAssessment;
import uk.csp.platform.problem.Violation;

class RegisterCheckTest {
    @Test
    void shippedRegister_keepsTheRulesOfLoadedOnes() {
        assertThat(RegisterCheck.violations(MorileJson.mapper().valueToTree(PublishedAssessment.register())))
                .isEmpty();
    }

    @Test
    void everythingWrong_isToldAtOnce() throws IOException {
        ObjectNode register = MorileJson.mapper().valueToTree(PublishedAssessment.register());
        ((ObjectNode) register.at("/threats/0")).put("theme", "nowhere").put("color", "red");
        ((ObjectNode) register.at("/threats/1")).put("id", "domestic-homicide");
        ((ObjectNode) register.at("/threats/2")).put("listEntry", "nothing");
        ((ObjectNode) register.at("/threats/3/indicators"))
                .set("volume", MorileJson.mapper().readTree("[\"Not One\"]"));
        ((ObjectNode) register.at("/threats/4"))
                .set("thresholds", MorileJson.mapper().readTree("{\"volume\": {\"kind\": \"guess\"}}"));
        ((ObjectNode) register.at("/overlaps/0"))
                .set("threats", MorileJson.mapper().readTree("[\"dragons\"]"));

        assertThat(RegisterCheck.violations(register))
                .extracting(violation -> violation.pointer() + " " + violation.code())
                .contains(
                        "/threats/0/color unknown-field",
                        "/threats/0/theme unknown-theme",
                        "/threats/1/id duplicate",
                        "/threats/2/listEntry unknown-list-entry",
                        "/threats/3/indicators/volume/0 invalid-identifier",
                        "/threats/4/thresholds/volume/kind unknown-value",
                        "/overlaps/0/threats too-few",
                        "/overlaps/0/threats/0 unknown-threat");
        assertThat(RegisterCheck.violations(MorileJson.mapper().readTree("[]")))
                .extracting(Violation::code)
                .containsExactly("missing");
    }
}
