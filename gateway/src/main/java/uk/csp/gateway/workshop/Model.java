package uk.csp.gateway.workshop;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is judged of each threat: sections, their criteria, and the levels with what each means. */
record Model(String label, List<Section> sections) {
    record Detail(Model model) {}

    record Section(String id, String label, List<Criterion> criteria) {}

    record Criterion(String id, String label, List<Level> levels) {
        /** "3, serious". */
        String words(Integer level) {
            return level == null
                    ? "don't know"
                    : levels.stream()
                            .filter(one -> one.value() == level)
                            .map(one -> level + ", " + one.label().toLowerCase(Locale.UK))
                            .findFirst()
                            .orElse(level.toString());
        }
    }

    record Level(int value, String label, String descriptor) {}

    Stream<Criterion> criteria() {
        return sections.stream().flatMap(section -> section.criteria().stream());
    }

    Optional<Criterion> criterion(String id) {
        return criteria().filter(criterion -> criterion.id().equals(id)).findFirst();
    }

    String label(String criterion) {
        return criterion(criterion).map(Criterion::label).orElse(criterion);
    }
}
