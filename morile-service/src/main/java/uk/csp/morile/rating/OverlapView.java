package uk.csp.morile.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.morile.register.ThreatRegister;
import uk.csp.morile.register.ThreatRegister.Threat;

/** Threats that count some of the same harm: whoever adds them up counts it twice. */
@Schema(name = "Overlap")
record OverlapView(
        @Schema(examples = "sexual-harm") String id,
        @Schema(
                        enumeration = {"declared", "same-figures"},
                        description = "Named by the register, or seen because the same figures inform them")
                String kind,
        String warning,
        List<String> threats,
        @Schema(description = "Indicators that inform more than one of them") List<String> sharedIndicators) {

    /** Those the register names, then those it does not name although the same figures inform several threats. */
    static List<OverlapView> of(ThreatRegister register) {
        List<OverlapView> views = new ArrayList<>();
        for (ThreatRegister.Overlap overlap : register.overlaps()) {
            views.add(new OverlapView(
                    overlap.id(),
                    "declared",
                    overlap.warning(),
                    overlap.threats(),
                    shared(register, overlap.threats())));
        }
        TreeMap<String, List<String>> informed = new TreeMap<>();
        for (Threat threat : register.threats()) {
            threat.allIndicators().forEach(indicator -> informed.computeIfAbsent(indicator, any -> new ArrayList<>())
                    .add(threat.id()));
        }
        informed.forEach((indicator, threats) -> {
            boolean named = register.overlaps().stream()
                    .anyMatch(overlap -> Set.copyOf(overlap.threats()).containsAll(threats));
            if (threats.size() > 1 && !named) {
                views.add(new OverlapView(
                        "figures-" + indicator,
                        "same-figures",
                        "The figures of " + indicator + " inform more than one threat: the same events count in each.",
                        threats,
                        List.of(indicator)));
            }
        });
        return views;
    }

    private static List<String> shared(ThreatRegister register, List<String> threats) {
        Set<String> seen = new TreeSet<>();
        return threats.stream()
                .flatMap(threat -> register.threat(threat).stream())
                .flatMap(Threat::allIndicators)
                .filter(indicator -> !seen.add(indicator))
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }
}
