package uk.csp.reporting.page;

import io.quarkus.qute.Engine;
import uk.csp.reporting.document.Assessment;

/** The assessment as a page to be printed: well-formed XML, of the same fragments as the page on the screen. */
public final class PrintedPage {
    private final Engine engine;
    private final String css;

    public PrintedPage(Engine engine) {
        this.engine = engine;
        this.css = Stylesheet.read("/page/report.css");
    }

    public String render(Assessment document, Imprint imprint) {
        return engine.getTemplate("report.html")
                .data("page", PageView.of(document, imprint, css))
                .render();
    }
}
