package uk.csp.crimedata.figure;

import java.util.Map;

/** How many figures got a new revision for one cause, by the id of their partnership. */
public record ChangedFigures(Map<Integer, Integer> byPartnership) {
    public ChangedFigures {
        byPartnership = Map.copyOf(byPartnership);
    }

    static ChangedFigures none() {
        return new ChangedFigures(Map.of());
    }

    public int total() {
        return byPartnership.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int of(int partnershipId) {
        return byPartnership.getOrDefault(partnershipId, 0);
    }
}
