package uk.csp.reporting.proof;

/**
 * Something in a text that the facts do not bear out.
 *
 * @param line of the text, from 1; 0 where it is about the document as a whole
 * @param kind in a word
 * @param said the sentence or row
 * @param held what the facts say, in a sentence
 * @param figure identifier of the figure that says so; null where there is none
 */
public record Finding(int line, Kind kind, String said, String held, String figure) {

    public enum Kind {
        COUNT_DIFFERS,
        CHANGE_DIFFERS,
        SHARE_DIFFERS,
        RATE_DIFFERS,
        DIRECTION_DIFFERS,
        RANK_DIFFERS,
        POPULATION_DIFFERS,
        STATEMENTS_DIFFER,
        LIST_ABOVE_TABLE,
        ROWS_DO_NOT_ADD_UP,
        ROWS_OVERLAP
    }
}
