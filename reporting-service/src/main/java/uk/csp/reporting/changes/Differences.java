package uk.csp.reporting.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.document.Text;

/**
 * What a reader of one document finds different in another: cells of tables, found by the identifiers of table, row and
 * column; sections and rows that came or went; sentences. Of two equal documents there are none.
 */
public record Differences(
        List<Part> sectionsAdded,
        List<Part> sectionsRemoved,
        List<Row> rowsAdded,
        List<Row> rowsRemoved,
        List<Cell> cells,
        List<Sentences> texts) {

    private static final String RATINGS = "ratings-";

    /** A section or table, by identifier and title. */
    public record Part(String id, String title) {}

    public record Row(String table, String caption, String row, String label) {}

    /** What stands in a cell of both documents, differently. */
    public record Cell(
            String table,
            String caption,
            String row,
            String label,
            String column,
            String columnLabel,
            String from,
            String to) {
        /** Whether it is the band of a threat. */
        public boolean isBand() {
            return table.startsWith(RATINGS) && column.equals("rating");
        }
    }

    /** Of one section: sentences only the first document has, and sentences only the second has, in reading order. */
    public record Sentences(String section, String title, List<String> removed, List<String> added) {}

    public static Differences between(Assessment from, Assessment to) {
        Map<String, Section> sectionsFrom = Parts.sections(from.sections());
        Map<String, Section> sectionsTo = Parts.sections(to.sections());
        Map<String, Table> tablesFrom = Parts.tables(from.sections());
        Map<String, Table> tablesTo = Parts.tables(to.sections());
        List<Row> added = new ArrayList<>();
        List<Row> removed = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        tablesTo.forEach((id, table) -> {
            Table before = tablesFrom.get(id);
            if (before != null) {
                added.addAll(rows(table, before));
                removed.addAll(rows(before, table));
                cells.addAll(cells(before, table));
            }
        });
        return new Differences(
                parts(sectionsTo, sectionsFrom.keySet()),
                parts(sectionsFrom, sectionsTo.keySet()),
                added,
                removed,
                cells,
                texts(sectionsFrom, sectionsTo));
    }

    public boolean none() {
        return sectionsAdded.isEmpty()
                && sectionsRemoved.isEmpty()
                && rowsAdded.isEmpty()
                && rowsRemoved.isEmpty()
                && cells.isEmpty()
                && texts.isEmpty();
    }

    private static List<Part> parts(Map<String, Section> of, Set<String> without) {
        return of.values().stream()
                .filter(section -> !without.contains(section.id()))
                .map(section -> new Part(section.id(), section.title()))
                .toList();
    }

    private static List<Row> rows(Table of, Table without) {
        Set<String> known = Parts.rows(without).keySet();
        return of.rows().stream()
                .filter(row -> !known.contains(row.id()))
                .map(row -> new Row(of.id(), of.caption(), row.id(), Parts.label(row)))
                .toList();
    }

    private static List<Cell> cells(Table from, Table to) {
        Map<String, Table.Row> before = Parts.rows(from);
        List<Cell> cells = new ArrayList<>();
        for (Table.Row row : to.rows()) {
            Table.Row old = before.get(row.id());
            for (int i = 0; old != null && i < to.columns().size(); i++) {
                Table.Column column = to.columns().get(i);
                String now = row.cells().get(i).text().plain();
                Parts.cell(from, old, column.id())
                        .filter(then -> !then.equals(now))
                        .ifPresent(then -> cells.add(new Cell(
                                to.id(),
                                to.caption(),
                                row.id(),
                                Parts.label(row),
                                column.id(),
                                column.label(),
                                then,
                                now)));
            }
        }
        return cells;
    }

    private static List<Sentences> texts(Map<String, Section> from, Map<String, Section> to) {
        List<Sentences> texts = new ArrayList<>();
        Map<String, Section> both = new LinkedHashMap<>(to);
        both.keySet().retainAll(from.keySet());
        both.forEach((id, section) -> {
            List<String> before = sentences(from.get(id));
            List<String> now = sentences(section);
            List<String> removed = without(before, now);
            List<String> added = without(now, before);
            if (!removed.isEmpty() || !added.isEmpty()) {
                texts.add(new Sentences(id, section.title(), removed, added));
            }
        });
        return texts;
    }

    private static List<String> without(List<String> of, List<String> others) {
        Set<String> known = new TreeSet<>(others);
        return of.stream().filter(text -> !known.contains(text)).toList();
    }

    /** Everything a section says outside its tables. */
    private static List<String> sentences(Section section) {
        List<String> sentences = new ArrayList<>();
        for (Block block : section.blocks()) {
            if (block instanceof Block.Headlines headlines) {
                headlines.items().forEach(item -> sentences.add(item.value().plain() + " " + item.label()));
            } else if (block instanceof Table table) {
                table.notes().stream().map(Text::plain).forEach(sentences::add);
            } else {
                block.texts().stream().map(Text::plain).forEach(sentences::add);
            }
        }
        return sentences;
    }
}
