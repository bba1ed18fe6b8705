package uk.csp.crimedata.reference;

/**
 * What indicators count, from the definition to the rows that counting joins: a term names a category, and counts it
 * with everything below it.
 */
final class NumeratorTerms {
    /** Every category with itself and all below it; a circle in the tree ends the search and is told by its own rule. */
    static final String BELOW =
            """
            below(root, id) AS (
              SELECT id, id FROM category
              UNION SELECT root, category.id FROM below JOIN category ON category.parent_id = below.id)
            """;

    static final String FORGET_WRITTEN_OUT = "DELETE FROM indicator_numerator";

    /** What two terms would count twice is left to a rule, which refuses the whole request. */
    static final String WRITE_OUT = "WITH RECURSIVE "
            + BELOW
            + """
            INSERT INTO indicator_numerator (indicator_id, dataset_id, category_id, any_flags, without_flags)
            SELECT indicator_id, dataset_id, below.id, any_flags, without_flags
            FROM indicator_term JOIN below ON below.root = category_id
            ON CONFLICT DO NOTHING
            """;

    private NumeratorTerms() {}
}
