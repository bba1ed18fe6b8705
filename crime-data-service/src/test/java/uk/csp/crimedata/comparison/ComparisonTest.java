package uk.csp.crimedata.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.comparison.Comparison.Group;
import uk.csp.crimedata.comparison.Comparison.Member;
import uk.csp.crimedata.comparison.Comparison.Row;

/** The shape of the published comparison: third of its family where first is lowest, below the mean of 107.7. */
class ComparisonTest {
    private static final Group FAMILY =
            new Group("msf-plymouth", "2019-03", "Most similar family", "made for this test");
    private static final Member PLYMOUTH = new Member("E22000056", "Plymouth", null);

    @Test
    void rankMeanAndDirection_areNamed() {
        List<Member> family = members("81.5", "88.0", "95.3", "104.1", "110.0", "121.4", "147.4");
        family.add(new Member("E22000056", "Plymouth", new BigDecimal("90.2")));
        Comparison comparison = compare(family, "90.0", 8, true);
        assertThat(comparison.own().rank()).isEqualTo(3);
        assertThat(comparison.own().of()).isEqualTo(8);
        assertThat(comparison.own().from()).isEqualTo("family");
        assertThat(comparison.own().platformRate()).isEqualByComparingTo("90.0");
        assertThat(comparison.mean()).as("837.9 / 8 = 104.7375").isEqualByComparingTo("104.7");
        assertThat(comparison.meanOfOthers()).as("747.7 / 7 = 106.814…").isEqualByComparingTo("106.8");
        assertThat(comparison.median()).as("(95.3 + 104.1) / 2").isEqualByComparingTo("99.7");
        assertThat(comparison.inWords())
                .isEqualTo("90.2 is below the mean of the family (104.7) by 13.9 per cent; rank 3 of 8, where 1 is the "
                        + "lowest rate; no other member has the same rate.");
        assertThat(comparison.notes()).hasSize(1).first().asString().contains("like with like");
    }

    @Test
    void ties_shareARankAndTheNextIsSkipped() {
        List<Member> family = members("80", "90.20", "95", "100");
        family.add(new Member("E22000056", "Plymouth", new BigDecimal("90.2")));
        Comparison comparison = compare(family, null, 5, true);
        assertThat(comparison.rows()).extracting(Row::rank).containsExactly(1, 2, 2, 4, 5);
        assertThat(comparison.rows()).extracting(Row::tied).containsExactly(false, true, true, false, false);
        assertThat(comparison.own().tiedWith()).isEqualTo(1);
        assertThat(comparison.inWords()).endsWith("1 other member has the same rate.");
        Comparison reversed = compare(family, null, 5, false);
        assertThat(reversed.own().rank()).isEqualTo(3);
        assertThat(reversed.rankDirection()).isEqualTo("1 is the highest rate");
    }

    @Test
    void familyWithoutThePartnership_isJoinedByItsOwnFigureAndSaysSo() {
        Comparison comparison = compare(members("80", "100"), "85.25", 4, true);
        assertThat(comparison.own().from()).isEqualTo("platform");
        assertThat(comparison.own().rank()).isEqualTo(2);
        assertThat(comparison.meanOfOthers()).isEqualByComparingTo("90");
        assertThat(comparison.notes()).hasSize(2);
        assertThat(comparison.notes().get(1)).startsWith("2 of 4 members");
    }

    @Test
    void unknownRate_hasNoRank() {
        Comparison comparison = compare(members("80", "100"), null, 2, true);
        assertThat(comparison.own()).isNull();
        assertThat(comparison.inWords()).isNull();
        assertThat(comparison.rows()).hasSize(2);
    }

    private static Comparison compare(List<Member> family, String platform, int expected, boolean lowestFirst) {
        return Comparison.of(
                PLYMOUTH,
                platform == null ? null : new BigDecimal(platform),
                "all-crime",
                "FY2018-19",
                FAMILY,
                family,
                expected,
                lowestFirst);
    }

    private static List<Member> members(String... rates) {
        List<Member> members = new ArrayList<>();
        for (String rate : rates) {
            members.add(new Member("m" + members.size(), "Member " + members.size(), new BigDecimal(rate)));
        }
        return members;
    }
}
