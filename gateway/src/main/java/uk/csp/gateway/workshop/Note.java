package uk.csp.gateway.workshop;

import java.util.List;
import uk.csp.gateway.words.Labels;

/** What somebody said in the discussion. */
record Note(String threat, String criterion, String text, String writtenBy, String authority) {
    record Page(List<Note> items) {}

    record ToAdd(String threat, String criterion, String text) {}

    public String authorityName() {
        return Labels.title(authority);
    }
}
