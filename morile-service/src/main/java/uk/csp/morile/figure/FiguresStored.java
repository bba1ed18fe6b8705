package uk.csp.morile.figure;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Told within the transaction that stores newer revisions of figures, once for a batch of events.
 *
 * @param indicators by partnership, the indicators whose figures changed, each with the last event that changed one
 */
public record FiguresStored(Map<String, Map<String, String>> indicators) {
    public Set<String> partnerships() {
        return indicators.keySet();
    }

    public Set<String> indicatorsOf(String partnership) {
        return indicators.get(partnership).keySet().stream().collect(Collectors.toUnmodifiableSet());
    }
}
