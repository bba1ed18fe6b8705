package uk.csp.reporting.ods;

import jakarta.enterprise.context.ApplicationScoped;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.format.Format;
import uk.csp.reporting.page.Imprint;

/** The tables of the assessment as an OpenDocument spreadsheet. */
@ApplicationScoped
public class OdsFormat implements Format {
    @Override
    public String name() {
        return "ods";
    }

    @Override
    public String mediaType() {
        return OdsWriter.MEDIA_TYPE;
    }

    @Override
    public String extension() {
        return "ods";
    }

    @Override
    public byte[] render(Assessment document, Imprint imprint) {
        return new OdsWriter(document.title(), document.place(), new Workbook(document, imprint).sheets()).write();
    }
}
