package uk.csp.crimedata.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.geography.Rebasing.Rebased;
import uk.csp.crimedata.geography.Rebasing.Share;

class RebasingTest {
    private static final int ONE = 1_000_000;

    @Test
    void oneToOneAndMerge_areExact() {
        Rebasing rebasing = new Rebasing(List.of(new Share(1, 11, ONE), new Share(2, 12, ONE), new Share(3, 12, ONE)));
        Map<Integer, Rebased> counts = rebasing.of(Map.of(1, 7L, 2, 5L, 3, 4L));
        assertThat(counts)
                .containsEntry(11, new Rebased(7L * ONE, false))
                .containsEntry(12, new Rebased(9L * ONE, false));
        assertThat(counts.get(12).number()).isEqualTo(BigDecimal.valueOf(9));
    }

    @Test
    void split_isAnEstimateThatKeepsItsFraction() {
        Rebasing rebasing =
                new Rebasing(List.of(new Share(1, 11, 523_418), new Share(1, 12, 476_582), new Share(2, 12, ONE)));
        Map<Integer, Rebased> counts = rebasing.of(Map.of(1, 3L, 2, 1L));
        assertThat(counts.get(11)).isEqualTo(new Rebased(1_570_254, true));
        assertThat(counts.get(11).number()).isEqualTo(new BigDecimal("1.570254"));
        assertThat(counts.get(12).number()).isEqualTo(new BigDecimal("2.429746"));
        assertThat(rebasing.of(Map.of(1, 0L, 2, 1L)).get(12))
                .as("nothing of what was split")
                .isEqualTo(new Rebased(ONE, false));
    }

    @Test
    void partsOfASplitInOneArea_areWhole() {
        Rebasing rebasing = new Rebasing(List.of(new Share(1, 11, 400_000), new Share(1, 11, 600_000)));
        assertThat(rebasing.of(Map.of(1, 3L))).containsEntry(11, new Rebased(3L * ONE, false));
    }

    @Test
    void sharesThatAreNotTheWhole_areRefused() {
        assertThatThrownBy(() -> new Rebasing(List.of(new Share(1, 11, 999_999))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LSOA 1");
        assertThatThrownBy(() -> new Rebasing(List.of(new Share(1, 11, ONE + 1), new Share(1, 12, -1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countWithoutAWay_isNamed() {
        Rebasing rebasing = new Rebasing(List.of(new Share(1, 11, ONE)));
        assertThat(rebasing.without(Map.of(1, 3L, 2, 1L, 3, 0L))).containsExactly(2);
    }

    /** 2,000 random geographies: LSOAs split, merge and mix at will, and areas lie in random parents, two levels deep. */
    @Test
    void anyCorrespondence_keepsTotalsAtEveryLevel() {
        for (long seed = 1; seed <= 2_000; seed++) {
            Random random = new Random(seed);
            List<Share> shares = new ArrayList<>();
            Map<Integer, Long> counts = new HashMap<>();
            int lsoas = 1 + random.nextInt(40);
            for (int lsoa = 1; lsoa <= lsoas; lsoa++) {
                shares.addAll(shares(random, lsoa));
                counts.put(lsoa, random.nextInt(4) == 0 ? 0L : random.nextInt(100_000));
            }
            Map<Integer, Rebased> byArea = new Rebasing(shares).of(counts);
            String name = "seed " + seed;
            assertThat(byArea.values()).as(name).allMatch(value -> value.millionths() >= 0);
            BigDecimal total = BigDecimal.valueOf(
                    counts.values().stream().mapToLong(Long::longValue).sum());
            assertThat(sum(byArea.values().stream().map(Rebased::number).toList()))
                    .as(name)
                    .isEqualByComparingTo(total);
            assertParentsAddUp(name, random, shares, counts, byArea);
            Collections.shuffle(shares, random);
            Map<Integer, Long> reordered = new TreeMap<>(Collections.reverseOrder());
            reordered.putAll(counts);
            assertThat(new Rebasing(shares).of(reordered)).as(name).isEqualTo(byArea);
            Map<Integer, Long> first = new HashMap<>();
            Map<Integer, Long> second = new HashMap<>();
            counts.forEach((lsoa, count) -> {
                first.put(lsoa, count / 3);
                second.put(lsoa, count - count / 3);
            });
            Map<Integer, Rebased> one = new Rebasing(shares).of(first);
            Map<Integer, Rebased> other = new Rebasing(shares).of(second);
            byArea.forEach((area, value) -> assertThat(
                            one.get(area).millionths() + other.get(area).millionths())
                    .as(name + ": parts of time or of crime add up")
                    .isEqualTo(value.millionths()));
        }
    }

    /** Straight to the parents, or by way of the areas that lie in them: the same to the last digit. */
    private static void assertParentsAddUp(
            String name, Random random, List<Share> shares, Map<Integer, Long> counts, Map<Integer, Rebased> byArea) {
        Map<Integer, Integer> parents = new HashMap<>();
        byArea.keySet().forEach(area -> parents.put(area, 1_000 + random.nextInt(8)));
        List<Share> straight = shares.stream()
                .map(share -> new Share(share.lsoa(), parents.get(share.area()), share.millionths()))
                .toList();
        Map<Integer, Long> byWay = new HashMap<>();
        byArea.forEach((area, value) -> byWay.merge(parents.get(area), value.millionths(), Long::sum));
        Map<Integer, Long> direct = new HashMap<>();
        new Rebasing(straight).of(counts).forEach((parent, value) -> direct.put(parent, value.millionths()));
        assertThat(byWay).as(name).isEqualTo(direct);
    }

    private static List<Share> shares(Random random, int lsoa) {
        int parts = 1 + random.nextInt(4);
        List<Share> shares = new ArrayList<>();
        int left = ONE;
        for (int i = 1; i < parts; i++) {
            int share = 1 + random.nextInt(left - (parts - i));
            shares.add(new Share(lsoa, 100 + random.nextInt(30), share));
            left -= share;
        }
        shares.add(new Share(lsoa, 100 + random.nextInt(30), left));
        return shares;
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
