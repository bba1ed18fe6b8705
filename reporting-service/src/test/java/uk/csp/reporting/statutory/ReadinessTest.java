package uk.csp.reporting.statutory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.csp.reporting.facts.FactsBuilder;
import uk.csp.reporting.facts.Published;
import uk.csp.reporting.facts.ReportPeriod;
import uk.csp.reporting.statutory.Requirement.State;

class ReadinessTest {
    @Test
    void levels_ofThePublishedAssessment_areComplete() {
        assertThat(state(Readiness.of(Published.facts().done()), "levels-and-patterns"))
                .isEqualTo(State.COMPLETE);
    }

    @Test
    void nothingKnown_namesAllThatIsMissing() {
        Readiness readiness = Readiness.of(new FactsBuilder("FY2018-19").done());
        assertThat(codes(readiness)).contains("no-all-crime", "no-neighbourhoods", "nothing-to-compare", "no-ratings");
        assertThat(readiness.complete()).isFalse();
        assertThat(readiness.gaps()).allSatisfy(gap -> {
            assertThat(gap.what()).endsWith(".");
            assertThat(gap.address()).startsWith("/v1/");
        });
        assertThat(readiness.note().items()).hasSameSizeAs(codes(readiness));
    }

    @Test
    void missingMonth_isAGap() {
        Readiness readiness = Readiness.of(new FactsBuilder("FY2018-19")
                .incomplete("all-crime", "All Crime", ReportPeriod.financialYear(2018), 21_000L, "2018-05", "2018-06")
                .done());
        assertThat(readiness.gaps())
                .filteredOn(gap -> gap.code().equals("all-crime-incomplete"))
                .singleElement()
                .satisfies(gap -> assertThat(gap.what()).contains("May 2018 to June 2018 is missing"));
    }

    @Test
    void share_countsWhatApplies() {
        Readiness readiness = new Readiness(List.of(
                Requirement.statutory("a", "A", "is there", List.of()),
                Requirement.statutory("b", "B", "", List.of(new Gap("no-b", "B is missing.", "/v1/b"))),
                Requirement.notApplicable("c", "C", Requirement.Basis.PLATFORM, "There is none.")));
        assertThat(readiness.met()).isEqualTo(1);
        assertThat(readiness.of()).isEqualTo(2);
        assertThat(readiness.complete()).isFalse();
    }

    private static State state(Readiness readiness, String id) {
        return readiness.requirements().stream()
                .filter(requirement -> requirement.id().equals(id))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static List<String> codes(Readiness readiness) {
        return readiness.gaps().map(Gap::code).toList();
    }
}
