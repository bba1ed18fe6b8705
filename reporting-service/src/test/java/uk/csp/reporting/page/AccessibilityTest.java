package uk.csp.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The page in a real browser: no violation of WCAG 2.2 AA that axe-core finds, nothing wider than a telephone of 320
 * pixels, and a way through it without a mouse. Skipped where the machine has no Chromium.
 */
class AccessibilityTest {
    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final String RULES = "['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']";
    private static final int TAB = 9;
    private static final int ENTER = 13;

    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        var chromium = Browser.find();
        assumeTrue(chromium.isPresent(), "No Chromium on this machine: the page was not looked at in a browser");
        browser = Browser.start(chromium.get());
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "published, 1280",
        "published, 320",
        "draft, 1280",
        "draft, 320",
        "public-feeds, 320",
        "nothing, 320",
    })
    void page_hasNoViolationAndFits(String name, int width) throws Exception {
        browser.open(page(name), width);
        assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                .as("width of the page: " + tooWide())
                .isLessThanOrEqualTo(width);
        browser.evaluate(axe());
        JsonNode violations = browser.evaluate(
                "axe.run({runOnly: " + RULES
                        + "}).then(r => r.violations.flatMap(v => v.nodes.map(n => v.id + ' ' + n.target + ': ' + n.failureSummary)))");
        List<String> found = new ArrayList<>();
        violations.forEach(violation -> found.add(violation.asText()));
        assertThat(found).isEmpty();
    }

    @Test
    void skipLink_isFirstSeenAndLeadsToTheContent() throws Exception {
        browser.open(page("published"), 1280);
        browser.press("Tab", TAB);
        assertThat(browser.evaluate("document.activeElement.className").asText())
                .isEqualTo("skip-link");
        assertThat(browser.evaluate("document.activeElement.getBoundingClientRect().left")
                        .asInt())
                .isGreaterThanOrEqualTo(0);
        browser.press("Enter", ENTER);
        assertThat(browser.evaluate("location.hash").asText()).isEqualTo("#content");
        browser.press("Tab", TAB);
        assertThat(browser.evaluate("document.querySelector('main').contains(document.activeElement)")
                        .asBoolean())
                .as("the next stop lies in the content")
                .isTrue();
    }

    @Test
    void everyStop_isSeenWhenItHasTheFocus() throws Exception {
        browser.open(page("published"), 320);
        int stops =
                browser.evaluate("document.querySelectorAll('a[href]').length").asInt();
        for (int i = 0; i < Math.min(stops, 60); i++) {
            browser.press("Tab", TAB);
            assertThat(browser.evaluate("(() => { const s = getComputedStyle(document.activeElement);"
                                    + " return s.backgroundColor })()")
                            .asText())
                    .as("stop " + i)
                    .isEqualTo("rgb(255, 221, 0)");
        }
    }

    private static Path page(String name) {
        return AssessmentPageTest.write(name).toAbsolutePath();
    }

    private static String tooWide() throws Exception {
        return browser.evaluate("[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right"
                        + " > innerWidth + 1).slice(0, 5).map(e => e.outerHTML.slice(0, 120)).join(' | ')")
                .asText();
    }

    private static String axe() throws IOException {
        try (InputStream script = AccessibilityTest.class.getResourceAsStream(AXE)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
