package uk.csp.crimedata.disclosure;

import java.util.Set;

/** What came of protecting a table. */
public sealed interface Protection {
    /** The table can be released with these cells hidden. */
    record Protected(Set<String> hidden, Release release) implements Protection {}

    /** However much of it is hidden, the table and earlier ones together would tell this cell. */
    record Revealing(String cell) implements Protection {}
}
