package uk.csp.reporting.safe;

import uk.csp.reporting.facts.Figure;

/**
 * A count as everybody was told it: printed, perhaps rounded, or hidden. Made by crime-data-service together with all it
 * released before, so no hidden count follows from printed ones.
 *
 * @param figureRevision of the figure it speaks of, and of no other
 * @param count null: hidden
 * @param exact whether the printed count is the count, not a rounded one
 * @param revised whether another number was told before
 */
public record ReleasedCount(
        String figure, long figureRevision, Long count, boolean exact, boolean revised, Policy policy, Table table) {

    /** The rule it was protected by: counts from hideFrom to hideTo are never printed, others are rounded. */
    public record Policy(String code, String label, int hideFrom, int hideTo, int roundTo) {}

    /** The released table it stands in, with the address of the proof that it hides what it must. */
    public record Table(
            String id,
            long number,
            String kind,
            String title,
            String question,
            String releasedAt,
            String hash,
            String address,
            String certificate) {}

    boolean isOf(Figure present) {
        return figureRevision == present.revision();
    }
}
