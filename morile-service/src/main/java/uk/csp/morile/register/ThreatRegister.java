package uk.csp.morile.register;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.morile.scoring.SuggestionRule;

/**
 * The threats a partnership assesses: themes with the tables inside them, threats, and the entries of the risk lists.
 * Data, like the scoring model; every edit is a new version.
 *
 * @param version counts from 1
 */
public record ThreatRegister(
        String id,
        String label,
        String description,
        Integer version,
        List<Theme> themes,
        List<ListEntry> listEntries,
        List<Threat> threats,
        List<Overlap> overlaps) {
    /**
     * @param footnote printed below the theme, or null
     */
    public record Theme(String id, String label, int order, String footnote, List<Card> cards) {}

    /** A table inside a theme. */
    public record Card(String id, String label, int order) {}

    /**
     * An entry of the risk lists, rated as the highest of its threats.
     *
     * @param order place among all entries of the lists
     * @param footnote printed below the list, or null
     */
    @Schema(name = "ListEntryOfRegister")
    public record ListEntry(String id, String label, int order, String footnote) {}

    /**
     * Threats that count some of the same harm.
     *
     * @param warning what a reader of both ratings must know
     */
    public record Overlap(String id, String warning, List<String> threats) {
        public Overlap {
            threats = List.copyOf(threats);
        }
    }

    /** Why a threat is kept as a priority whatever its rating. */
    public record Priority(String reason) {}

    /**
     * One threat.
     *
     * @param card the table it has a row in, or null
     * @param order place in its theme
     * @param inTable false for a threat that stands in a list without a row in a table
     * @param listEntry the entry it belongs to, or null
     * @param statutoryDuty the duty behind it in words, or null
     * @param priority kept apart from the rating, or null
     * @param indicators the figures that inform each data-driven criterion, by criterion
     * @param thresholds the threat's own thresholds by criterion, instead of the model's
     * @param formerly the threats it was split from or merged of
     */
    public record Threat(
            String id,
            String label,
            String theme,
            String card,
            int order,
            boolean inTable,
            String listEntry,
            String statutoryDuty,
            Priority priority,
            Map<String, List<String>> indicators,
            Map<String, SuggestionRule> thresholds,
            List<String> formerly) {
        public Threat {
            // Sorted: the register is compared with its stored JSON, and Map.copyOf has another order in every process.
            indicators = Collections.unmodifiableMap(new TreeMap<>(indicators));
            thresholds = thresholds == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(thresholds));
            formerly = formerly == null ? List.of() : List.copyOf(formerly);
        }

        /** The same threat with another decision on its priority; null is none. */
        public Threat with(Priority decided) {
            return new Threat(
                    id,
                    label,
                    theme,
                    card,
                    order,
                    inTable,
                    listEntry,
                    statutoryDuty,
                    decided,
                    indicators,
                    thresholds,
                    formerly);
        }

        public boolean isInformedBy(Set<String> changedIndicators) {
            return allIndicators().anyMatch(changedIndicators::contains);
        }

        public Stream<String> allIndicators() {
            return indicators.values().stream().flatMap(List::stream).distinct();
        }
    }

    public ThreatRegister {
        themes = List.copyOf(themes);
        listEntries = List.copyOf(listEntries);
        threats = List.copyOf(threats);
        version = version == null ? 1 : version;
        overlaps = overlaps == null ? List.of() : List.copyOf(overlaps);
        Set<String> seen = new HashSet<>();
        for (Threat threat : threats) {
            require(seen.add(threat.id()), "Threat twice: " + threat.id());
            Theme theme = find(themes, Theme::id, threat.theme())
                    .orElseThrow(() -> new IllegalArgumentException("Unknown theme of " + threat.id()));
            require(
                    threat.card() == null
                            || find(theme.cards(), Card::id, threat.card()).isPresent(),
                    "Unknown card of " + threat.id());
            require(
                    threat.listEntry() == null
                            || find(listEntries, ListEntry::id, threat.listEntry())
                                    .isPresent(),
                    "Unknown list entry of " + threat.id());
        }
        overlaps.forEach(overlap -> overlap.threats()
                .forEach(member -> require(seen.contains(member), "Unknown threat of overlap " + overlap.id())));
    }

    /** The same register as another version, by another owner's id own id and label. */
    public ThreatRegister with(String newId, String newLabel, int newVersion) {
        return new ThreatRegister(newId, newLabel, description, newVersion, themes, listEntries, threats, overlaps);
    }

    ThreatRegister with(List<Threat> newThreats, List<Overlap> newOverlaps) {
        return new ThreatRegister(id, label, description, version, themes, listEntries, newThreats, newOverlaps);
    }

    /** The threats that took the place of one of an earlier version: itself, or what it was split or merged into. */
    public List<Threat> successorsOf(String formerThreat) {
        return threat(formerThreat).map(List::of).orElseGet(() -> threats.stream()
                .filter(threat -> threat.formerly().contains(formerThreat))
                .toList());
    }

    public Optional<Threat> threat(String threatId) {
        return find(threats, Threat::id, threatId);
    }

    public Theme themeOf(Threat threat) {
        return find(themes, Theme::id, threat.theme()).orElseThrow();
    }

    public Optional<Card> cardOf(Threat threat) {
        return find(themeOf(threat).cards(), Card::id, threat.card());
    }

    public List<Threat> membersOf(ListEntry entry) {
        return threats.stream()
                .filter(threat -> entry.id().equals(threat.listEntry()))
                .toList();
    }

    private static <T> Optional<T> find(List<T> things, Function<T, String> idOf, String wanted) {
        return things.stream().filter(thing -> idOf.apply(thing).equals(wanted)).findFirst();
    }

    private static void require(boolean condition, String rule) {
        if (!condition) {
            throw new IllegalArgumentException(rule);
        }
    }
}
