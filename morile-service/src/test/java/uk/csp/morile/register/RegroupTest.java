package uk.csp.morile.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.csp.morile.MorileJson;
import uk.csp.morile.register.Regroup.Named;
import uk.csp.morile.register.ThreatRegister.Overlap;
import uk.csp.morile.register.ThreatRegister.Threat;
import uk.csp.morile.scoring.PublishedAssessment;

class RegroupTest {
    private static final ThreatRegister REGISTER = PublishedAssessment.register();

    @Test
    void parts_keepGroupDutyAndFiguresAndRememberTheWhole() {
        Threat whole = REGISTER.threat("hate-crime").orElseThrow();
        ThreatRegister split = Regroup.split(
                REGISTER,
                whole,
                List.of(new Named("hate-racist", "Racist hate"), new Named("hate-other", "Other hate")));

        assertThat(split.threats()).hasSize(REGISTER.threats().size() + 1);
        assertThat(split.threat("hate-crime")).isEmpty();
        assertThat(split.successorsOf("hate-crime"))
                .extracting(Threat::id)
                .containsExactly("hate-racist", "hate-other");
        assertThat(split.successorsOf("hate-crime")).allSatisfy(part -> {
            assertThat(part.listEntry()).isEqualTo(whole.listEntry());
            assertThat(part.theme()).isEqualTo(whole.theme());
            assertThat(part.indicators()).isEqualTo(whole.indicators());
        });
        assertThat(split.overlaps())
                .filteredOn(overlap -> overlap.threats().contains("hate-racist"))
                .extracting(Overlap::id)
                .containsExactly("hate-public-order-violence", "split-of-hate-crime");
        assertOrdersAreDistinct(split);
        assertThat(MorileJson.read(MorileJson.write(split), ThreatRegister.class))
                .isEqualTo(split);
    }

    @Test
    void whole_takesTheFiguresOfAllPartsAndTheirPlace() {
        List<Threat> parts = List.of(
                REGISTER.threat("criminal-damage").orElseThrow(),
                REGISTER.threat("arson").orElseThrow());
        ThreatRegister merged = Regroup.merge(REGISTER, parts, new Named("damage", "Criminal damage and arson"));

        Threat whole = merged.threat("damage").orElseThrow();
        assertThat(merged.threats()).hasSize(REGISTER.threats().size() - 1);
        assertThat(whole.formerly()).containsExactly("criminal-damage", "arson");
        assertThat(whole.indicators().get("volume")).containsExactly("criminal-damage", "arson");
        assertThat(merged.successorsOf("arson")).containsExactly(whole);
        assertThat(merged.membersOf(merged.listEntries().stream()
                        .filter(entry -> entry.id().equals(whole.listEntry()))
                        .findFirst()
                        .orElseThrow()))
                .containsExactly(whole);
        assertOrdersAreDistinct(merged);
    }

    @Test
    void overlap_ofThreatsMergedIntoOneIsGone() {
        List<Threat> parts = List.of(
                REGISTER.threat("domestic-homicide").orElseThrow(),
                REGISTER.threat("homicide").orElseThrow(),
                REGISTER.threat("domestic-abuse").orElseThrow());
        ThreatRegister merged = Regroup.merge(REGISTER, parts, new Named("domestic-abuse", "Domestic abuse"));
        assertThat(merged.overlaps()).extracting(Overlap::id).doesNotContain("domestic-abuse-and-homicide");
        assertThat(merged.overlaps())
                .filteredOn(overlap -> overlap.id().equals("alcohol-night-time-violence"))
                .allSatisfy(overlap -> assertThat(overlap.threats()).contains("domestic-abuse"));
    }

    private static void assertOrdersAreDistinct(ThreatRegister register) {
        assertThat(register.threats().stream().map(threat -> threat.theme() + " " + threat.order()))
                .doesNotHaveDuplicates();
    }
}
