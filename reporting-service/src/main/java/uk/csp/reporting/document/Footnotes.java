package uk.csp.reporting.assessment;

import java.util.ArrayList;
import java.util.List;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Run;
import uk.csp.reporting.document.Text;

/** Numbers footnotes through the whole document; a section prints those made since the last one did. */
final class Footnotes {
    private final List<Block.Footnote> waiting = new ArrayList<>();
    private int last;

    Run mark(Text text) {
        waiting.add(new Block.Footnote(++last, text));
        return Run.footnote(last);
    }

    /** An empty list, or one block. */
    List<Block> print() {
        if (waiting.isEmpty()) {
            return List.of();
        }
        Block block = new Block.Footnotes(waiting);
        waiting.clear();
        return List.of(block);
    }
}
