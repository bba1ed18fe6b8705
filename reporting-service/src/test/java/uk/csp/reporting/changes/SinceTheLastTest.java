package uk.csp.reporting.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.csp.reporting.assessment.AssessmentAssembler;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.EarlierEdition;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.FactsBuilder;
import uk.csp.reporting.facts.LastPublished;
import uk.csp.reporting.facts.Published;

class SinceTheLastTest {
    private final AssessmentAssembler assembler = new AssessmentAssembler();

    @Test
    void withoutAnEarlierEdition_itSaysSoAndTakesTheYearBefore() {
        Section section = section(assembler.assemble(Published.facts().done()));
        assertThat(words(section))
                .startsWith(
                        "No earlier assessment was published with this platform. What follows compares with 2017/18 as it"
                                + " is known now.",
                        "Overall recorded crime increased by 3.6% (826 crimes).")
                .as("larger than chance")
                .anyMatch(sentence -> sentence.startsWith("Theft from a motor vehicle"))
                .as("within chance")
                .noneMatch(sentence -> sentence.startsWith("Robbery"));
    }

    @Test
    void withNothingToCompare_itAnnouncesNoComparison() {
        Section section = section(assembler.assemble(Published.publicFeeds().done()));
        assertThat(words(section))
                .containsExactly(
                        "No earlier assessment was published with this platform. A comparison with 2017/18 is not"
                                + " available [x]: no figure is known for the whole of both years.");
    }

    @Test
    void section_followsTheCrimeTrends() {
        Section overview = assembler.assemble(Published.facts().done()).sections().stream()
                .filter(section -> section.id().equals("overview"))
                .findFirst()
                .orElseThrow();
        assertThat(overview.sections())
                .extracting(Section::id)
                .containsSubsequence("crime-trends", SinceTheLast.ID, "crime-and-incidents");
    }

    @Test
    void restatedFigure_standsBesideWhatWasPrintedThen() {
        Section section = section(assembler.assemble(withLast(230, 255)));
        assertThat(words(section))
                .contains(
                        "The last assessment published before this one is edition 2 for 2017/18, of 3 October 2018.",
                        "Since it was published, one figure for 2017/18 has been restated: robbery. The table shows what"
                                + " was printed then and, marked [r], what is known now; changes are from what is known"
                                + " now.");
        Table table = Parts.tables(section).findFirst().orElseThrow();
        assertThat(table.rows().stream()
                        .filter(row -> row.id().equals("robbery"))
                        .findFirst()
                        .orElseThrow()
                        .cells())
                .extracting(cell -> cell.text().plain())
                .containsExactly("Robbery", "230", "235 [r]", "255", "+9% (20)");
    }

    @Test
    void nothingRestated_isSaid() {
        assertThat(words(section(assembler.assemble(withLast(235, 255)))))
                .contains("Every figure that was printed for 2017/18 is still what is known now.");
    }

    /** The edition of the year before printed this many robberies; 235 are known of that year now. */
    private Facts withLast(long printed, long now) {
        Assessment last = assembler.assemble(new FactsBuilder("FY2017-18")
                .years("robbery", "Robbery", 200, printed)
                .done());
        return new FactsBuilder("FY2018-19")
                .years("robbery", "Robbery", 235, now)
                .lastPublished(new LastPublished(
                        Optional.of(
                                new EarlierEdition("E22000056.FY2017-18.2", 2, LocalDate.of(2018, 10, 3), false, last)),
                        List.of()))
                .done();
    }

    private static Section section(Assessment document) {
        return Parts.sections(document.sections()).get(SinceTheLast.ID);
    }

    private static List<String> words(Section section) {
        return section.blocks().stream()
                .filter(block -> !(block instanceof Table))
                .flatMap(block -> block.texts().stream())
                .map(Text::plain)
                .toList();
    }
}
