package uk.csp.crimedata.release;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The figures of one indicator and area, and the regions their months fall into: the finest parts of time a reader can
 * tell apart. Months are numbered from the first there is.
 */
final class Line {
    final String indicator;
    final String area;
    final Map<BitSet, FigureCell> figures = new HashMap<>();
    final List<FigureCell> repeated = new ArrayList<>();
    Set<BitSet> regions = new HashSet<>();

    Line(Collection<FigureCell> all, YearMonth first) {
        FigureCell any = all.iterator().next();
        this.indicator = any.indicator();
        this.area = any.area();
        for (FigureCell figure : all) {
            if (figures.putIfAbsent(months(figure, first), figure) != null) {
                repeated.add(figure);
            }
        }
        figures.keySet().forEach(this::splitBy);
    }

    static BitSet months(FigureCell figure, YearMonth first) {
        BitSet months = new BitSet();
        int from = (int) first.until(figure.period().start(), ChronoUnit.MONTHS);
        months.set(from, (int) first.until(figure.period().end(), ChronoUnit.MONTHS) + 1);
        return months;
    }

    /** Makes every region lie within this window or outside it; months no figure had become a region. */
    private void splitBy(BitSet window) {
        BitSet left = (BitSet) window.clone();
        Set<BitSet> split = new HashSet<>();
        for (BitSet region : regions) {
            addParts(split, region, window);
            left.andNot(region);
        }
        if (!left.isEmpty()) {
            split.add(left);
        }
        regions = split;
    }

    private static void addParts(Set<BitSet> parts, BitSet region, BitSet window) {
        BitSet inside = (BitSet) region.clone();
        inside.and(window);
        BitSet outside = (BitSet) region.clone();
        outside.andNot(window);
        if (!inside.isEmpty()) {
            parts.add(inside);
        }
        if (!outside.isEmpty()) {
            parts.add(outside);
        }
    }

    /** Splits regions that cross another line's, neither within the other: sums of both meet in what they share. */
    boolean splitWhereCrossing(Set<BitSet> others) {
        Set<BitSet> split = new HashSet<>();
        boolean changed = false;
        for (BitSet region : regions) {
            BitSet crossing = others.stream()
                    .filter(other -> cross(region, other))
                    .findFirst()
                    .orElse(null);
            if (crossing == null) {
                split.add(region);
            } else {
                addParts(split, region, crossing);
                changed = true;
            }
        }
        regions = split;
        return changed;
    }

    private static boolean cross(BitSet one, BitSet other) {
        return one.intersects(other) && !within(one, other) && !within(other, one);
    }

    static boolean within(BitSet part, BitSet whole) {
        BitSet outside = (BitSet) part.clone();
        outside.andNot(whole);
        return outside.isEmpty();
    }

    /** The regions that make these months up, or none when no regions do. */
    List<BitSet> making(BitSet months) {
        List<BitSet> parts = new ArrayList<>();
        BitSet left = (BitSet) months.clone();
        for (BitSet region : regions) {
            if (region.intersects(months)) {
                if (!within(region, months)) {
                    return List.of();
                }
                parts.add(region);
                left.andNot(region);
            }
        }
        parts.sort((one, other) -> Integer.compare(one.nextSetBit(0), other.nextSetBit(0)));
        return left.isEmpty() ? parts : List.of();
    }
}
