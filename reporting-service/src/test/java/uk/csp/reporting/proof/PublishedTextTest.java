package uk.csp.reporting.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.FactsBuilder;
import uk.csp.reporting.facts.ListEntry;
import uk.csp.reporting.facts.Published;
import uk.csp.reporting.facts.Rating;
import uk.csp.reporting.proof.Finding.Kind;

/** The text of the published assessment 2018/19, held against the figures of its own tables. */
class PublishedTextTest {
    private static final Path TEXT = Path.of("../../shared/seed/strategic-assessment-2018-19.txt");

    private String text;

    @BeforeEach
    void readText() throws IOException {
        assumeTrue(Files.exists(TEXT), "the published assessment is not at " + TEXT.toAbsolutePath());
        text = Files.readString(TEXT);
    }

    @Test
    void itsSlips_areFound_andNothingElse() {
        Proof proof = new ProofReader(published()).read(text);

        proof.findings()
                .forEach(finding -> System.out.printf(
                        "line %d, %s%n  said: %s%n  held: %s%n",
                        finding.line(), finding.kind(), finding.said(), finding.held()));
        System.out.printf(
                "%d borne out, %d without a figure%n",
                proof.confirmed(), proof.unread().size());
        assertThat(proof.findings())
                .extracting(Finding::kind, finding -> finding.held().replaceAll("^Line \\d+ says: .*Street.*", "10%"))
                .containsExactlyInAnyOrder(
                        found(Kind.COUNT_DIFFERS, "domestic abuse incidents: 1,910, a year earlier 2,178"),
                        found(Kind.SHARE_DIFFERS, "861 of 8,838 is 9.7%"),
                        found(Kind.STATEMENTS_DIFFER, "10%"),
                        found(
                                Kind.DIRECTION_DIFFERS,
                                "referrals to the National Referral Mechanism: 9, a year earlier 9, no change"),
                        found(Kind.RATE_DIFFERS, "206 among 264,199 all residents is 0.8 per 1,000"),
                        found(Kind.POPULATION_DIFFERS, "Rates are computed with 264,199 all residents (mid-2016)"),
                        found(
                                Kind.LIST_ABOVE_TABLE,
                                "Domestic homicide is Moderate in its table; the list takes the highest of the group."),
                        found(
                                Kind.LIST_ABOVE_TABLE,
                                "Drug related deaths is Moderate in its table; the list takes the highest of the group."),
                        found(Kind.ROWS_DO_NOT_ADD_UP, "6,039 of the 23,729 crimes are in no row of the table"),
                        found(
                                Kind.ROWS_OVERLAP,
                                "domestic abuse crimes, hate crime, alcohol-related crime: these cross the other rows"
                                        + " and are never added to them"));
    }

    @Test
    void mostOfItsNumbers_areReadAndBorneOut() {
        Proof proof = new ProofReader(published()).read(text);

        assertThat(proof.confirmed()).isGreaterThan(200);
        assertThat(proof.unread())
                .extracting(Proof.UnreadNumber::number)
                .as("numbers of the crime figures are not left unread")
                .doesNotContain("23,729", "22,903", "3.6%", "826", "8,838", "4,642", "792", "529", "778");
    }

    private static org.assertj.core.groups.Tuple found(Kind kind, String held) {
        return org.assertj.core.groups.Tuple.tuple(kind, held);
    }

    private static Facts published() {
        FactsBuilder facts = Published.facts()
                .years("hate-homophobic", "Hate crime: homophobic", 57, 97)
                .years("hate-disablist", "Hate crime: disablist", 63, 51)
                .years("prevent-referrals", "Prevent referrals", 40, 49)
                .years("national-referral-mechanism-referrals", "Referrals to the National Referral Mechanism", 9, 9)
                .years("peer-on-peer-sexual-offences", "Peer on peer sexual offences", 62, 83);
        member(facts, "domestic-abuse", "Domestic Abuse, including Domestic Homicide", "Domestic homicide");
        member(facts, "problem-drug-use", "Problem Drug Use, including Drug Related Deaths", "Drug related deaths");
        return facts.done();
    }

    private static void member(FactsBuilder facts, String entry, String label, String threat) {
        Rating.Cycle cycle = new Rating.Cycle("2018-19", "2018/19");
        Rating.Group theme = new Rating.Group("theme", "Theme", 1);
        facts.listEntry(new ListEntry(
                "list.E22000056.2018-19." + entry,
                1,
                FactsBuilder.PLYMOUTH,
                cycle,
                entry,
                label,
                1,
                "High",
                "High",
                null));
        facts.rating(new Rating(
                "E22000056.2018-19." + entry,
                1,
                FactsBuilder.PLYMOUTH,
                cycle,
                new Rating.Threat(entry, threat, 1, true, theme, null, entry, null, null),
                new Rating.Model("csp-thematic", 1, "reconstruction"),
                new Rating.Outcome("Moderate"),
                new Rating.Outcome("Moderate"),
                null,
                List.of(),
                null));
    }
}
