package uk.csp.reporting.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.DocumentJson;
import uk.csp.reporting.document.Lineage;
import uk.csp.reporting.document.Run;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.facts.FactsBuilder;
import uk.csp.reporting.facts.Printed;
import uk.csp.reporting.facts.Published;

class AssessmentAssemblerTest {
    private final AssessmentAssembler assembler = new AssessmentAssembler();
    private final Assessment published = assembler.assemble(Published.facts().done());

    @Test
    void sections_areInTheOrderOfThePublishedAssessment() {
        assertThat(published.title())
                .isEqualTo("Safer Plymouth: a strategic assessment of threat, risk and harm 2018/19");
        assertThat(published.sections())
                .extracting(Section::title)
                .containsExactly(
                        "Introduction",
                        "Acknowledgements",
                        "Plymouth: an overview",
                        "Analysis findings",
                        "Domestic abuse and sexual violence",
                        "Drug-related harm",
                        "Other areas of risk",
                        "What people told us",
                        "Priorities and plan",
                        "Appendix A: Understanding threat, risk and harm",
                        "Appendix B: All neighbourhoods",
                        "Sources and completeness",
                        "Corrections");
    }

    @Test
    void riskLists_standInTheirBandWithFootnotes() {
        assertThat(Printed.texts(Printed.section(published, "high-level-risks")))
                .contains("Terrorist Incidents", "Domestic Abuse, including Domestic Homicide");
        assertThat(Printed.texts(Printed.section(published, "moderate-level-risks")))
                .contains("Modern Slavery", "Kept as a priority because of the national focus.");
    }

    @Test
    void themeTable_hasFourSectionsInWordsAndTheRating() {
        assertThat(Printed.rows(Printed.table(published, "ratings-domestic-abuse-and-sexual-violence")))
                .containsExactly(
                        List.of("Domestic homicide", "High", "Moderate", "[x]", "Low", "Moderate"),
                        List.of("Domestic abuse", "High", "Moderate", "[x]", "Low", "High"));
        assertThat(Printed.texts(Printed.section(published, "domestic-abuse-and-sexual-violence-key-statistics")))
                .contains(
                        "There were no domestic homicides in 2018/19, compared with 1 in 2017/18.",
                        "Rape of victims under 18 decreased by 4% (5 crimes), from 134 to 129. That is 39% of all recorded rape.");
    }

    @Test
    void otherAreas_nameTheYearsOfTheirScoresOnceAndTheDrift() {
        List<String> texts = Printed.texts(Printed.section(published, "theme-other-areas-of-risk"));
        assertThat(texts)
                .containsOnlyOnce("Rated on the scores of 2017/18 with likelihood and trends of 2018/19.")
                .contains("Arson was agreed as Standard; the latest figures indicate Moderate. Volume rose from small"
                        + " to low because Arson reached 160, threshold 150.");
    }

    @Test
    void method_namesTheModelAndItsStatus() {
        assertThat(Printed.texts(Printed.section(published, "scoring-model")))
                .contains("csp-thematic, version 1, status: reconstruction.");
        assertThat(published.ratings()).hasSize(5);
        assertThat(published.listEntries())
                .hasSize(6)
                .contains(new Assessment.ListEntryUsed("list.E22000056.2018-19.drug-trafficking", 1));
        assertThat(published.models()).containsExactly(new Assessment.ModelUsed("csp-thematic", 1, "reconstruction"));
    }

    @Test
    void document_isByteStable() {
        byte[] first = DocumentJson.write(published);
        for (long seed = 1; seed <= 20; seed++) {
            assertThat(DocumentJson.write(assembler.assemble(Published.facts().shuffled(seed))))
                    .isEqualTo(first);
        }
        assertThat(DocumentJson.write(DocumentJson.read(first)))
                .as("written, read, written")
                .isEqualTo(first);
        assertThat(DocumentJson.sha256(first)).matches("[0-9a-f]{64}");
    }

    @Test
    void everyNumberOfACrimeTableRow_hasAnOrigin() {
        assertThat(Printed.table(published, "crime-table").rows())
                .flatExtracting(row -> row.cells().subList(1, 5))
                .allSatisfy(cell -> assertThat(cell.text().runs())
                        .allSatisfy(run -> assertThat(run.origins()).isNotEmpty()));
    }

    @Test
    void lineage_leadsFromANumberToItsFigure() {
        assertThat(Lineage.of(published.sections()))
                .contains(new Lineage.Printed(
                        "crime-and-incidents",
                        "Robbery, 2018/19",
                        "255",
                        List.of(new Run.Origin("E22000056.robbery.E22000056.FY2018-19", 1, "count"))));
        assertThat(published.figures())
                .contains(new Assessment.FigureUsed("E22000056.robbery.E22000056.FY2018-19", 1))
                .isSortedAccordingTo((a, b) -> a.figure().compareTo(b.figure()))
                .doesNotHaveDuplicates();
    }

    @Test
    void partnershipWithoutProfileAndRatings_readsHonestly() {
        Assessment open = assembler.assemble(Published.publicFeeds().done());
        assertThat(open.title()).isEqualTo("Plymouth: a strategic assessment of threat, risk and harm 2018/19");
        assertThat(Printed.texts(Printed.section(open, "analysis-findings")))
                .containsExactly(
                        "Ratings of threat, risk and harm are not available [x]: none were received for 2018/19.");
        assertThat(Printed.texts(Printed.section(open, "responsible-authorities")))
                .containsExactly("Not available [x]: the partnership has not supplied this part.");
        assertThat(Printed.rows(Printed.table(open, "sources-table")).get(0))
                .startsWith(
                        "Street-level crime and incidents published on data.police.uk",
                        "Incomplete: December 2017 missing",
                        "Complete");
    }

    @Test
    void rollingYear_isAnAssessmentToo() {
        Assessment rolling = assembler.assemble(new FactsBuilder("R12-2019-06").done());
        assertThat(rolling.title()).endsWith("year to June 2019");
        assertThat(rolling.reportingPeriod()).isEqualTo("July 2018 to June 2019");
    }
}
