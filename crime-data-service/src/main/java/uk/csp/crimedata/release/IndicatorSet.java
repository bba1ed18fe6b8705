package uk.csp.crimedata.release;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The records an indicator counts, as a set: for each dataset and category the flags it asks for. Tells which indicators
 * are parts of others, so that a reader's sums are known.
 */
record IndicatorSet(Map<Long, Flags> counted) {
    /** @param any at least one of these, 0: whatever; @param without none of these */
    record Flags(int any, int without) {
        boolean holds(int flags) {
            return (any == 0 || (flags & any) != 0) && (flags & without) == 0;
        }

        private boolean within(Flags other) {
            boolean asked = other.any == 0 || any != 0 && (any & ~other.any) == 0;
            return asked && (other.without & ~without) == 0;
        }

        private boolean apartFrom(Flags other) {
            return any != 0 && (any & ~other.without) == 0 || other.any != 0 && (other.any & ~without) == 0;
        }
    }

    static long key(int dataset, int category) {
        return (long) dataset << 32 | category;
    }

    boolean contains(IndicatorSet part) {
        return part.counted.entrySet().stream()
                .allMatch(entry ->
                        counted.containsKey(entry.getKey()) && entry.getValue().within(counted.get(entry.getKey())));
    }

    boolean isDisjoint(IndicatorSet other) {
        return other.counted.entrySet().stream()
                .allMatch(entry -> !counted.containsKey(entry.getKey())
                        || entry.getValue().apartFrom(counted.get(entry.getKey())));
    }

    /** Whether nothing of this is outside the parts. */
    boolean isCoveredBy(List<IndicatorSet> parts) {
        return counted.entrySet().stream().allMatch(entry -> {
            List<Flags> covering = parts.stream()
                    .map(part -> part.counted.get(entry.getKey()))
                    .filter(flags -> flags != null)
                    .toList();
            return covers(covering, entry.getValue());
        });
    }

    /** Tries every combination of the flags that matter here. */
    private static boolean covers(List<Flags> parts, Flags whole) {
        int mask = whole.any() | whole.without();
        for (Flags part : parts) {
            mask |= part.any() | part.without();
        }
        for (int flags = mask; ; flags = (flags - 1) & mask) {
            int combination = flags;
            if (whole.holds(combination) && parts.stream().noneMatch(part -> part.holds(combination))) {
                return false;
            }
            if (flags == 0) {
                return true;
            }
        }
    }

    /** Members that are parts of this and of no other part of it, in families without an overlap. */
    static List<List<String>> families(String whole, Map<String, IndicatorSet> members) {
        IndicatorSet of = members.get(whole);
        List<String> parts = members.keySet().stream()
                .filter(code ->
                        of.contains(members.get(code)) && !members.get(code).contains(of))
                .toList();
        List<List<String>> families = new ArrayList<>();
        Set<IndicatorSet> seen = new HashSet<>();
        for (String code : parts) {
            IndicatorSet part = members.get(code);
            boolean inner =
                    parts.stream().map(members::get).anyMatch(other -> other.contains(part) && !part.contains(other));
            if (!inner && seen.add(part)) {
                addTo(families, code, members);
            }
        }
        return families;
    }

    private static void addTo(List<List<String>> families, String code, Map<String, IndicatorSet> members) {
        for (List<String> family : families) {
            if (family.stream().allMatch(other -> members.get(other).isDisjoint(members.get(code)))) {
                family.add(code);
                return;
            }
        }
        families.add(new ArrayList<>(List.of(code)));
    }
}
