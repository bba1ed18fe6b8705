package uk.csp.reporting.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.csp.reporting.assessment.AssessmentAssembler;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.FactsBuilder;
import uk.csp.reporting.facts.Profile;
import uk.csp.reporting.facts.Published;

class DifferencesTest {
    @Test
    void ofTheSameDocument_thereAreNone() {
        Assessment document = assemble(Published.facts());
        Differences none = Differences.between(document, assemble(Published.facts()));
        assertThat(none.none()).isTrue();
        assertThat(summary(none)).containsExactly("Both say the same.");
    }

    @Test
    void otherNumber_isFoundByTableRowAndColumn() {
        Differences found = Differences.between(robberies(255), robberies(256));
        assertThat(found.cells())
                .filteredOn(cell -> cell.table().equals("crime-table"))
                .extracting(
                        Differences.Cell::row, Differences.Cell::column, Differences.Cell::from, Differences.Cell::to)
                .contains(tuple("robbery", "current", "255", "256"));
        assertThat(found.texts())
                .anySatisfy(text -> assertThat(text.added()).anyMatch(sentence -> sentence.contains("to 256")));
    }

    @Test
    void otherSentence_isShownOnBothSides() {
        Differences found = Differences.between(
                assemble(Published.facts().profile(profile("We were few."))),
                assemble(Published.facts().profile(profile("We are many."))));
        assertThat(found.cells()).isEmpty();
        assertThat(found.texts()).singleElement().satisfies(text -> {
            assertThat(text.section()).isEqualTo("introduction");
            assertThat(text.removed()).containsExactly("We were few.");
            assertThat(text.added()).containsExactly("We are many.");
        });
        Assessment printed = new DifferencesDocument("edition 1", "edition 2", found).of(robberies(1));
        assertThat(printed.title()).endsWith("differences between edition 1 and edition 2");
        assertThat(Parts.sections(printed.sections())).containsKeys("summary", "texts", "text-introduction");
    }

    @Test
    void newSection_isNamed() {
        Differences found = Differences.between(robberies(255), assemble(Published.facts()));
        assertThat(found.sectionsAdded()).extracting(Differences.Part::id).contains("theme-drug-related-harm");
    }

    private static List<String> summary(Differences differences) {
        return new DifferencesDocument("edition 1", "edition 2", differences)
                .summary().stream().map(Text::plain).toList();
    }

    private static Profile profile(String introduction) {
        return new Profile("Safer Plymouth", List.of(introduction), List.of(), List.of(), List.of());
    }

    private static Assessment robberies(long count) {
        return assemble(new FactsBuilder("FY2018-19").years("robbery", "Robbery", 235, count));
    }

    private static Assessment assemble(FactsBuilder facts) {
        return new AssessmentAssembler().assemble(facts.done());
    }
}
