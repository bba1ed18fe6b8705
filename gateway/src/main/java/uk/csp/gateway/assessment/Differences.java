package uk.csp.gateway.assessment;

import java.util.List;

/** What differs between two editions. */
record Differences(
        List<String> summary,
        List<Cell> bands,
        List<Cell> cells,
        List<Row> rowsAdded,
        List<Row> rowsRemoved,
        List<Part> sectionsAdded,
        List<Part> sectionsRemoved,
        List<Sentences> texts) {

    record Cell(String caption, String label, String columnLabel, String from, String to) {}

    record Row(String caption, String label) {}

    record Part(String title) {}

    record Sentences(String title, List<String> removed, List<String> added) {}

    public boolean none() {
        return bands.isEmpty()
                && cells.isEmpty()
                && rowsAdded.isEmpty()
                && rowsRemoved.isEmpty()
                && sectionsAdded.isEmpty()
                && sectionsRemoved.isEmpty()
                && texts.isEmpty();
    }
}
