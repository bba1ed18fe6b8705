package uk.csp.reporting.page;

import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Chart;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.document.Text;

/**
 * Which main sections begin a new page in print: each, but short ones that fit on one page together. Sizes are estimates
 * in letters, so nothing depends on the fonts.
 */
final class PageBreaks {
    private static final int PAGE = 3000;
    private static final int LINE = 90;
    private static final int ROW = 95;
    private static final int CHART = 1300;

    private int used = PAGE;

    boolean before(Section section) {
        int size = size(section);
        boolean begins = used + size > PAGE;
        used = begins ? size : used + size;
        return begins;
    }

    private static int size(Section section) {
        return 2 * LINE
                + section.blocks().stream().mapToInt(PageBreaks::size).sum()
                + section.sections().stream().mapToInt(PageBreaks::size).sum();
    }

    private static int size(Block block) {
        if (block instanceof Chart) {
            return CHART;
        }
        if (block instanceof Table table) {
            return ROW * (table.rows().size() + 2);
        }
        return block.texts().stream()
                .map(Text::plain)
                .mapToInt(text -> (text.length() / LINE + 1) * LINE)
                .sum();
    }
}
