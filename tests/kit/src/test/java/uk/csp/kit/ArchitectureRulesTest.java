package uk.csp.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class ArchitectureRulesTest {
    private static final JavaClasses BAD = new ClassFileImporter().importPackages("uk.csp.kit.badservice");

    @Test
    void everyRule_findsWhoBreaksIt() {
        ArchitectureRules rules = ArchitectureRules.of("uk.csp.kit").pure("uk.csp.kit.badservice.Bad$Rate");

        assertThat(rules.rules()).hasSize(8).allSatisfy(rule -> assertThat(
                        rule.evaluate(BAD).hasViolation())
                .as(rule.getDescription())
                .isTrue());
    }

    @Test
    void misspeltPackage_isNotTakenForAClean() {
        assertThatThrownBy(() -> ArchitectureRules.of("uk.csp.nowhere").check()).hasMessageContaining("No classes");
        assertThatThrownBy(() -> ArchitectureRules.of("uk.csp.kit")
                        .pure("uk.csp.kit.nowhere")
                        .check())
                .hasMessageContaining("uk.csp.kit.nowhere");
    }

    @Test
    void kit_keepsTheRulesItself() {
        ArchitectureRules.of("uk.csp.kit").check();
    }
}
