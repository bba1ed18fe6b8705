package uk.csp.reporting.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.format.Format;
import uk.csp.reporting.page.Imprint;

/** The report to be printed or kept. */
@ApplicationScoped
class PdfFormat implements Format {
    private final PdfReport report;

    PdfFormat(PdfReport report) {
        this.report = report;
    }

    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public String extension() {
        return "pdf";
    }

    @Override
    public byte[] render(Assessment document, Imprint imprint) {
        return report.render(document, imprint);
    }
}
