package uk.csp.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlaysTest {

    /** Every count of the text, with the percentage printed beside it where there is one. */
    @ParameterizedTest
    @CsvSource({
        "street-drinking, 926, 861, -7",
        "class-a, 84, 105, 25",
        "trafficking-other-drugs, 85, 101, 19",
        "hate-racist, 293, 349, 19",
        "hate-homophobic, 57, 97, 70",
        "hate-disablist, 63, 51, -19",
        "hate-transphobic, 12, 27,",
        "peer-on-peer-sexual-offences, 62, 83, 34",
        "domestic-homicide, 1, 0,",
        "possession-of-weapons, 206, 254,",
    })
    void total_isAsInTheText(String id, int before, int after, Integer percent) {
        assertThat(Feeds.count(2017, counted(id))).isEqualTo(before);
        assertThat(Feeds.count(2018, counted(id))).isEqualTo(after);
        if (percent != null) {
            assertThat(Rounding.percentChange(before, after, 0).intValueExact()).isEqualTo(percent);
        }
    }

    @Test
    void proseTotals_areWhatTheFeedsHold() {
        assertThat(PublishedTotals.proseTotals()).hasSize(11).allSatisfy(total -> {
            assertThat(Feeds.count(2018, counted(total.id()))).isEqualTo(total.after());
            total.before().ifPresent(n -> assertThat(Feeds.count(2017, counted(total.id())))
                    .isEqualTo(n));
        });
    }

    @Test
    void weapons_riseMostlyByBladesAndOtherWeapons() {
        assertThat(Feeds.count(2018, r -> r.offenceCode().equals("10D"))
                        - Feeds.count(2017, r -> r.offenceCode().equals("10D")))
                .isEqualTo(19);
        assertThat(Feeds.count(2018, r -> r.offenceCode().equals("10C"))
                        - Feeds.count(2017, r -> r.offenceCode().equals("10C")))
                .isEqualTo(25);
    }

    @Test
    void rapeVictimsUnder18_arePrintedShareOfRape() {
        int victims = Feeds.count(2018, counted("rape-victims-under-18"));

        assertThat(victims).isEqualTo(129);
        assertThat(Rounding.share(victims, 329)).isEqualTo("39");
        assertThat(Feeds.all()).filteredOn(r -> r.has("victim-under-18")).allMatch(r -> r.category()
                .equals("rape"));
    }

    @Test
    void racistCrime_isPrintedShareOfHateCrime() {
        assertThat(Rounding.share(Feeds.count(2018, counted("hate-racist")), 529))
                .isEqualTo("66");
    }

    @Test
    void hateCrime_hasOneStrand() {
        assertThat(Feeds.all())
                .allMatch(r ->
                        r.flags().stream().filter(f -> f.startsWith("hate-")).count() <= 1);
    }

    @Test
    void aggravatedCode_comesOnlyWithRacistOrReligiousHostility() {
        assertThat(Feeds.all())
                .filteredOn(r -> r.offenceCode().matches("9B|8P|105B|8M|58J"))
                .isNotEmpty()
                .allMatch(r -> r.has("hate-racist") || r.has("hate-religious"));
    }

    @Test
    void flag_landsWhereItCanMeanSomething() {
        assertThat(Feeds.all()).filteredOn(r -> r.has("class-a")).allMatch(r -> r.category()
                .equals("drug-trafficking"));
        assertThat(Feeds.all()).filteredOn(r -> r.has("street-drinking")).allMatch(r -> r.category()
                .equals("anti-social-behaviour"));
        assertThat(Feeds.all())
                .filteredOn(r -> r.has("domestic-abuse"))
                .noneMatch(r -> r.category().matches("shoplifting|drug-trafficking|possession-of-drugs") || !r.crime());
    }

    @Test
    void row_saysThatItIsSynthetic() {
        assertThat(Feeds.all()).allMatch(r -> r.has("synthetic"));
    }

    private static Predicate<Feeds.Row> counted(String id) {
        Map<String, Predicate<Feeds.Row>> special = Map.of(
                "possession-of-weapons", r -> r.category().equals("possession-of-weapons"),
                "domestic-homicide", r -> r.category().equals("homicide") && r.has("domestic-abuse"),
                "peer-on-peer-sexual-offences", r -> r.has("peer-on-peer"),
                "trafficking-class-a", r -> r.has("class-a"),
                "trafficking-other-drugs", r -> r.category().equals("drug-trafficking") && !r.has("class-a"),
                "rape-victims-under-18", r -> r.category().equals("rape") && r.has("victim-under-18"));
        return special.getOrDefault(id, r -> r.has(id));
    }
}
