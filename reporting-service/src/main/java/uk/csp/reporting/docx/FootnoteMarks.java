package uk.csp.reporting.docx;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.format.Xml;

/** Turns the marks in the text into real footnotes. A mark that stands twice refers to the same note. */
final class FootnoteMarks {
    private final Map<Integer, Text> notes = new TreeMap<>();
    private final Set<Integer> marked = new HashSet<>();

    static FootnoteMarks of(Assessment document) {
        FootnoteMarks marks = new FootnoteMarks();
        document.sections().forEach(marks::read);
        return marks;
    }

    private void read(Section section) {
        section.blocks().forEach(block -> {
            if (block instanceof Block.Footnotes footnotes) {
                footnotes.items().forEach(note -> notes.put(note.number(), note.text()));
            }
        });
        section.sections().forEach(this::read);
    }

    void mark(WordXml word, int number) {
        if (!notes.containsKey(number)) {
            word.run("FootnoteReference", Integer.toString(number));
        } else if (marked.add(number)) {
            word.bookmarkStart(bookmark(number), name(number));
            word.xml()
                    .open("w:r")
                    .open("w:rPr")
                    .empty("w:rStyle", "w:val", "FootnoteReference")
                    .close()
                    .empty("w:footnoteReference", "w:id", number)
                    .close();
            word.bookmarkEnd(bookmark(number));
        } else {
            word.fieldBegin("NOTEREF " + name(number) + " \\f \\h");
            word.run("FootnoteReference", Integer.toString(marked.size()));
            word.fieldEnd();
        }
    }

    /** Whether its mark has stood in the text before. */
    boolean isMarked(int number) {
        return marked.contains(number);
    }

    byte[] write() {
        WordXml word = new WordXml("w:footnotes");
        separator(word.xml(), -1, "separator");
        separator(word.xml(), 0, "continuationSeparator");
        notes.forEach((number, text) -> {
            word.xml().open("w:footnote", "w:id", number);
            word.paragraph("FootnoteText");
            word.xml()
                    .open("w:r")
                    .open("w:rPr")
                    .empty("w:rStyle", "w:val", "FootnoteReference")
                    .close()
                    .empty("w:footnoteRef")
                    .close();
            word.text(" ");
            text.runs().forEach(run -> word.run(null, run));
            word.end();
            word.xml().close("w:footnote");
        });
        return word.done();
    }

    private static void separator(Xml xml, int id, String kind) {
        xml.open("w:footnote", "w:type", kind, "w:id", id)
                .open("w:p")
                .open("w:r")
                .empty("w:" + kind)
                .close("w:footnote");
    }

    private static int bookmark(int number) {
        return 10_000 + number;
    }

    private static String name(int number) {
        return "_note" + number;
    }
}
