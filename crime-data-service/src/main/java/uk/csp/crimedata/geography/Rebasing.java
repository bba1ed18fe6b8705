package uk.csp.crimedata.geography;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Brings counts of LSOAs onto the areas of a set. Fractions are kept, in whole millionths: every sum of what comes out is
 * the sum of what went in, for any month, indicator and area above. Pure; knows no order of rows.
 */
public final class Rebasing {
    private final Map<Integer, Map<Integer, Integer>> ways = new TreeMap<>();
    private final SortedSet<Integer> areas = new TreeSet<>();

    /** What part of an LSOA lies in an area, in millionths. */
    public record Share(int lsoa, int area, int millionths) {}

    /**
     * What an area has of something.
     *
     * @param estimated whether a part of it is a share of an LSOA that was split
     */
    public record Rebased(long millionths, boolean estimated) {
        static final Rebased NOTHING = new Rebased(0, false);

        public BigDecimal number() {
            return Millionths.number(millionths);
        }

        private Rebased and(Rebased other) {
            return new Rebased(Math.addExact(millionths, other.millionths), estimated || other.estimated);
        }
    }

    /** @throws IllegalArgumentException when the shares of an LSOA are not the whole of it */
    public Rebasing(Collection<Share> shares) {
        for (Share share : shares) {
            ways.computeIfAbsent(share.lsoa(), lsoa -> new TreeMap<>())
                    .merge(share.area(), share.millionths(), Integer::sum);
            areas.add(share.area());
        }
        ways.forEach((lsoa, way) -> {
            boolean whole = way.values().stream().mapToInt(Integer::intValue).sum() == Millionths.OF_ONE;
            if (!whole || way.values().stream().anyMatch(part -> part <= 0)) {
                throw new IllegalArgumentException("The shares of LSOA " + lsoa + " are not the whole of it");
            }
        });
    }

    /** The areas there is a way to. */
    public Set<Integer> areas() {
        return areas;
    }

    /** The area of each LSOA that lies in one whole. */
    public Map<Integer, Integer> wholes() {
        Map<Integer, Integer> wholes = new TreeMap<>();
        ways.forEach((lsoa, way) -> {
            if (way.size() == 1) {
                wholes.put(lsoa, way.keySet().iterator().next());
            }
        });
        return wholes;
    }

    /** What part of each LSOA lies in an area, in millionths; LSOAs that have none of it are left out. */
    Map<Integer, Integer> sharesOf(int area) {
        Map<Integer, Integer> shares = new TreeMap<>();
        ways.forEach((lsoa, way) -> {
            if (way.containsKey(area)) {
                shares.put(lsoa, way.get(area));
            }
        });
        return shares;
    }

    /** The LSOAs that have something and no way into the set. */
    public SortedSet<Integer> without(Map<Integer, Long> byLsoa) {
        SortedSet<Integer> without = new TreeSet<>();
        byLsoa.forEach((lsoa, count) -> {
            if (count != 0 && !ways.containsKey(lsoa)) {
                without.add(lsoa);
            }
        });
        return without;
    }

    /** @param byLsoa counts not below zero, each with a way into the set or none at all */
    public Map<Integer, Rebased> of(Map<Integer, Long> byLsoa) {
        Map<Integer, Rebased> byArea = new TreeMap<>();
        areas.forEach(area -> byArea.put(area, Rebased.NOTHING));
        byLsoa.forEach((lsoa, count) -> ways.getOrDefault(lsoa, Map.of()).forEach((area, part) -> {
            boolean estimated = count != 0 && part < Millionths.OF_ONE;
            byArea.merge(area, new Rebased(Math.multiplyExact(count, (long) part), estimated), Rebased::and);
        }));
        return byArea;
    }
}
