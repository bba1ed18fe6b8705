package uk.csp.crimedata.catalogue;

import java.util.List;

/**
 * One table of the catalogue as its owner sends it. Its rules and effects are SQL over the rows sent, which
 * {@link ChangeCatalogue} stages as {@code staged(line, <fields>)}, empty values as null: a thousand rows cost as many
 * statements as one.
 */
public interface CatalogueTable {
    String name();

    /** The first is the key unless {@link #key} says more. */
    List<Field> fields();

    /** The fields of which a request may hold each combination once. */
    default List<String> key() {
        return List.of(fields().get(0).name());
    }

    /** Queries of the rows that break a rule: line, field, code, detail. */
    List<String> rules();

    /** A query of line, whether it exists, and whether it differs from what is stored. */
    String comparison();

    /** Statements that store the staged rows; only those created or changed are left. */
    List<String> writes();

    /** Queries of rules that only show when the rows are stored: line, field, code, detail. */
    default List<String> rulesAfterwards() {
        return List.of();
    }

    /** Whether releases bring rows of it. What an administrator sends stands over what a release brings. */
    default boolean comesWithReleases() {
        return false;
    }

    /** A query of the partnerships (area_id) whose figures rest on the staged rows; asked before and after. */
    String partnershipsConcerned();
}
