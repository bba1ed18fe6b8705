package uk.csp.journeys.platform;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import uk.csp.kit.Browser;

/** All that is looked at on one page, whoever's browser it is; says what is wrong in sentences, and nothing when nothing is. */
public final class PageExamination {
    private static final int WIDE = 1280;
    private static final int NARROW = 320;
    private static final int MOST_STOPS = 80;
    /** The typeface of gov.uk, which is not ours to serve: the stylesheet names it, a face of the machine takes its place. */
    private static final String FONTS = "/assets/fonts/";
    /**
     * Seen by an outline, a shadow or the yellow behind it; of round and square boxes, by what is drawn before their label; of
     * parts of a drawing, by what changes when the focus goes. What the browser puts into a field draws its own.
     */
    private static final String FOCUS_IS_SEEN =
            """
            (() => {
              const e = document.activeElement;
              if (!e || e === document.body) return 'end';
              if (!e.matches(':focus')) return '';
              const drawn = s => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0
                  && !/^rgba.*, 0\\)$|transparent/.test(s.outlineColor)) || s.boxShadow !== 'none'
                  || s.backgroundColor === 'rgb(255, 221, 0)';
              const label = /radio|checkbox/.test(e.type) && e.parentElement.querySelector('label');
              const box = (label || e).getBoundingClientRect();
              const there = box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0;
              const look = () => [e, ...e.querySelectorAll('*')].map(getComputedStyle)
                  .map(s => s.stroke + s.strokeWidth + s.fill + s.textDecorationLine).join();
              let seen = drawn(getComputedStyle(e)) || (label && drawn(getComputedStyle(label, '::before')));
              if (!seen && e instanceof SVGElement) {
                const focused = look();
                e.blur();
                seen = look() !== focused;
                e.focus();
              }
              return there && seen ? '' : e.outerHTML.slice(0, 160);
            })()""";

    private static final String CHARTS_WITHOUT_TABLE =
            """
            [...document.querySelectorAll('main svg[role=img]')].filter(e => !e.closest('table'))
              .filter(e => { for (let p = e.parentElement; p; p = p.parentElement) {
                  if (p.querySelector('table')) return false; if (p.matches('section, main')) break; } return true })
              .map(e => e.outerHTML.slice(0, 160))""";
    private static final String OUTLINE =
            "[document.querySelector('h1')?.innerText, document.querySelectorAll('main table').length,"
                    + " document.querySelectorAll('main form').length].join(', ')";

    private final Browser browser;
    private final URI page;
    private final int status;
    private final List<String> findings = new ArrayList<>();

    /** @param status the answer there should be, so that no error page is taken for the page */
    public PageExamination(Browser browser, URI page, int status) {
        this.browser = browser;
        this.page = page;
        this.status = status;
    }

    public List<String> findings() {
        look(WIDE);
        String outline = browser.evaluate(OUTLINE).asText();
        browser.evaluate(CHARTS_WITHOUT_TABLE)
                .forEach(chart -> findings.add("A chart has no table: " + chart.asText()));
        tabThrough();
        look(NARROW);
        withoutScripts(outline);
        browser.width(WIDE);
        return List.copyOf(findings);
    }

    private void look(int width) {
        browser.width(width);
        browser.open(page);
        int answered = browser.evaluate("performance.getEntriesByType('navigation')[0].responseStatus")
                .asInt();
        if (answered != status) {
            findings.add("Answered " + answered + " at " + width);
        }
        browser.complaints().stream()
                .filter(complaint -> status == 200 || !complaint.contains("status of " + status))
                .filter(complaint -> !complaint.contains(FONTS))
                .forEach(complaint -> findings.add("The console says: " + complaint));
        browser.tooWide().forEach(wide -> findings.add("Too wide at " + width + ": " + wide));
        browser.violations().forEach(violation -> findings.add("At " + width + ": " + violation));
    }

    /** The first stop is the skip link, the next one after it lies in the content, and each is seen. */
    private void tabThrough() {
        browser.open(page);
        browser.press("Tab");
        if (!browser.evaluate("!!document.activeElement.className.match(/skip-link/)")
                .asBoolean()) {
            findings.add("The first stop is no skip link");
            return;
        }
        String stop = browser.evaluate(FOCUS_IS_SEEN).asText();
        for (int i = 0; i < MOST_STOPS && stop.isEmpty(); i++) {
            browser.press("Tab");
            stop = browser.evaluate(FOCUS_IS_SEEN).asText();
        }
        if (!stop.isEmpty() && !stop.equals("end")) {
            findings.add("The focus cannot be seen on " + stop);
        }
        browser.open(page);
        browser.press("Tab");
        browser.press("Enter");
        browser.press("Tab");
        if (!browser.evaluate(
                        "document.activeElement === document.body || !!document.activeElement.closest('main, footer')")
                .asBoolean()) {
            findings.add("The skip link does not lead to the content");
        }
    }

    private void withoutScripts(String outline) {
        browser.scripts(false);
        browser.open(page);
        String left = browser.evaluate(OUTLINE).asText();
        browser.scripts(true);
        if (!left.equals(outline)) {
            findings.add("With scripts it has (title, tables, forms) " + outline + ", without " + left);
        }
    }
}
