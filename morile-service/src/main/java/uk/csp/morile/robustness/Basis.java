package uk.csp.morile.robustness;

import java.util.Locale;
import uk.csp.morile.page.Cursor;

/** What levels an analysis starts from. */
enum Basis {
    JUDGED,
    INDICATIVE;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As judged unless a request says otherwise. */
    static Basis of(String parameter) {
        if (parameter == null || parameter.equals(JUDGED.wireName())) {
            return JUDGED;
        }
        if (parameter.equals(INDICATIVE.wireName())) {
            return INDICATIVE;
        }
        throw Cursor.invalid("basis", "judged or indicative.");
    }
}
