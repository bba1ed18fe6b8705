package uk.csp.gateway.assessment;

import java.time.Instant;
import java.util.List;

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
            return Wording.moment(writtenAt);
        }

        public String who() {
            return writtenBy == null ? "" : Wording.account(writtenBy);
        }
    }

    record Section(String section, String title, long revision) {
        public boolean written() {
            return revision > 0;
        }
    }

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
                    .orElse(Wording.identifier(section));
        }

        /** The text of a section; null while nobody wrote one. */
        public Narrative of(String section) {
            return items.stream()
                    .filter(text -> text.section().equals(section))
                    .findFirst()
                    .orElse(null);
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
            return Wording.moment(writtenAt);
        }

        public String who() {
            return writtenBy == null ? "" : Wording.account(writtenBy);
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
