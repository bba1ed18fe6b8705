package uk.csp.reporting.facts;

import java.util.List;
import java.util.stream.Stream;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.document.Text;

/** Finds its way about an assembled document. */
public final class Printed {
    private Printed() {}

    public static Stream<Section> sections(List<Section> sections) {
        return sections.stream().flatMap(section -> Stream.concat(Stream.of(section), sections(section.sections())));
    }

    public static Section section(Assessment assessment, String id) {
        return sections(assessment.sections())
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No section " + id));
    }

    public static Table table(Assessment assessment, String id) {
        return sections(assessment.sections())
                .flatMap(section -> section.blocks().stream())
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No table " + id));
    }

    public static List<List<String>> rows(Table table) {
        return table.rows().stream()
                .map(row ->
                        row.cells().stream().map(cell -> cell.text().plain()).toList())
                .toList();
    }

    /** Everything a section says in words, its blocks in order. */
    public static List<String> texts(Section section) {
        return section.blocks().stream()
                .map(Block::texts)
                .flatMap(List::stream)
                .map(Text::plain)
                .toList();
    }
}
