package uk.csp.reporting.document;

import java.util.List;

/** A part of the document with a heading; its depth in the tree is the level of that heading. */
public record Section(String id, String title, List<Block> blocks, List<Section> sections) {
    public Section {
        blocks = Lists.copy(blocks);
        sections = Lists.copy(sections);
    }

    public static Section of(String id, String title, Block... blocks) {
        return new Section(id, title, List.of(blocks), List.of());
    }
}
