package uk.csp.morile.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.csp.morile.register.ThreatRegister.Overlap;
import uk.csp.morile.register.ThreatRegister.Threat;

/**
 * Splits a threat into several or merges several into one. What takes a threat's place keeps its theme, list entry, duty
 * and indicators and remembers what it was, so that scores and history can follow. Pure; the ids were checked before.
 */
final class Regroup {
    private Regroup() {}

    /** What a new threat is called. */
    record Named(String id, String label) {}

    /** The parts rest on the same figures at first, and are warned of. */
    static ThreatRegister split(ThreatRegister register, Threat whole, List<Named> parts) {
        List<Threat> threats = new ArrayList<>();
        for (Threat threat : register.threats()) {
            if (threat.equals(whole)) {
                parts.forEach(part -> threats.add(successor(part, List.of(whole))));
            } else {
                threats.add(threat);
            }
        }
        List<String> names = parts.stream().map(Named::id).toList();
        List<Overlap> overlaps = new ArrayList<>(renamed(register.overlaps(), Set.of(whole.id()), names));
        if (!whole.indicators().isEmpty()) {
            overlaps.add(new Overlap(
                    "split-of-" + whole.id(),
                    "Split from " + whole.label() + ": the same figures inform each part until it is given its own.",
                    names));
        }
        return register.with(numbered(threats), overlaps);
    }

    /** The whole stands where the first of its parts stood. */
    static ThreatRegister merge(ThreatRegister register, List<Threat> parts, Named whole) {
        List<Threat> threats = new ArrayList<>();
        for (Threat threat : register.threats()) {
            if (threat.equals(parts.get(0))) {
                threats.add(successor(whole, parts));
            } else if (!parts.contains(threat)) {
                threats.add(threat);
            }
        }
        Set<String> gone = parts.stream().map(Threat::id).collect(Collectors.toSet());
        return register.with(numbered(threats), renamed(register.overlaps(), gone, List.of(whole.id())));
    }

    private static Threat successor(Named named, List<Threat> former) {
        Threat first = former.get(0);
        Map<String, List<String>> indicators = new TreeMap<>();
        former.forEach(threat -> threat.indicators()
                .forEach((criterion, ids) ->
                        indicators.merge(criterion, ids, (a, b) -> Stream.concat(a.stream(), b.stream())
                                .distinct()
                                .toList())));
        return new Threat(
                named.id(),
                named.label(),
                first.theme(),
                first.card(),
                first.order(),
                former.stream().anyMatch(Threat::inTable),
                first.listEntry(),
                joined(former.stream().map(Threat::statutoryDuty)),
                former.stream()
                        .map(Threat::priority)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                indicators,
                former.size() == 1 ? first.thresholds() : Map.of(),
                former.stream().map(Threat::id).toList());
    }

    private static String joined(Stream<String> duties) {
        String all = duties.filter(Objects::nonNull).distinct().collect(Collectors.joining(" "));
        return all.isEmpty() ? null : all;
    }

    /** Overlaps with the new threats in the place of those that are gone; what is left of one alone is none. */
    private static List<Overlap> renamed(List<Overlap> overlaps, Set<String> gone, List<String> instead) {
        return overlaps.stream()
                .map(overlap -> {
                    Set<String> threats = new LinkedHashSet<>();
                    overlap.threats().forEach(threat -> {
                        if (gone.contains(threat)) {
                            threats.addAll(instead);
                        } else {
                            threats.add(threat);
                        }
                    });
                    return new Overlap(overlap.id(), overlap.warning(), List.copyOf(threats));
                })
                .filter(overlap -> overlap.threats().size() >= 2)
                .toList();
    }

    /** Orders count up within each theme, in the order of the register. */
    private static List<Threat> numbered(List<Threat> threats) {
        Map<String, Integer> next = new LinkedHashMap<>();
        Set<String> moved = new HashSet<>();
        threats.forEach(threat -> {
            if (!moved.add(threat.theme() + " " + threat.order())) {
                next.put(threat.theme(), 1);
            }
        });
        if (next.isEmpty()) {
            return threats;
        }
        return threats.stream()
                .map(threat -> next.containsKey(threat.theme())
                        ? ordered(threat, next.merge(threat.theme(), 1, Integer::sum) - 1)
                        : threat)
                .toList();
    }

    private static Threat ordered(Threat threat, int order) {
        return new Threat(
                threat.id(),
                threat.label(),
                threat.theme(),
                threat.card(),
                order,
                threat.inTable(),
                threat.listEntry(),
                threat.statutoryDuty(),
                threat.priority(),
                threat.indicators(),
                threat.thresholds(),
                threat.formerly());
    }
}
