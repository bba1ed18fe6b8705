package uk.csp.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import uk.csp.kit.AccessDocument;
import uk.csp.kit.ArchitectureRules;
import uk.csp.kit.AuditDocument;

class ArchitectureTest {
    @Test
    void houseRules() {
        ArchitectureRules.of("uk.csp.reporting")
                .pure(
                        "uk.csp.reporting.facts",
                        "uk.csp.reporting.document",
                        "uk.csp.reporting.prose",
                        "uk.csp.reporting.crime",
                        "uk.csp.reporting.assessment",
                        "uk.csp.reporting.chart",
                        "uk.csp.reporting.trend",
                        "uk.csp.reporting.proof",
                        "uk.csp.reporting.narrative",
                        "uk.csp.reporting.theme",
                        "uk.csp.reporting.plan",
                        "uk.csp.reporting.voice",
                        "uk.csp.reporting.changes",
                        "uk.csp.reporting.statutory",
                        "uk.csp.reporting.safe",
                        "uk.csp.reporting.lineage")
                .check();
    }

    @Test
    void assembly_hasNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..facts..",
                        "..document..",
                        "..prose..",
                        "..crime..",
                        "..theme..",
                        "..plan..",
                        "..voice..",
                        "..assessment..",
                        "..chart..",
                        "..trend..",
                        "..proof..",
                        "..narrative..",
                        "..changes..",
                        "..statutory..",
                        "..safe..",
                        "..lineage..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.time\\.(Clock|Instant)|java\\.util\\.(Random|UUID)")
                .because("the same facts must give the same bytes")
                .check(new ClassFileImporter().importPath("target/classes"));
    }

    @Test
    void routes_areThoseOfTheAccessDocument() {
        AccessDocument.assertServed("reporting-service", "uk.csp.reporting");
    }

    @Test
    void operationsThatLeaveNoAuditEntry_areDocumented() {
        AuditDocument.assertDecided("reporting-service", "uk.csp.reporting");
    }
}
