package uk.csp.reporting.facts;

/**
 * From which change on a partnership has to say why. Both limits must be reached; null is no limit.
 *
 * @param percent change as printed in the crime table, in per cent, whatever its direction
 * @param count difference between the two years
 * @param onlySignificant leave out what chance alone can produce
 */
public record ExplainChangesFrom(Integer percent, Integer count, boolean onlySignificant) {
    /** Assumed: see docs/adr/0021-explained-changes.md. */
    public static final ExplainChangesFrom ASSUMED = new ExplainChangesFrom(10, 50, true);
}
