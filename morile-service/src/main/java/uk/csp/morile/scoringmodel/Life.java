package uk.csp.morile.scoringmodel;

import java.util.Locale;

/** A model is drafted, then cycles may be opened with it, then no more. Cycles keep the model they were opened with. */
enum Life {
    DRAFT,
    ACTIVE,
    RETIRED;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Life of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
