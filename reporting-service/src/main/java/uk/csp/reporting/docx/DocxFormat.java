package uk.csp.reporting.docx;

import jakarta.enterprise.context.ApplicationScoped;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.format.Format;
import uk.csp.reporting.page.Imprint;

/** The assessment as a word processor file, for partnerships that still edit by hand. */
@ApplicationScoped
public class DocxFormat implements Format {
    @Override
    public String name() {
        return "docx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    }

    @Override
    public String extension() {
        return "docx";
    }

    @Override
    public byte[] render(Assessment document, Imprint imprint) {
        return new DocxWriter(document, imprint).write();
    }
}
