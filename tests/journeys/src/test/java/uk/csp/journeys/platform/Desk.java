package uk.csp.journeys.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.awaitility.core.ConditionTimeoutException;
import uk.csp.kit.Browser;
import uk.csp.local.ProjectFiles;

/** One person before one browser window, signed in to the pages; leaves pictures of what was seen. */
public final class Desk implements AutoCloseable {
    private static final Path PICTURES = ProjectFiles.root().resolve("tests/journeys/target/pictures");

    private final Browser browser;
    private final String gateway;
    private final String person;

    /** @param person a name of the realm */
    public Desk(RunningPlatform platform, String person) {
        this.gateway = platform.gatewayUrl();
        this.person = person;
        this.browser = Browser.start();
        browser.signIn(person, URI.create(gateway));
    }

    public Browser browser() {
        return browser;
    }

    /** Opens a page by its path. */
    public void open(String path) {
        browser.open(URI.create(gateway + path));
    }

    /** Waits until the page says these words, wherever. */
    public void sees(String words) {
        try {
            browser.await("document.body.innerText.includes(" + quoted(words) + ")");
        } catch (ConditionTimeoutException never) {
            throw new AssertionError(
                    person + " does not see \"" + words + "\" on " + browser.address() + ":\n" + browser.text(), never);
        }
    }

    /** Takes a picture of the page as it is at this step, on which no barrier may be. */
    public void picture(String name) {
        browser.screenshot(PICTURES.resolve(name + "-" + person + ".png"));
        assertThat(browser.violations()).as("barriers on " + browser.address()).isEmpty();
    }

    /** Notes something in the page that is gone when another page, or the same anew, is loaded. */
    public void mark() {
        browser.evaluate("window.cspMark = true");
    }

    public boolean isMarked() {
        return browser.evaluate("window.cspMark === true").asBoolean();
    }

    private static String quoted(String words) {
        return "'" + words.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    @Override
    public void close() throws Exception {
        browser.close();
    }
}
