package uk.csp.reporting.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.facts.EarlierEdition;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.FactsBuilder;
import uk.csp.reporting.facts.LastPublished;
import uk.csp.reporting.facts.Printed;
import uk.csp.reporting.facts.ReportPeriod;

/** Each edition is held against the next, so that publishing the present changes nothing of what is said. */
class CorrectionsTest {
    private static final ReportPeriod YEAR = ReportPeriod.financialYear(2018);

    private final Assessment first = assemble(250, List.of());

    @Test
    void correctedCount_isListedWithTheEditionThatPrintedIt() {
        Assessment second = assemble(255, List.of(edition(1, first)));
        assertThat(Printed.rows(Printed.table(second, "corrections-table")))
                .containsExactly(List.of("Robbery, 2018/19", "Edition 1", "250", "255"));
        assertThat(assemble(255, List.of(edition(1, first), edition(2, second))).sections())
                .as("the same when it is published itself")
                .isEqualTo(second.sections());
        assertThat(Printed.rows(Printed.table(
                        assemble(260, List.of(edition(1, first), edition(2, second))), "corrections-table")))
                .containsExactly(
                        List.of("Robbery, 2018/19", "Edition 1", "250", "255"),
                        List.of("Robbery, 2018/19", "Edition 2", "255", "260"));
    }

    @Test
    void withoutCorrections_thatIsSaid() {
        assertThat(Printed.texts(Printed.section(first, "corrections")))
                .containsExactly("No count published for this period has been corrected since.");
        assertThat(assemble(250, List.of(edition(1, first))).sections()).isEqualTo(first.sections());
    }

    private static EarlierEdition edition(int number, Assessment document) {
        return new EarlierEdition("E22000056.FY2018-19." + number, number, LocalDate.of(2019, 9, 30), false, document);
    }

    private static Assessment assemble(long robberies, List<EarlierEdition> editions) {
        Facts facts = new FactsBuilder("FY2018-19")
                .year("all-crime", "All Crime", YEAR, 23_729, null)
                .year("robbery", "Robbery", YEAR, robberies, null)
                .done();
        return new AssessmentAssembler()
                .assemble(Facts.about(facts.partnership(), facts.period())
                        .figures(facts.ofBothPeriods().toList())
                        .lastPublished(new LastPublished(Optional.empty(), editions))
                        .done());
    }
}
