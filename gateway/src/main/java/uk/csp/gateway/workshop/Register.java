package uk.csp.gateway.workshop;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The threats of a cycle. */
record Register(List<Theme> themes, List<Threat> threats) {
    record Theme(String id, String label, int order) {}

    record Threat(String id, String label, String theme, int order) {}

    Register {
        threats =
                threats.stream().sorted(Comparator.comparingInt(Threat::order)).toList();
        themes = themes.stream().sorted(Comparator.comparingInt(Theme::order)).toList();
    }

    Optional<Threat> threat(String id) {
        return threats.stream().filter(threat -> threat.id().equals(id)).findFirst();
    }

    String label(String threat) {
        return threat(threat).map(Threat::label).orElse(threat);
    }

    String themeOf(Threat threat) {
        return themes.stream()
                .filter(theme -> theme.id().equals(threat.theme()))
                .findFirst()
                .map(Theme::label)
                .orElse("");
    }

    List<Threat> of(Theme theme) {
        return threats.stream()
                .filter(threat -> threat.theme().equals(theme.id()))
                .toList();
    }

    /** All threats, theme by theme. */
    List<Threat> inOrder() {
        return themes.stream().flatMap(theme -> of(theme).stream()).toList();
    }

    /** The threat after this one, round to the first. */
    String after(String threat) {
        List<String> ids = inOrder().stream().map(Threat::id).toList();
        return ids.get((ids.indexOf(threat) + 1) % ids.size());
    }
}
