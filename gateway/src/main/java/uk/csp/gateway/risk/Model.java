package uk.csp.gateway.risk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A scoring model: the words of its axes, its bands with their cut points, and its criteria with their levels. */
record Model(String id, int version, String label, List<Band> bands, List<Grade> grades, List<Section> sections) {
    Model {
        bands = bands == null ? List.of() : bands;
        grades = grades == null ? List.of() : grades;
        sections = sections == null ? List.of() : sections;
    }

    record Detail(String key, Model model) {}

    record Band(String label, double from, List<String> implications) {}

    record Grade(String word, double from) {}

    record Section(String id, String label, List<Criterion> criteria) {}

    record Criterion(String id, String label, double weight, List<Level> levels) {
        String level(Integer value) {
            return value == null
                    ? "not known"
                    : levels.stream()
                            .filter(level -> level.value() == value)
                            .map(level -> level.value() + ", " + level.label().toLowerCase(Locale.UK))
                            .findFirst()
                            .orElse(value.toString());
        }
    }

    record Level(int value, String label, String descriptor) {}

    Optional<Criterion> criterion(String id) {
        return sections.stream()
                .flatMap(section -> section.criteria().stream())
                .filter(criterion -> criterion.id().equals(id))
                .findFirst();
    }

    String labelOf(String criterion) {
        return criterion(criterion).map(Criterion::label).orElse(criterion);
    }

    /** The points at which one band ends and the next begins. */
    List<Double> cuts() {
        return bands.stream().map(Band::from).filter(from -> from > 0).toList();
    }
}
