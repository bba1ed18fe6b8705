package uk.csp.reporting.edition;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import uk.csp.reporting.document.Block.Note;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.page.Imprint;

/** That an edition is no longer to be relied on: why, and what is right instead, when that can be said. */
record Withdrawal(String reason, String correction, Instant at, String by) {

    boolean says(String otherReason, String otherCorrection) {
        return reason.equals(otherReason) && correction.equals(otherCorrection);
    }

    /** Stands before everything else on every copy made from now on. */
    Note note() {
        List<Text> items = Stream.of(reason, correction)
                .filter(words -> !words.isBlank())
                .map(Text::words)
                .toList();
        return new Note("This edition was withdrawn on " + Imprint.day(at) + ". Do not rely on it.", items);
    }
}
