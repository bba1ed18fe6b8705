package uk.csp.reporting.docx;

import java.util.ArrayList;
import java.util.List;
import uk.csp.reporting.document.Section;

/** The headings the contents list names: sections and their parts, with the bookmarks they are found by. */
final class Outline {
    private static final int DEEPEST = 2;

    record Entry(int level, String title, String bookmark) {}

    private final List<Entry> entries = new ArrayList<>();
    private int counted;

    private Outline() {}

    static List<Entry> of(List<Section> sections) {
        Outline outline = new Outline();
        sections.forEach(section -> outline.add(section, 1));
        return outline.entries;
    }

    private void add(Section section, int level) {
        String bookmark = bookmark(counted++);
        if (level <= DEEPEST) {
            entries.add(new Entry(level, section.title(), bookmark));
        }
        section.sections().forEach(part -> add(part, level + 1));
    }

    /** Of the n-th section in the order they are read. */
    static String bookmark(int place) {
        return "_section" + place;
    }
}
