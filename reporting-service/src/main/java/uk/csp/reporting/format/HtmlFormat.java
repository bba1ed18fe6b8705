package uk.csp.reporting.format;

import jakarta.enterprise.context.ApplicationScoped;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.page.AssessmentPage;
import uk.csp.reporting.page.Imprint;

/** The accessible page as a file. */
@ApplicationScoped
class HtmlFormat implements Format {
    private final AssessmentPage page;

    HtmlFormat(AssessmentPage page) {
        this.page = page;
    }

    @Override
    public String name() {
        return "html";
    }

    @Override
    public String mediaType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public String extension() {
        return "html";
    }

    @Override
    public byte[] render(Assessment document, Imprint imprint) {
        return page.render(document, imprint);
    }
}
