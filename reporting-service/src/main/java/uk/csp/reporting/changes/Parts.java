package uk.csp.reporting.changes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Table;

/** Finds the parts of a document by the identifiers that stay the same over editions. */
final class Parts {
    private Parts() {}

    /** Every section, however deep, in reading order. */
    static Map<String, Section> sections(List<Section> sections) {
        Map<String, Section> found = new LinkedHashMap<>();
        flatten(sections).forEach(section -> found.putIfAbsent(section.id(), section));
        return found;
    }

    static Map<String, Table> tables(List<Section> sections) {
        Map<String, Table> found = new LinkedHashMap<>();
        flatten(sections).flatMap(section -> tables(section)).forEach(table -> found.putIfAbsent(table.id(), table));
        return found;
    }

    static Stream<Table> tables(Section section) {
        return section.blocks().stream().filter(Table.class::isInstance).map(Table.class::cast);
    }

    static Map<String, Table.Row> rows(Table table) {
        Map<String, Table.Row> found = new LinkedHashMap<>();
        table.rows().forEach(row -> found.putIfAbsent(row.id(), row));
        return found;
    }

    static String label(Table.Row row) {
        return row.cells().get(0).text().plain();
    }

    /** What stands in a column, as it is read. */
    static Optional<String> cell(Table table, Table.Row row, String column) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).id().equals(column)) {
                return Optional.of(row.cells().get(i).text().plain());
            }
        }
        return Optional.empty();
    }

    private static Stream<Section> flatten(List<Section> sections) {
        return sections.stream().flatMap(section -> Stream.concat(Stream.of(section), flatten(section.sections())));
    }
}
