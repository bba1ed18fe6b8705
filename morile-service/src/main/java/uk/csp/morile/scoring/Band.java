package uk.csp.morile.scoring;

import java.util.List;

/**
 * A band of the risk score, in points of 100.
 *
 * @param from the cut point: lowest score of the band
 * @param implications what the band asks of the partnership
 */
public record Band(String label, double from, List<String> implications, Evidence evidence) {
    public Band {
        Require.text(label, "label of a band");
        Require.that(from >= 0 && from <= 100, "A cut point lies between 0 and 100");
        implications = List.copyOf(implications);
    }
}
