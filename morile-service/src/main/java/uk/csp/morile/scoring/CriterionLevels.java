package uk.csp.morile.scoring;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The known level of each criterion. What is not known is simply not in it: unknown is not zero. */
public record CriterionLevels(Map<String, Integer> known) {
    public static final CriterionLevels NONE = new CriterionLevels(Map.of());

    public CriterionLevels {
        known = Map.copyOf(known);
    }

    public OptionalInt of(String criterion) {
        Integer level = known.get(criterion);
        return level == null ? OptionalInt.empty() : OptionalInt.of(level);
    }

    /** The same levels with one criterion at another level; null makes it unknown. */
    public CriterionLevels with(String criterion, Integer level) {
        Map<String, Integer> changed = new TreeMap<>(known);
        if (level == null) {
            changed.remove(criterion);
        } else {
            changed.put(criterion, level);
        }
        return new CriterionLevels(changed);
    }
}
