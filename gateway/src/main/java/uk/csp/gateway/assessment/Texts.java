package uk.csp.gateway.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.csp.gateway.words.Dates;
import uk.csp.gateway.words.Labels;

/** What people write into an assessment, as reporting-service keeps it. */
final class Texts {
    private Texts() {}

    record Narrative(
            String section,
            long revision,
            String text,
            String placement,
            String filled,
            boolean placed,
            List<String> notAvailable,
            List<String> typedNumbers,
            Instant writtenAt,
            String writtenBy) {
        public String when() {
            return Dates.moment(writtenAt);
        }

        public Printed printed() {
            return Printed.of(filled == null ? "" : filled);
        }

        public String who() {
            return writtenBy == null ? "" : Labels.title(writtenBy);
        }
    }

    record Section(String section, String title, long revision) {}

    /** A section to write in; many have the same title, so the one before them that stands alone is named too. */
    record Shown(String section, String title, String within, Narrative text) {}

    record NarrativeList(List<Narrative> items, List<Section> sections) {
        /** Kept, but printed nowhere. */
        public List<Narrative> unplaced() {
            return items.stream().filter(text -> !text.placed()).toList();
        }

        public String title(String section) {
            return sections.stream()
                    .filter(known -> known.section().equals(section))
                    .map(Section::title)
                    .findFirst()
                    .orElse(Labels.plain(section));
        }

        public List<Shown> written() {
            return shown().stream()
                    .filter(section ->
                            section.text() != null && !section.text().text().isEmpty())
                    .toList();
        }

        public List<Shown> empty() {
            return shown().stream()
                    .filter(section ->
                            section.text() == null || section.text().text().isEmpty())
                    .toList();
        }

        private List<Shown> shown() {
            Map<String, Long> titles =
                    sections.stream().collect(Collectors.groupingBy(Section::title, Collectors.counting()));
            Map<String, Narrative> texts = items.stream()
                    .collect(Collectors.toMap(Narrative::section, Function.identity(), (one, other) -> one));
            List<Shown> shown = new ArrayList<>();
            String alone = null;
            for (Section section : sections) {
                boolean shared = titles.get(section.title()) > 1;
                alone = shared ? alone : section.title();
                shown.add(new Shown(
                        section.section(), section.title(), shared ? alone : null, texts.get(section.section())));
            }
            return shown;
        }
    }

    record NarrativeVersions(List<Narrative> items) {}

    record Explanation(
            String indicator,
            String label,
            long revision,
            boolean required,
            String state,
            String change,
            String text,
            Instant writtenAt,
            String writtenBy) {
        public String when() {
            return Dates.moment(writtenAt);
        }

        public String who() {
            return writtenBy == null ? "" : Labels.title(writtenBy);
        }

        public String stateWords() {
            return switch (state) {
                case "missing" -> required ? "To explain" : "Not needed";
                case "given" -> "Explained";
                case "outdated" -> "To confirm";
                default -> "Not printed";
            };
        }

        public String colour() {
            return switch (state) {
                case "missing" -> required ? "yellow" : "grey";
                case "given" -> "green";
                case "outdated" -> "orange";
                default -> "grey";
            };
        }
    }

    record ExplanationList(long open, List<Explanation> items) {}

    record ExplanationVersions(List<Explanation> items) {}

    /** One version of a text in its history. */
    record Version(long revision, String who, String when, String text) {}
}
