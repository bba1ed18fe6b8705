package uk.csp.gateway.workshop;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A step that takes the workshop on. There is no way back from any of them, so each says what it does and is confirmed. */
enum Step {
    BEGIN(
            "first-scoring",
            "Begin blind scoring",
            List.of(
                    "The draft stands as it is from then on.",
                    "Every scorer on the list can score, and sees only the own scores.",
                    "Scorers can be added until the reveal."),
            "Blind scoring has begun. Tell your scorers that they can start.",
            "scores:write"),
    REVEAL(
            "reveal",
            "Reveal all first scores",
            List.of(
                    "Scoring ends for everybody, also for those who are not done.",
                    "Everybody in the workshop sees all first scores with who gave them.",
                    "First scores can no longer be added. What was not scored stands as drafted."),
            "All first scores are revealed. The discussion can begin.",
            "scores:write"),
    RATIFY(
            "ratification",
            "Ratify the ratings",
            List.of(
                    "The agreed levels become the ratified ratings of the partnership.",
                    "Nothing but a new cycle changes them. Indicative ratings go on following the figures beside them.",
                    "Whoever wrote a level in this cycle cannot ratify it: four eyes."),
            "The ratings are ratified.",
            "scores:ratify"),
    PUBLISH(
            "publication",
            "Publish the cycle",
            List.of("The cycle is closed for good: its theme cards can no longer be edited."),
            "The cycle is published.",
            "scores:ratify");

    private final String path;
    private final String title;
    private final List<String> consequences;
    private final String done;
    private final String scope;

    Step(String path, String title, List<String> consequences, String done, String scope) {
        this.path = path;
        this.title = title;
        this.consequences = consequences;
        this.done = done;
        this.scope = scope;
    }

    static Optional<Step> of(String path) {
        return Stream.of(values()).filter(step -> step.path.equals(path)).findFirst();
    }

    public String path() {
        return path;
    }

    public String title() {
        return title;
    }

    public List<String> consequences() {
        return consequences;
    }

    String done() {
        return done;
    }

    public String scope() {
        return scope;
    }
}
