package uk.csp.reporting.docx;

import java.util.List;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Chart;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.page.Imprint;

/** The text of the file: cover, contents, and every section with its blocks in styles people can change in one place. */
final class DocxBody {
    private static final int EMU_A_PIXEL = 9525;
    private static final int PICTURE_WIDTH = 640;
    private static final int DEEPEST_HEADING = 4;

    private final Assessment document;
    private final Imprint imprint;
    private final Pictures pictures;
    private final FootnoteMarks footnotes;
    private final WordXml word = new WordXml("w:document");
    private int bookmarks;
    private int figures;
    private int tables;

    DocxBody(Assessment document, Imprint imprint, Pictures pictures, FootnoteMarks footnotes) {
        this.document = document;
        this.imprint = imprint;
        this.pictures = pictures;
        this.footnotes = footnotes;
    }

    byte[] write() {
        word.xml().open("w:body");
        cover();
        contents();
        document.sections().forEach(section -> section(section, 1));
        colophon();
        page();
        return word.done();
    }

    private void cover() {
        line("CoverPlace", document.place() + " community safety partnership");
        line("Title", document.title());
        line("Subtitle", "Reporting period: " + document.reportingPeriod());
        line("Subtitle", imprint.status());
        if (imprint.published() != null) {
            line("Subtitle", "Published " + imprint.published());
        }
        if (imprint.notice() != null) {
            block(imprint.notice());
        }
    }

    /** A field the word processor fills with page numbers; until then every entry is a link already. */
    private void contents() {
        line("ContentsHeading", "Contents");
        List<Outline.Entry> entries = Outline.of(document.sections());
        for (int i = 0; i < entries.size(); i++) {
            Outline.Entry entry = entries.get(i);
            word.paragraph("TOC" + entry.level());
            if (i == 0) {
                word.fieldBegin("TOC \\o \"1-2\" \\h \\z \\u");
            }
            word.xml().open("w:hyperlink", "w:anchor", entry.bookmark(), "w:history", 1);
            word.text(entry.title());
            word.xml().open("w:r").empty("w:tab").close();
            word.field("PAGEREF " + entry.bookmark() + " \\h", "");
            word.xml().close("w:hyperlink");
            if (i == entries.size() - 1) {
                word.fieldEnd();
            }
            word.end();
        }
    }

    private void section(Section section, int level) {
        int id = bookmarks++;
        String style = "Heading" + Math.min(level, DEEPEST_HEADING);
        (id == 0 ? word.paragraphOnNewPage(style) : word.paragraph(style))
                .bookmarkStart(id, Outline.bookmark(id))
                .text(section.title())
                .bookmarkEnd(id)
                .end();
        section.blocks().forEach(this::block);
        section.sections().forEach(part -> section(part, level + 1));
    }

    private void block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            text("BodyText", paragraph.text());
        } else if (block instanceof Block.Bullets bullets) {
            bullets.items().forEach(item -> text("ListBullet", item));
        } else if (block instanceof Block.Headlines headlines) {
            headlines.items().forEach(this::headline);
        } else if (block instanceof Block.Note note) {
            line("NoteTitle", note.title());
            note.items().forEach(item -> text("NoteText", item));
        } else if (block instanceof Block.Footnotes notes) {
            notes.items().stream()
                    .filter(note -> !footnotes.isMarked(note.number()))
                    .forEach(this::unmarked);
        } else if (block instanceof Chart chart) {
            chart(chart);
        } else if (block instanceof Table table) {
            table(table);
        }
    }

    private void headline(Block.Headline headline) {
        word.paragraph("KeyFigure");
        runs(headline.value(), "KeyNumber");
        word.text("  " + headline.label()).end();
    }

    /** A note nothing refers to stays where it stood. */
    private void unmarked(Block.Footnote note) {
        word.paragraph("TableNote").text(note.number() + " ");
        runs(note.text(), null);
        word.end();
    }

    private void chart(Chart chart) {
        int place = pictures.add(chart);
        int number = ++figures;
        int width = PICTURE_WIDTH * EMU_A_PIXEL;
        int height = (int) ((long) width
                * pictures.all().get(place).height()
                / pictures.all().get(place).width());
        caption("Figure", number, chart.title());
        word.paragraph("Picture");
        DrawnPicture.write(word.xml(), Pictures.relation(place), number, chart, width, height);
        word.end();
    }

    private void table(Table table) {
        caption("Table", ++tables, table.caption());
        new DocxTable(table, word, text -> runs(text, null)).write();
        table.notes().forEach(note -> text("TableNote", note));
        line("AfterTable", "");
    }

    private void caption(String kind, int number, String words) {
        word.paragraph("Caption")
                .text(kind + " ")
                .field("SEQ " + kind + " \\* ARABIC", Integer.toString(number))
                .text(". " + words)
                .end();
    }

    private void colophon() {
        line("Colophon", "The same document as data: " + imprint.json());
        if (imprint.lineage() != null) {
            line("Colophon", "Where every number comes from: " + imprint.lineage());
        }
        line("Colophon", "SHA-256 of the document: " + imprint.sha256());
        line("Colophon", "A file changed by hand is no longer the document of this hash.");
    }

    /** A4, with the title on every page but the cover. */
    private void page() {
        word.xml()
                .open("w:sectPr")
                .empty("w:headerReference", "w:type", "default", "r:id", "header")
                .empty("w:footerReference", "w:type", "default", "r:id", "footer")
                .empty("w:pgSz", "w:w", 11_906, "w:h", 16_838)
                .empty(
                        "w:pgMar",
                        "w:top",
                        1418,
                        "w:right",
                        DocxTable.MARGIN,
                        "w:bottom",
                        1304,
                        "w:left",
                        DocxTable.MARGIN,
                        "w:header",
                        680,
                        "w:footer",
                        567,
                        "w:gutter",
                        0)
                .empty("w:titlePg")
                .close();
    }

    private void line(String style, String words) {
        word.paragraph(style);
        if (!words.isEmpty()) {
            word.text(words);
        }
        word.end();
    }

    private void text(String style, Text text) {
        word.paragraph(style);
        runs(text, null);
        word.end();
    }

    private void runs(Text text, String style) {
        text.runs().forEach(run -> {
            if (run.footnote() != null) {
                footnotes.mark(word, run.footnote());
            } else {
                word.run(style, run);
            }
        });
    }
}
