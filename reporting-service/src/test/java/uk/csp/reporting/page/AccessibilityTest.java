package uk.csp.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.csp.kit.Browser;

/**
 * The page in a real browser: no violation of WCAG 2.2 AA that axe-core finds, nothing wider than a telephone of 320
 * pixels, and a way through it without a mouse. Skipped where the machine has no Chromium.
 */
class AccessibilityTest {
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.start();
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
        assertThat(browser.tooWide()).isEmpty();
        assertThat(browser.violations()).isEmpty();
    }

    @Test
    void skipLink_isFirstSeenAndLeadsToTheContent() throws Exception {
        browser.open(page("published"), 1280);
        browser.press("Tab");
        assertThat(browser.evaluate("document.activeElement.className").asText())
                .isEqualTo("skip-link");
        assertThat(browser.evaluate("document.activeElement.getBoundingClientRect().left")
                        .asInt())
                .isGreaterThanOrEqualTo(0);
        browser.press("Enter");
        assertThat(browser.evaluate("location.hash").asText()).isEqualTo("#content");
        browser.press("Tab");
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
            browser.press("Tab");
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
}
