package uk.csp.reporting.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.DocumentJson;
import uk.csp.reporting.page.Imprint;
import uk.csp.reporting.page.PrintedPage;

/**
 * The assessment as a tagged PDF (PDF/UA-1): cover, contents with page numbers, bookmarks, tables whose headings stand on
 * every page, charts with a description. Made of the same fragments as the HTML page, so both say the same. The same
 * document and imprint give the same bytes: the file holds no time of its making.
 */
@ApplicationScoped
public class PdfReport {
    private static final float PDF_1_7 = 1.7f;

    private final PrintedPage page;

    PdfReport(Engine engine) {
        this.page = new PrintedPage(engine);
        // Shapes are turned into page content without a screen; a desktop's Java would look for one.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    public byte[] render(Assessment document, Imprint imprint) {
        String html = page.render(document, imprint);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        for (Typeface face : Typeface.values()) {
            builder.useFont(face::open, face.family(), face.weight(), FontStyle.NORMAL, true);
        }
        builder.usePdfUaAccessibility(true)
                .usePdfVersion(PDF_1_7)
                .withProducer("Community safety partnership platform")
                .useSVGDrawer(new ChartPainter())
                .withW3cDocument(ReportHtml.read(html, document), null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument pdf = renderer.createPDFKeepOpen()) {
            pdf.getDocumentInformation().setCreationDate(null);
            if (imprint.published() == null) {
                StatusMark.draw(pdf, "DRAFT");
            } else if (imprint.status().contains("withdrawn")) {
                StatusMark.draw(pdf, "WITHDRAWN");
            }
            pdf.setDocumentId(identifier(html));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(256 * 1024);
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The report could not be made", e);
        }
    }

    private static long identifier(String html) {
        return Long.parseUnsignedLong(
                DocumentJson.sha256(html.getBytes(StandardCharsets.UTF_8)).substring(0, 16), 16);
    }
}
