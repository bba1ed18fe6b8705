package uk.csp.reporting.proof;

/**
 * What a sentence says of an indicator.
 *
 * @param whole the indicator of which this is said to be a share; null otherwise
 * @param quantity null where only a direction is said
 * @param direction +1 where it is said to have risen, -1 to have fallen, 0 where nothing is said of that
 */
record Claim(Statement statement, Kind kind, String indicator, String whole, Quantity quantity, int direction) {
    enum Kind {
        /** The count of this period. */
        COUNT,
        /** The count of the period before. */
        PREVIOUS,
        /** The difference between both, whatever its sign. */
        DIFFERENCE,
        /** One of the three above: the sentence does not say which. */
        ANY_COUNT,
        PERCENT_CHANGE,
        SHARE,
        RATE,
        DIRECTION
    }
}
