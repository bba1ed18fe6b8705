package uk.csp.journeys;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import uk.csp.journeys.platform.PageExamination;
import uk.csp.journeys.platform.RunningPlatform;
import uk.csp.kit.Browser;

/**
 * Every page in a real browser, as each person sees it, over the sample: no barrier that axe-core knows at 1280 and 320
 * pixels, nothing to be scrolled in two directions, a way through without a mouse on which one sees where one is, a table
 * for every chart, and nothing lost without scripts. Skipped where the machine has no Chromium.
 */
class PageAccessibilityJourney {
    private static final String NOBODY = "";
    private static final String NOWHERE = "/no-such-page";
    private static final String ANALYST = "safer-plymouth-analyst";
    private static final String CHAIR = "safer-plymouth-chair";
    private static final String POLICE = "police-data-officer";
    private static final String COUNCIL = "council-data-officer";
    private static final String SCORER = "fire-scorer";
    private static final String ADMINISTRATOR = "platform-administrator";
    private static final String CITY = "/partnerships/E22000056";
    private static final String EDITION = "E22000056.FY2018-19.1";

    /** Add a page here, for each person who sees it differently. The API documentation is Swagger UI's, not ours. */
    private static final List<Page> PAGES = Stream.of(
                    pages(
                            NOBODY,
                            "/",
                            "/about",
                            "/status",
                            "/api-changelog",
                            "/problems",
                            "/problems/unknown-dataset",
                            "/sign-in-failed",
                            "/accessibility-statement",
                            "/privacy-notice",
                            NOWHERE),
                    pages(
                            ANALYST,
                            "/partnerships",
                            "/about",
                            CITY,
                            CITY + "/figures",
                            CITY + "/figures/burglary-residential",
                            CITY + "/figures/burglary-residential/source?period=FY2018-19",
                            CITY + "/risk",
                            CITY + "/risk/domestic-abuse",
                            CITY + "/workshop",
                            CITY + "/workshop/new-cycle",
                            CITY + "/feeds",
                            CITY + "/plan",
                            CITY + "/plan/history",
                            CITY + "/plan/views/new",
                            CITY + "/assessment",
                            CITY + "/assessment?period=FY2017-18",
                            CITY + "/assessment/texts?period=FY2018-19",
                            CITY + "/assessment/texts/sections/crime-trends?period=FY2018-19",
                            CITY + "/assessment/texts/explanations/robbery?period=FY2018-19",
                            CITY + "/assessment/editions",
                            CITY + "/assessment/editions/" + EDITION,
                            CITY + "/assessment/documents/draft/full/page?period=FY2018-19",
                            CITY + "/assessment/documents/editions/" + EDITION + "/public/summary",
                            CITY + NOWHERE),
                    pages(
                            CHAIR,
                            CITY + "/workshop",
                            CITY + "/assessment",
                            CITY + "/assessment?period=FY2017-18",
                            CITY + "/assessment/texts/sections/crime-trends?period=FY2018-19",
                            CITY + "/assessment/editions/" + EDITION),
                    pages(
                            POLICE,
                            CITY,
                            CITY + "/figures",
                            CITY + "/feeds",
                            CITY + "/feeds/upload",
                            CITY + "/plan",
                            CITY + "/assessment",
                            CITY + "/assessment/editions/" + EDITION),
                    pages(COUNCIL, CITY + "/risk", CITY + "/assessment"),
                    pages(SCORER, CITY, CITY + "/risk", CITY + "/workshop"),
                    pages(ADMINISTRATOR, "/audit", "/status"))
            .flatMap(List::stream)
            .toList();

    private static URI gateway;
    private static Browser browser;

    private record Page(String person, String path) {}

    private static List<Page> pages(String person, String... paths) {
        return Stream.of(paths).map(path -> new Page(person, path)).toList();
    }

    @BeforeAll
    static void start() {
        browser = Browser.start();
        gateway = URI.create(RunningPlatform.withSample().gatewayUrl());
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @TestFactory
    Stream<DynamicNode> everyPage_isThereForEverybody() {
        Map<String, List<Page>> byPerson =
                PAGES.stream().collect(groupingBy(Page::person, LinkedHashMap::new, Collectors.toList()));
        return byPerson.entrySet().stream()
                .map(entry -> dynamicContainer(
                        entry.getKey().isEmpty() ? "nobody" : entry.getKey(),
                        Stream.concat(
                                Stream.of(dynamicTest("signs in", () -> become(entry.getKey()))),
                                entry.getValue().stream()
                                        .map(page -> dynamicTest(page.path(), () -> examine(page.path()))))));
    }

    private static void become(String person) {
        browser.forget();
        if (!person.isEmpty()) {
            browser.signIn(person, gateway);
        }
    }

    private static void examine(String path) {
        assertThat(new PageExamination(browser, gateway.resolve(path), path.endsWith(NOWHERE) ? 404 : 200).findings())
                .as(path)
                .isEmpty();
    }
}
