package uk.csp.reporting.statutory;

import java.util.List;
import java.util.stream.Stream;
import uk.csp.reporting.document.Block.Note;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Facts;

/** How far an assessment holds what it must. The same facts always give the same answer. */
public record Readiness(List<Requirement> requirements) {
    public Readiness {
        requirements = List.copyOf(requirements);
    }

    /** The six elements in the order of the regulations, then what the platform asks. */
    public static Readiness of(Facts facts) {
        return new Readiness(List.of(
                LevelsAndPatterns.of(facts),
                ChangesSinceTheLast.of(facts),
                ReasonsForChanges.of(facts),
                Writing.priorities(facts),
                Writing.communityViews(facts),
                Writing.lastPlan(facts),
                RatingsRatified.of(facts),
                Recommendations.of(facts)));
    }

    /** And what is judged from more than the facts. */
    public Readiness with(Requirement more) {
        return new Readiness(
                Stream.concat(requirements.stream(), Stream.of(more)).toList());
    }

    public boolean complete() {
        return requirements.stream().allMatch(Requirement::met);
    }

    public Stream<Gap> gaps() {
        return requirements.stream().flatMap(requirement -> requirement.gaps().stream());
    }

    /** How many of those that apply. */
    public long of() {
        return requirements.stream()
                .filter(requirement -> requirement.state() != Requirement.State.NOT_APPLICABLE)
                .count();
    }

    public long met() {
        return requirements.stream()
                .filter(requirement -> requirement.state() == Requirement.State.COMPLETE)
                .count();
    }

    /** For the top of a draft; null when nothing is missing. */
    public Note note() {
        List<Text> missing = gaps().map(gap -> Text.words(gap.what())).toList();
        return missing.isEmpty()
                ? null
                : new Note(
                        "This draft cannot be published yet: " + met() + " of " + of()
                                + " requirements are met. Missing:",
                        missing);
    }
}
