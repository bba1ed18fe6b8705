package uk.csp.reporting.facts;

import java.math.BigDecimal;
import java.util.List;

/** The rating of one threat in one assessment cycle, as morile-service told it. */
public record Rating(
        String rating,
        long revision,
        Partnership partnership,
        Cycle cycle,
        Threat threat,
        Model model,
        Outcome ratified,
        Outcome indicative,
        Drift drift,
        List<SectionWord> sections,
        Priority priority) {

    public Rating {
        sections = sections == null ? List.of() : List.copyOf(sections);
    }

    public record Cycle(String id, String label) {}

    public record Group(String id, String label, int order) {}

    public record Threat(
            String id,
            String label,
            int order,
            boolean inTable,
            Group theme,
            Group card,
            String listEntry,
            String statutoryDuty,
            String scoredFor) {}

    public record Model(String id, int version, String status) {}

    public record Outcome(String band) {}

    public record Drift(String from, String to, List<Reason> because) {
        public Drift {
            because = because == null ? List.of() : List.copyOf(because);
        }
    }

    /** The sentence has the exact count; the one without it names the threshold that was passed. */
    public record Reason(
            String sentence, String figure, Long figureRevision, String sentenceWithoutCount, BigDecimal threshold) {

        public static Reason inWords(String sentence) {
            return new Reason(sentence, null, null, null, null);
        }
    }

    /** The share of the most points the section can have, from 0 to 1; null when it is not known. */
    public record SectionWord(String section, String label, String word, BigDecimal share) {
        public SectionWord(String section, String label, String word) {
            this(section, label, word, null);
        }
    }

    public record Priority(String reason) {}

    /** The table of its theme that the threat stands in; the theme itself when it has only one. */
    public Group card() {
        return threat.card() == null ? threat.theme() : threat.card();
    }

    /** The same with other reasons for its drift. */
    public Rating with(Drift otherDrift) {
        return new Rating(
                rating,
                revision,
                partnership,
                cycle,
                threat,
                model,
                ratified,
                indicative,
                otherDrift,
                sections,
                priority);
    }

    /** The same with another reason for its priority. */
    public Rating with(Priority otherPriority) {
        return new Rating(
                rating,
                revision,
                partnership,
                cycle,
                threat,
                model,
                ratified,
                indicative,
                drift,
                sections,
                otherPriority);
    }
}
