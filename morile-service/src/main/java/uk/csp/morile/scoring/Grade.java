package uk.csp.morile.scoring;

/**
 * A section's share in a word.
 *
 * @param from lowest share of the grade, 0 to 1
 */
public record Grade(String word, double from, Evidence evidence) {
    public Grade {
        Require.text(word, "word of a grade");
        Require.share(from, "A grade's lowest share");
    }
}
