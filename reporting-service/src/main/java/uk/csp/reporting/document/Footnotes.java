package uk.csp.reporting.document;

import java.util.ArrayList;
import java.util.List;

/** Numbers footnotes through the whole document; a section prints those made since the last one did. */
public final class Footnotes {
    private final List<Block.Footnote> waiting = new ArrayList<>();
    private int last;

    public Run mark(Text text) {
        waiting.add(new Block.Footnote(++last, text));
        return Run.footnote(last);
    }

    /** An empty list, or one block. */
    public List<Block> print() {
        if (waiting.isEmpty()) {
            return List.of();
        }
        Block block = new Block.Footnotes(waiting);
        waiting.clear();
        return List.of(block);
    }
}
