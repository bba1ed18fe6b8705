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
    private static final int FEW_LETTERS = 10;
    private static final int FEW_ROWS = 8;

    /** A line of the contents list with those below it. */
    record Entry(String id, String title, List<Entry> entries) {}

    record PageSection(int level, String id, String title, boolean newPage, List<PageBlock> blocks) {}

    /** Only what belongs to the kind is set. */
    record PageBlock(String kind, Block block, PageTable table, String wide, String narrow) {}

    /** A brief table is not broken over pages; a tight one has longer words than a printed line has room for. */
    record PageTable(Table table, boolean brief, boolean tight, List<PageColumn> columns, List<PageRow> rows) {}

    /** A label of few letters stays on one line. */
    record PageColumn(String label, boolean numeric, boolean brief) {}

    record PageRow(PageCell header, List<PageCell> cells) {}

    record PageCell(String label, boolean numeric, String tone, Text text) {}

    static PageView of(Assessment document, Imprint imprint, String css) {
        List<PageSection> sections = new ArrayList<>();
        PageBreaks breaks = new PageBreaks();
        document.sections().forEach(section -> flatten(section, 2, breaks.before(section), sections));
        List<Entry> contents = document.sections().stream()
                .map(section -> new Entry(
                        section.id(),
                        section.title(),
                        section.sections().stream()
                                .filter(part -> tellsApart(part, document))
                                .map(part -> new Entry(part.id(), part.title(), List.of()))
                                .toList()))
                .toList();
        return new PageView(document, imprint, css, sections, contents);
    }

    /** A title that many sections have, such as Key statistics, is no place to go to. */
    private static boolean tellsApart(Section part, Assessment document) {
        return document.sections().stream()
                        .flatMap(section -> section.sections().stream())
                        .filter(other -> other.title().equals(part.title()))
                        .count()
                == 1;
    }

    private static void flatten(Section section, int level, boolean newPage, List<PageSection> sections) {
        sections.add(new PageSection(
                level,
                section.id(),
                section.title(),
                newPage,
                section.blocks().stream().map(PageView::block).toList()));
        section.sections().forEach(part -> flatten(part, level + 1, false, sections));
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
        List<PageColumn> columns = table.columns().stream()
                .map(column -> new PageColumn(
                        column.label(), column.numeric(), column.label().length() <= FEW_LETTERS))
                .toList();
        return new PageTable(table, rows.size() <= FEW_ROWS, PrintedWidth.isTight(table), columns, rows);
    }
}
