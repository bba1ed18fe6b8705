package uk.csp.crimedata.harm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.harm.HarmTable.Counted;
import uk.csp.crimedata.harm.HarmTable.Index;
import uk.csp.crimedata.harm.HarmTable.Row;
import uk.csp.crimedata.harm.HarmTable.Weight;

class HarmTableTest {
    private static final Index INDEX = new Index("cambridge", "2026", "made for this test");
    private static final Counted RAPE = counted("rape", 3, 2, weight("2555", "1825", "4745"));
    private static final Counted SHOPLIFTING = counted("shoplifting", 97, 98, weight("1", "1", "1"));

    @Test
    void fewSeriousCrimes_outweighManyLightOnes() {
        HarmTable table = of(List.of(), true, List.of(SHOPLIFTING, RAPE));
        assertThat(table.rows()).extracting(Row::category).containsExactly("rape", "shoplifting");
        Row rape = table.rows().get(0);
        assertThat(rape.harmDays()).isEqualByComparingTo("7665");
        assertThat(rape.lowestDays()).isEqualByComparingTo("5475");
        assertThat(rape.highestDays()).isEqualByComparingTo("14235");
        assertThat(rape.shareOfCrime()).isEqualByComparingTo("3.0");
        assertThat(rape.shareOfHarm()).as("7665 / 7762").isEqualByComparingTo("98.8");
        assertThat(table.total().harmDays()).isEqualByComparingTo("7762");
        assertThat(table.total().daysPerCrime()).isEqualByComparingTo("77.6");
        assertThat(table.harmChangePercent())
                .as("counts stood still, harm did not: 7762 against 5208")
                .isEqualByComparingTo("49.0");
    }

    @Test
    void categoryWithoutWeight_leavesNoTotal() {
        HarmTable table = of(List.of(), true, List.of(RAPE, SHOPLIFTING, counted("other-crime", 5, 0, null)));
        assertThat(table.total().harmDays()).isNull();
        assertThat(table.total().notWeighted()).isEqualTo(5);
        assertThat(table.previousTotal().harmDays()).isEqualByComparingTo("5208");
        assertThat(table.harmChangePercent()).isNull();
        assertThat(table.rows().get(0).shareOfHarm()).isNull();
        assertThat(table.rows().get(2).harmDays()).isNull();
        assertThat(table.notes().get(0)).startsWith("5 crimes");
    }

    @Test
    void missingMonth_leavesNoShareAndNoChange() {
        HarmTable table = of(List.of("2017-12"), true, List.of(RAPE, SHOPLIFTING));
        assertThat(table.complete()).isFalse();
        assertThat(table.harmChangePercent()).isNull();
        assertThat(table.rows()).extracting(Row::shareOfCrime).containsOnlyNulls();
        HarmTable first = of(List.of(), false, List.of(RAPE, SHOPLIFTING));
        assertThat(first.previousTotal()).isNull();
        assertThat(first.rows()).extracting(Row::previousCount).containsOnlyNulls();
    }

    private static HarmTable of(List<String> missing, boolean previousComplete, List<Counted> categories) {
        return HarmTable.of("E22000056", "FY2018-19", "FY2017-18", INDEX, missing, previousComplete, categories);
    }

    private static Counted counted(String category, long count, long before, Weight weight) {
        return new Counted(category, category, count, before, weight);
    }

    private static Weight weight(String days, String lowest, String highest) {
        return new Weight(new BigDecimal(days), new BigDecimal(lowest), new BigDecimal(highest));
    }
}
