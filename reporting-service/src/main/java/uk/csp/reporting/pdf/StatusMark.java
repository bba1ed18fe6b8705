package uk.csp.reporting.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A pale word across every page, beneath what is printed there; an artifact, so no reader hears it on every page. */
final class StatusMark {
    private static final float PALE = 0.945f;
    private static final double SIZE = 150;
    private static final double TURN = Math.toRadians(52);

    private StatusMark() {}

    static void draw(PDDocument pdf, String word) throws IOException {
        Typeface.Outline outline = Typeface.BOLD.outline(word, SIZE);
        for (PDPage page : pdf.getPages()) {
            PDRectangle paper = page.getMediaBox();
            AffineTransform place = new AffineTransform();
            place.translate(paper.getWidth() / 2, paper.getHeight() / 2);
            place.rotate(TURN);
            place.scale(1, -1);
            place.translate(-outline.width() / 2, SIZE / 3);
            try (PDPageContentStream under = new PDPageContentStream(pdf, page, AppendMode.PREPEND, true)) {
                under.beginMarkedContent(COSName.ARTIFACT);
                under.setNonStrokingColor(PALE, PALE, PALE);
                path(under, outline.path().getPathIterator(place));
                under.fill();
                under.endMarkedContent();
            }
        }
    }

    private static void path(PDPageContentStream page, PathIterator path) throws IOException {
        float[] at = new float[6];
        float x = 0;
        float y = 0;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> page.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> page.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO ->
                    // PDF has cubic curves only.
                    page.curveTo(
                            x + 2 * (at[0] - x) / 3,
                            y + 2 * (at[1] - y) / 3,
                            at[2] + 2 * (at[0] - at[2]) / 3,
                            at[3] + 2 * (at[1] - at[3]) / 3,
                            at[2],
                            at[3]);
                case PathIterator.SEG_CUBICTO -> page.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> page.closePath();
            }
            int last = path.currentSegment(at);
            int end = last == PathIterator.SEG_QUADTO ? 2 : last == PathIterator.SEG_CUBICTO ? 4 : 0;
            if (last != PathIterator.SEG_CLOSE) {
                x = at[end];
                y = at[end + 1];
            }
        }
    }
}
