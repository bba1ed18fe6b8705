package uk.csp.reporting.page;

import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import uk.csp.reporting.document.Assessment;

/** The assessment as one HTML page that needs no script, no font and no other file. */
@ApplicationScoped
public class AssessmentPage {
    /** Lets the page use its own styles and nothing else. */
    public static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Engine engine;
    private final String css;

    AssessmentPage(Engine engine) {
        this.engine = engine;
        this.css = Stylesheet.read("/page/assessment.css");
    }

    public byte[] render(Assessment document, Imprint imprint) {
        return engine.getTemplate("assessment.html")
                .data("page", PageView.of(document, imprint, css))
                .render()
                .getBytes(StandardCharsets.UTF_8);
    }
}
