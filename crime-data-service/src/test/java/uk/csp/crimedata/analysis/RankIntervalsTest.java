package uk.csp.crimedata.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.analysis.RankIntervals.Counted;
import uk.csp.crimedata.analysis.RankIntervals.Interval;

/** Expected chances of two areas were integrated numerically, those of more drawn a million times with other tools. */
class RankIntervalsTest {
    @Test
    void chance_isThatOfTheIntegral() {
        assertThat(chanceOfTheFirst(new Counted(20, 1000), new Counted(10, 1000)))
                .isCloseTo(0.96696, within(0.01));
        assertThat(chanceOfTheFirst(new Counted(0, 100), new Counted(1, 100)))
                .as("nothing counted is not nothing possible")
                .isCloseTo(0.18169, within(0.01));
        assertThat(chanceOfTheFirst(new Counted(30, 1000), new Counted(10, 500)))
                .isCloseTo(0.86950, within(0.01));
    }

    @Test
    void smallCounts_haveWideRanks() {
        List<Interval> intervals =
                RankIntervals.of(List.of(counted(12), counted(10), counted(9), counted(9), counted(3), counted(0)), 2);
        assertThat(intervals).extracting(Interval::from).containsExactly(1, 1, 1, 1, 4, 5);
        assertThat(intervals).extracting(Interval::to).containsExactly(4, 4, 5, 5, 6, 6);
        assertThat(intervals.get(0).amongHighest()).isCloseTo(0.7508, within(0.015));
        assertThat(intervals.get(2).amongHighest()).isCloseTo(0.3669, within(0.015));
    }

    /** The five neighbourhoods the assessment of 2018/19 prints, with residents as its rates imply them. */
    @Test
    void publishedNeighbourhoods_areSureAtTheTopAlone() {
        List<Interval> intervals = RankIntervals.of(
                List.of(
                        new Counted(3755, 7392),
                        new Counted(2147, 10_033),
                        new Counted(708, 3437),
                        new Counted(1025, 5925),
                        new Counted(475, 2950)),
                1);
        assertThat(intervals).extracting(Interval::from).containsExactly(1, 2, 2, 4, 4);
        assertThat(intervals).extracting(Interval::to).containsExactly(1, 3, 3, 5, 5);
    }

    @Test
    void sameCounts_giveTheSameIntervals() {
        List<Counted> areas = List.of(counted(7), counted(5), counted(5));
        assertThat(RankIntervals.of(areas, 1)).isEqualTo(RankIntervals.of(areas, 1));
    }

    private static Counted counted(long count) {
        return new Counted(count, 1000);
    }

    private static double chanceOfTheFirst(Counted one, Counted other) {
        return RankIntervals.of(List.of(one, other), 1).get(0).amongHighest();
    }
}
