package uk.csp.gateway.workshop;

import java.util.List;

/** What somebody said in the discussion. */
record Note(String threat, String criterion, String text, String writtenBy, String authority) {
    record Page(List<Note> items) {}

    record ToAdd(String threat, String criterion, String text) {}

    public String authorityName() {
        return Names.of(authority);
    }
}
