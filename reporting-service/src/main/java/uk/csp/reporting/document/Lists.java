package uk.csp.reporting.document;

import java.util.List;

/** Empty lists are left out of the document's JSON, so they come back as null. */
final class Lists {
    private Lists() {}

    static <T> List<T> copy(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
