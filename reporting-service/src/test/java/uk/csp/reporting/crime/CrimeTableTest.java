package uk.csp.reporting.crime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.csp.reporting.assessment.AssessmentAssembler;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.FactsBuilder;
import uk.csp.reporting.facts.Printed;
import uk.csp.reporting.facts.Published;
import uk.csp.reporting.facts.ReportPeriod;

/** The crime table against the published one: 21 rows, every digit. */
class CrimeTableTest {
    /** The published rate fits the Class A offences alone; all 206 offences give this. */
    private static final String RIGHT_TRAFFICKING_RATE = "0.8";

    @Test
    void table_isThePublishedOneToTheDigit() {
        List<List<String>> rows = Printed.rows(table(Published.facts().done()));
        assertThat(rows).hasSize(21);
        for (int i = 0; i < 21; i++) {
            Published.Row printed = Published.crimeTable().get(i);
            List<String> row = rows.get(i);
            assertThat(row.get(0)).isEqualTo(printed.label());
            assertThat(digits(row.get(1))).isEqualTo(digits(printed.before()));
            assertThat(digits(row.get(2))).isEqualTo(digits(printed.now()));
            if (printed.change().endsWith(")")) {
                assertThat(row.get(3)).isEqualTo(printed.change());
            } else {
                assertThat(row.get(3)).as("printed without its number").isEqualTo("-12% (268)");
            }
            boolean slip = printed.indicator().equals("drug-trafficking");
            assertThat(row.get(4)).as(printed.label()).isEqualTo(slip ? RIGHT_TRAFFICKING_RATE : printed.rate());
        }
    }

    @Test
    void notes_nameBasesOverlaysAndTheSlip() {
        assertThat(table(Published.facts().done()).notes())
                .extracting(note -> note.plain())
                .contains(
                        "Rates are per 1,000 of the population (all residents: 264,199, mid-2016).",
                        "Rates of Domestic Abuse crimes and Domestic Abuse incidents are per 1,000 of the"
                                + " population (residents aged 16 and over: 217,850, mid-2016).",
                        "The rate of Trafficking of drugs is of all 206 offences. The 105 offences with Class A drugs"
                                + " alone give 0.4; a table that prints that rate in this row has counted Class A drugs"
                                + " only.")
                .anyMatch(note ->
                        note.startsWith("Domestic Abuse crimes, Hate crime and Alcohol Related Crime are flags"))
                .anyMatch(note -> note.contains("what chance alone can produce") && note.contains("Robbery"));
    }

    @Test
    void publicFeeds_haveTheirOwnRows() {
        Table table = table(Published.publicFeeds().done());
        assertThat(table.rows())
                .extracting(Table.Row::id)
                .containsExactly(
                        "all-crime",
                        "burglary",
                        "robbery",
                        "shoplifting",
                        "anti-social-behaviour",
                        "criminal-damage-and-arson",
                        "violence-and-sexual-offences");
        assertThat(Printed.rows(table).get(0))
                .containsExactly("All Crime", "19,435 (11 months)", "21,908", "[x]", "83");
        assertThat(table.notes())
                .extracting(note -> note.plain())
                .anyMatch(note -> note.startsWith("2017/18 is incomplete: nothing was received for December 2017"))
                .anyMatch(note -> note.contains("Rape") && note.contains("[x]") && !note.contains("Theft other"));
    }

    @Test
    void missingFigure_isNotAvailableAndNotZero() {
        Facts facts = new FactsBuilder("FY2018-19")
                .years("all-crime", "All Crime", 100, 120)
                .years("rape", "Rape", 0, 0)
                .years("robbery", "Robbery", 10, 15)
                .done();
        List<List<String>> rows = Printed.rows(table(facts));
        assertThat(rows).hasSize(21);
        assertThat(rows.get(1)).containsExactly("Burglary Residential", "[x]", "[x]", "[x]", "[x]");
        assertThat(rows.get(3).get(3)).as("a percentage of fewer than 20").isEqualTo("[low] (+5)");
        assertThat(rows.get(11)).containsExactly("Rape", "0", "0", "[z] (0)", "0.0");
    }

    @Test
    void incompleteYear_hasNeitherRateNorChange() {
        ReportPeriod now = ReportPeriod.financialYear(2018);
        Facts facts = new FactsBuilder("FY2018-19")
                .year("robbery", "Robbery", now.previous(), 235, null)
                .incomplete("robbery", "Robbery", now, 199L, "2019-02", "2019-03")
                .years("rape", "Rape", 352, 329)
                .done();
        assertThat(Printed.rows(table(facts)).get(3))
                .containsExactly("Robbery", "235", "199 (10 months)", "[x]", "[x]");
    }

    private static Table table(Facts facts) {
        Assessment assessment = new AssessmentAssembler().assemble(facts);
        return Printed.table(assessment, "crime-table");
    }

    private static String digits(String printed) {
        return printed.replace(",", "");
    }
}
