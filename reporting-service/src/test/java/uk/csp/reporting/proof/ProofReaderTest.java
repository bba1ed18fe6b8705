package uk.csp.reporting.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Published;
import uk.csp.reporting.proof.Finding.Kind;

class ProofReaderTest {
    private final Facts facts = Published.facts().done();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Robbery rose by 9% (20 crimes).",
                "There were 329 crimes of rape, a 7% reduction on 2017/18.",
                "Rape fell from 352 to 329 offences and robbery increased by 9%.",
                "Recorded crime went up by 3.6%, an increase of 826 crimes.",
                "Violence with and without injury are up 11% (245 crimes) and 10% (347 crimes) respectively.",
                "13% of all recorded crime is flagged as alcohol-related.",
                "66% of all hate crime in 2018/19: racist 66% of all hate crime.",
                "Anti-social behaviour (-5%/ 511 incidents) and criminal damage (-9% / 259 crimes) were lower.",
                "Possession of drugs – 778 crimes, a 10% increase on 2017/18.",
                "No domestic homicides in 2018/19 compared to one in 2017/18.",
                "23,729 crimes / 90 crimes per 1,000 residents.",
                "The rate of crime is highest in City Centre, followed by Stonehouse and Mutley.",
                "All Crime\t22,903\t23,729\t+3.6% (826)\t90"
            })
    void whatTheFactsBearOut_raisesNoFinding(String text) {
        Proof proof = new ProofReader(facts).read(text);

        assertThat(proof.findings()).isEmpty();
        boolean rankOnly = text.contains("highest");
        assertThat(proof.confirmed()).isGreaterThan(rankOnly ? -1 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COUNT_DIFFERS | Robbery rose by 9% (21 crimes).",
                "COUNT_DIFFERS | There were 239 crimes of rape.",
                "COUNT_DIFFERS | There were three crimes of rape.",
                "COUNT_DIFFERS | There were two domestic homicides.",
                "COUNT_DIFFERS | Rape fell from 353 to 329 offences.",
                "COUNT_DIFFERS | Rape fell from 352 to 330 offences.",
                "COUNT_DIFFERS | An increase of 862 crimes in recorded crime: recorded crime saw an increase of 862 crimes.",
                "CHANGE_DIFFERS | Robbery rose by 8%.",
                "CHANGE_DIFFERS | Violence with and without injury are up 10% and 11% respectively.",
                "DIRECTION_DIFFERS | Robbery has reduced.",
                "DIRECTION_DIFFERS | There was a fall in robbery.",
                "DIRECTION_DIFFERS | Robbery fell by 9%.",
                "SHARE_DIFFERS | 12% of all recorded crime is flagged as alcohol-related.",
                "RATE_DIFFERS | 80 crimes per 1,000 residents.",
                "RANK_DIFFERS | The rate of crime is highest in Stonehouse, followed by City Centre.",
                "POPULATION_DIFFERS | The resident population is 250,000.",
                "COUNT_DIFFERS | Robbery fell from 99999999999999999999 to 255 offences.",
                "POPULATION_DIFFERS | The resident population is 99999999999999999999.",
                "COUNT_DIFFERS | Robbery\t1.5\t99999999999999999999\t+1.2.3% (,)\tn/a",
                "STATEMENTS_DIFFER | Robbery rose by 8%. Later on, robbery rose by 9%."
            })
    void whatTheyDoNot_isFoundByItsKind(Kind kind, String text) {
        assertThat(new ProofReader(facts).read(text).findings())
                .extracting(Finding::kind)
                .contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Robbery rose by 30% nationally.",
                "Robbery has increased by 9% after a 13% reduction in the previous strategic assessment period.",
                "Capacity to respond to robbery has reduced.",
                "The group wants to reduce robbery by 15% within 24 months.",
                "Peer on peer sexual offences increased by 34% (21 offences).",
                "Of these, 129 victims were under 18 (39%).",
                "Robbery is a concern of 12 schools.",
                "Robbery of people aged 16-64 in 2017/18.",
                "City Centre\tmany\t[x]"
            })
    void whatCannotBeTied_isLeftToTheReader(String text) {
        assertThat(new ProofReader(facts).read(text).findings()).isEmpty();
    }

    @Test
    void numbersWithoutAFigure_areListed() {
        Proof proof = new ProofReader(facts).read("First line.\n\nSome 29,000 people live there.");

        assertThat(proof.unread())
                .isEqualTo(List.of(new Proof.UnreadNumber(3, "29,000", "Some 29,000 people live there.")));
    }

    @Test
    void endlessSentence_isReadInParts() {
        Proof proof = new ProofReader(facts).read("1 of 2 in robbery, ".repeat(5_000));

        assertThat(proof.unread()).hasSizeGreaterThan(9_000);
    }

    @Test
    void incompleteFigures_bearNothingOut() {
        Facts incomplete = Published.publicFeeds().done();

        Proof proof = new ProofReader(incomplete).read("Robbery rose by 40% (53 crimes) from 132 to 185.");

        assertThat(proof.findings()).isEmpty();
        assertThat(proof.unread()).isNotEmpty();
    }

    @Test
    void tableRow_isCheckedCellByCell() {
        Proof proof = new ProofReader(facts).read("Robbery\t253\t255\t+8% (21)\t1.1");

        assertThat(proof.findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.COUNT_DIFFERS, Kind.CHANGE_DIFFERS, Kind.COUNT_DIFFERS, Kind.RATE_DIFFERS);
        assertThat(proof.confirmed()).isEqualTo(1);
    }
}
