package uk.csp.reporting.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What a section is made of. A closed set: every format renders all of them. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Bullets.class, name = "bullets"),
    @JsonSubTypes.Type(value = Block.Headlines.class, name = "headlines"),
    @JsonSubTypes.Type(value = Block.Note.class, name = "note"),
    @JsonSubTypes.Type(value = Block.Footnotes.class, name = "footnotes"),
    @JsonSubTypes.Type(value = Table.class, name = "table"),
    @JsonSubTypes.Type(value = Chart.class, name = "chart")
})
public sealed interface Block
        permits Block.Paragraph, Block.Bullets, Block.Headlines, Block.Note, Block.Footnotes, Table, Chart {

    /** All the text in the block, for lineage and checks. */
    List<Text> texts();

    record Paragraph(Text text) implements Block {
        @Override
        public List<Text> texts() {
            return List.of(text);
        }
    }

    record Bullets(List<Text> items) implements Block {
        public Bullets {
            items = Lists.copy(items);
        }

        @Override
        public List<Text> texts() {
            return items;
        }
    }

    /** The few numbers a reader should take away, large. */
    record Headlines(List<Headline> items) implements Block {
        public Headlines {
            items = Lists.copy(items);
        }

        @Override
        public List<Text> texts() {
            return items.stream().map(Headline::value).toList();
        }
    }

    record Headline(Text value, String label) {}

    /** Something the reader must know before using what stands beside it, such as a drift or a missing month. */
    record Note(String title, List<Text> items) implements Block {
        public Note {
            items = Lists.copy(items);
        }

        @Override
        public List<Text> texts() {
            return items;
        }
    }

    record Footnotes(List<Footnote> items) implements Block {
        public Footnotes {
            items = Lists.copy(items);
        }

        @Override
        public List<Text> texts() {
            return items.stream().map(Footnote::text).toList();
        }
    }

    record Footnote(int number, Text text) {}
}
