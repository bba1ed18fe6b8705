package uk.csp.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import uk.csp.kit.AccessDocument;
import uk.csp.kit.ArchitectureRules;

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
                        "uk.csp.reporting.plan.Chance",
                        "uk.csp.reporting.plan.Course",
                        "uk.csp.reporting.plan.LastPlan",
                        "uk.csp.reporting.plan.Level",
                        "uk.csp.reporting.plan.MeasureProgress",
                        "uk.csp.reporting.plan.PlanFigures",
                        "uk.csp.reporting.plan.PlanGaps",
                        "uk.csp.reporting.plan.PlanSection",
                        "uk.csp.reporting.plan.PlansOfPeriod",
                        "uk.csp.reporting.plan.Progress",
                        "uk.csp.reporting.plan.ProposedPriorities",
                        "uk.csp.reporting.plan.TargetWords",
                        "uk.csp.reporting.voice.Respondents",
                        "uk.csp.reporting.voice.ViewsGaps",
                        "uk.csp.reporting.voice.ViewsSection",
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
}
