package uk.csp.reporting.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.csp.reporting.assessment.AssessmentAssembler;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.DocumentJson;
import uk.csp.reporting.facts.ExplainChangesFrom;
import uk.csp.reporting.facts.Explanation;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.FactsBuilder;
import uk.csp.reporting.facts.Narrative;
import uk.csp.reporting.facts.Narrative.Placement;
import uk.csp.reporting.facts.Printed;
import uk.csp.reporting.facts.Profile;
import uk.csp.reporting.facts.Published;
import uk.csp.reporting.narrative.ChangeToExplain.State;

class WeaveTest {
    private static final Narrative BEFORE = narrative("crime-trends", Placement.BEFORE, "First: {{sentence:robbery}}");
    private static final Narrative AFTER = narrative("crime-table", Placement.AFTER, "Nowhere.");

    @Test
    void texts_standWhereTheyWerePut_withTheirFigures() {
        Assessment woven = assembled(
                Published.facts().narratives(BEFORE, narrative("key-facts", Placement.AFTER, "Last: {{period}}.")));
        assertThat(Printed.texts(Printed.section(woven, "crime-trends")).get(0))
                .isEqualTo("First: Robbery increased by 9% (20 crimes), from 235 to 255.");
        List<String> facts = Printed.texts(Printed.section(woven, "key-facts"));
        assertThat(facts.get(facts.size() - 1)).isEqualTo("Last: 2018/19.");
    }

    @Test
    void figureNobodyElsePrints_isAmongThoseUsed() {
        FactsBuilder facts = Published.facts().years("theft-of-bread", "Theft of bread", 100, 130);
        assertThat(DocumentJson.write(assembled(facts))).asString().doesNotContain("theft-of-bread");
        assertThat(assembled(facts.narratives(narrative(
                                "crime-and-incidents", Placement.AFTER, "{{figure:theft-of-bread.count}} loaves.")))
                        .figures())
                .extracting(Assessment.FigureUsed::figure)
                .contains("E22000056.theft-of-bread.E22000056.FY2018-19");
    }

    @Test
    void textWithoutSection_isReported() {
        Facts facts = Published.facts().narratives(BEFORE, AFTER).done();
        List<Narrative> unplaced =
                Weave.unplaced(facts, new AssessmentAssembler().assemble(facts).sections());
        assertThat(unplaced).containsExactly(AFTER);
    }

    @Test
    void sameFacts_giveTheSameBytes() {
        FactsBuilder facts = Published.facts().narratives(BEFORE, AFTER).explanations(explanation("robbery", 1, 1));
        assertThat(DocumentJson.write(assembled(facts)))
                .isEqualTo(DocumentJson.write(new AssessmentAssembler().assemble(facts.shuffled(7))));
    }

    @Test
    void largeSignificantChanges_haveToBeExplained() {
        assertThat(ChangeToExplain.open(Published.facts().done()))
                .extracting(ChangeToExplain::indicator)
                .contains("theft-of-motor-vehicle", "theft-from-motor-vehicle", "shoplifting", "violence-with-injury")
                .doesNotContain("all-crime", "robbery", "anti-social-behaviour", "burglary-residential");
    }

    @Test
    void threshold_isThePartnerships() {
        ExplainChangesFrom all = new ExplainChangesFrom(null, 800, false);
        Facts facts = Published.facts()
                .profile(new Profile("Safer", List.of(), List.of(), List.of(), List.of(), all))
                .done();
        assertThat(ChangeToExplain.open(facts))
                .extracting(ChangeToExplain::indicator)
                .containsExactly("all-crime");
    }

    @Test
    void explanation_standsBesideItsChange_andOldOnesSaySo() {
        Assessment woven = assembled(Published.facts()
                .explanations(
                        explanation("robbery", 1, 1), explanation("shoplifting", 1, 1), explanation("rape", -1, 7)));
        String section = String.join("\n", Printed.texts(Printed.section(woven, "why-it-changed")));
        assertThat(section)
                .contains("Robbery increased by 9% (20 crimes). Why it changed: Because of robbery.\n")
                .contains("Because of shoplifting. (Written before the figure became what it is now; to be confirmed.)")
                .contains("has not supplied an explanation for")
                .contains("theft of a motor vehicle");
        assertThat(ChangeToExplain.of(Published.facts()
                                .explanations(explanation("rape", -1, 7))
                                .done())
                        .stream()
                        .filter(change -> change.indicator().equals("rape"))
                        .map(ChangeToExplain::state))
                .containsExactly(State.OUTDATED);
    }

    @Test
    void proof_saysWhatIsToBeMended_andWhere() {
        Facts facts = Published.facts()
                .narratives(
                        AFTER,
                        narrative(
                                "crime-trends",
                                Placement.AFTER,
                                "Fine: {{sentence:robbery}}\n\nRobbery fell by 9%.\n{{figure:bread.count}} and 77 people."))
                .explanations(explanation("robbery", -1, 1), explanation("bread", 1, 1))
                .done();
        DraftProof proof =
                DraftProof.of(facts, new AssessmentAssembler().assemble(facts).sections());
        assertThat(proof.findings().stream()
                        .filter(item -> !item.place().kind().equals("profile"))
                        .map(item ->
                                item.place().kind() + " " + item.place().id() + " " + item.line() + " " + item.kind())
                        .collect(Collectors.toSet()))
                .contains(
                        "narrative crime-trends 3 direction-differs",
                        "narrative crime-trends 4 not-available",
                        "narrative crime-table 0 no-such-section",
                        "explanation robbery 0 explanation-outdated",
                        "explanation bread 0 no-such-change");
        assertThat(proof.typed())
                .extracting(DraftProof.Typed::number)
                .contains("77")
                .doesNotContain("255", "235");
        assertThat(proof.open()).isEqualTo(proof.findings().size());
    }

    @Test
    void proof_doesNotJudgeWhatWasFilledIn_andReadsCards() {
        Facts facts = Published.facts()
                .narratives(narrative(
                        "crime-trends",
                        Placement.AFTER,
                        "Recorded crime rose by {{figure:all-crime.previous.change-percent}} in {{period:previous}}."))
                .card("theme", "alcohol-related-harm", "likelihood: Robbery rose from 235 to 250.")
                .done();
        DraftProof proof =
                DraftProof.of(facts, new AssessmentAssembler().assemble(facts).sections());
        assertThat(proof.findings()).extracting(item -> item.place().kind()).containsOnly("card");
        assertThat(proof.findings().get(0).place().id()).startsWith("theme/alcohol-related-harm/");
        assertThat(proof.findings().get(0).held()).contains("robbery: 255");
    }

    private static Assessment assembled(FactsBuilder facts) {
        return new AssessmentAssembler().assemble(facts.done());
    }

    private static Narrative narrative(String section, Placement placement, String text) {
        return new Narrative(section, placement, text, 1);
    }

    private static Explanation explanation(String indicator, int direction, long figureRevision) {
        return new Explanation(indicator, "Because of " + indicator + ".", direction, figureRevision, 1);
    }
}
