package uk.csp.reporting.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.csp.reporting.chart.ChartDrawing;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Chart;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.document.Text;

/** The document as the template reads it: sections in one row with the level of their headings, charts drawn. */
record PageView(Assessment document, Imprint imprint, String css, List<PageSection> sections, List<Entry> contents) {

    /** A line of the contents list with those below it. */
    record Entry(String id, String title, List<Entry> entries) {}

    record PageSection(int level, String id, String title, List<PageBlock> blocks) {}

    /** Only what belongs to the kind is set. */
    record PageBlock(String kind, Block block, PageTable table, String wide, String narrow) {}

    record PageTable(Table table, List<PageRow> rows) {}

    record PageRow(PageCell header, List<PageCell> cells) {}

    record PageCell(String label, boolean numeric, String tone, Text text) {}

    static PageView of(Assessment document, Imprint imprint, String css) {
        List<PageSection> sections = new ArrayList<>();
        document.sections().forEach(section -> flatten(section, 2, sections));
        List<Entry> contents = document.sections().stream()
                .map(section -> new Entry(
                        section.id(),
                        section.title(),
                        section.id().equals("overview")
                                ? section.sections().stream()
                                        .map(part -> new Entry(part.id(), part.title(), List.of()))
                                        .toList()
                                : List.of()))
                .toList();
        return new PageView(document, imprint, css, sections, contents);
    }

    private static void flatten(Section section, int level, List<PageSection> sections) {
        sections.add(new PageSection(
                level,
                section.id(),
                section.title(),
                section.blocks().stream().map(PageView::block).toList()));
        section.sections().forEach(part -> flatten(part, level + 1, sections));
    }

    private static PageBlock block(Block block) {
        if (block instanceof Chart chart) {
            return new PageBlock("chart", block, null, ChartDrawing.wide(chart), ChartDrawing.narrow(chart));
        }
        if (block instanceof Table table) {
            return new PageBlock("table", block, table(table), null, null);
        }
        return new PageBlock(block.getClass().getSimpleName().toLowerCase(Locale.ROOT), block, null, null, null);
    }

    private static PageTable table(Table table) {
        List<PageRow> rows = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            List<PageCell> cells = new ArrayList<>();
            for (int i = 0; i < row.cells().size(); i++) {
                Table.Column column = table.columns().get(i);
                Table.Cell cell = row.cells().get(i);
                cells.add(new PageCell(column.label(), column.numeric(), cell.tone(), cell.text()));
            }
            rows.add(new PageRow(cells.get(0), cells.subList(1, cells.size())));
        }
        return new PageTable(table, rows);
    }
}
