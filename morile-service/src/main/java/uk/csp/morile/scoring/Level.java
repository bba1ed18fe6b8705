package uk.csp.morile.scoring;

/** One step of a criterion's scale, from 0 up; the label reads well inside a sentence. */
public record Level(int value, String label, String descriptor) {
    public Level {
        Require.that(value >= 0, "A level is never below 0");
        Require.text(label, "label of a level");
        Require.text(descriptor, "descriptor of a level");
    }
}
