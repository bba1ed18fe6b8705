package uk.csp.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import uk.csp.journeys.platform.Desk;
import uk.csp.journeys.platform.Document;
import uk.csp.journeys.platform.RunningPlatform;
import uk.csp.kit.Browser;
import uk.csp.sample.Sample;
import uk.csp.sample.SampleFeed;

/**
 * People who have never seen the platform do the year's work in a browser: a police officer sends a monthly file, the
 * analyst and the chair watch figure and rating move, partners score a new cycle in a workshop, the assessment is
 * explained, approved, published and downloaded. What each saw lies as pictures in {@code target/pictures}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DashboardJourney {
    private static final String HOME = "/partnerships/" + Sample.PARTNERSHIP;
    private static final String BURGLARY = "burglary-residential";
    private static final List<String> SCORERS =
            List.of("police-scorer-1", "council-scorer", "fire-scorer", "health-scorer");
    private static final String NEW_CYCLE = Sample.PARTNERSHIP + ".2019-20";

    @TempDir
    static Path folder;

    private static RunningPlatform platform;
    private static Desk police;
    private static Desk analyst;
    private static Desk chair;

    @BeforeAll
    static void peopleSitDown() {
        assumeTrue(Browser.find().isPresent(), "No Chromium on this machine: nobody looked at the pages");
        platform = RunningPlatform.withSample();
        police = new Desk(platform, "police-data-officer");
        analyst = new Desk(platform, "safer-plymouth-analyst");
        chair = new Desk(platform, "safer-plymouth-chair");
    }

    @AfterAll
    static void peopleGoHome() throws Exception {
        for (Desk desk : new Desk[] {police, analyst, chair}) {
            if (desk != null) {
                desk.close();
            }
        }
    }

    @Test
    @Order(1)
    void monthlyFile_movesFigureAndRatingBeforeTheEyesOfOthers() throws Exception {
        analyst.open(HOME);
        analyst.sees("What changed");
        analyst.picture("overview");
        analyst.open(HOME + "/figures/" + BURGLARY + "?period=FY2018-19");
        analyst.sees("666");
        analyst.mark();
        chair.open(HOME + "/risk/burglary?cycle=2018-19");
        chair.sees("Standard");
        chair.mark();

        SampleFeed feed = new Sample().feedRaising(BURGLARY, YearMonth.of(2019, 3), 140);
        Path file = folder.resolve("march.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            feed.writePlain(out);
        }
        police.open(HOME + "/feeds");
        police.picture("feeds");
        police.open(HOME + "/feeds/upload");
        Browser page = police.browser();
        page.select("#dataset", feed.dataset());
        page.type("#first-month", "3");
        page.type("#first-year", "2019");
        page.click("#mode-2");
        page.choose("input[type=file]", file);
        police.picture("upload");
        page.click("form[data-feed-upload] button[type=submit]");
        police.sees("What the file would change");
        police.sees("140");
        police.picture("rehearsal");
        page.click("main form button[type=submit]");
        page.await("location.pathname.includes('/feeds/submissions/')");
        police.sees("140");
        police.picture("submission");

        analyst.sees("806");
        assertThat(analyst.isMarked()).as("the page was not loaded anew").isTrue();
        analyst.picture("figure");
        chair.sees("Moderate");
        assertThat(chair.isMarked()).as("the page was not loaded anew").isTrue();
        chair.picture("threat");
        chair.open(HOME + "/risk?cycle=2018-19");
        chair.picture("risk");
    }

    @Test
    @Order(2)
    void workshop_isHeldOnPages() {
        Browser page = analyst.browser();
        analyst.open(HOME + "/workshop/new-cycle");
        page.type("#year", "2019-20");
        page.type("#quorum", "3");
        page.follow("main form button");
        analyst.sees("say who scores");
        List<String> authorities = List.of(
                "devon-and-cornwall-police",
                "plymouth-city-council",
                "devon-and-somerset-fire-and-rescue",
                "nhs-devon");
        for (int i = 1; i <= SCORERS.size(); i++) {
            page.type("#scorer-" + i, SCORERS.get(i - 1));
            page.type("#authority-" + i, authorities.get(i - 1));
            page.type("#role-" + i, "Lead for the workshop");
        }
        analyst.picture("workshop-prepared");
        page.followWords("Store the list");
        page.followWords("Begin blind scoring");
        page.follow("main form button");
        analyst.sees("watch who is done");

        String first = scoreOneSheet();
        SCORERS.forEach(scorer -> scoreTheRest(scorer, first));
        analyst.open(HOME + "/workshop?cycle=2019-20");
        analyst.picture("workshop-progress");
        page.followWords("Reveal all first scores");
        page.follow("main form button");
        analyst.picture("workshop-agreement");
        page.followWords("Accept what everybody scored alike");
        analyst.sees("Everything is agreed");

        chair.open(HOME + "/workshop?cycle=2019-20");
        chair.browser().followWords("Ratify the ratings");
        chair.browser().follow("main form button");
        chair.sees("The ratings are ratified");
        chair.picture("workshop-ratified");
    }

    /** Returns the threat the fire service scored on a page, everything at level two. */
    private static String scoreOneSheet() {
        try (Desk fire = new Desk(platform, "fire-scorer")) {
            Browser page = fire.browser();
            fire.open(HOME + "/workshop?cycle=2019-20");
            page.followWords("Start scoring");
            String threat = page.address().getPath().replaceFirst(".*/", "");
            int questions = page.evaluate("(() => { const asked = [...document.querySelectorAll('.csp-question')]"
                            + ".filter(one => !one.closest('details'));"
                            + " asked.forEach((one, i) => one.querySelector('input[value=\"2\"]').dataset.chosen = i);"
                            + " return asked.length })()")
                    .asInt();
            assertThat(questions).isPositive();
            for (int i = 0; i < questions; i++) {
                page.click("[data-chosen='" + i + "'] + label");
            }
            fire.picture("sheet");
            page.followWords("Save and stay");
            fire.sees("is stored");
            fire.sees(questions + " of " + questions + " scored");
            return threat;
        } catch (Exception e) {
            throw e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
        }
    }

    private static void scoreTheRest(String scorer, String scoredOnThePage) {
        JsonNode judged = Document.of(new Sample().judgements().getBytes(UTF_8)).json();
        String scores = StreamSupport.stream(judged.spliterator(), false)
                .filter(row -> !row.path("origin").asText().equals("data-driven"))
                .filter(row -> !(scorer.equals("fire-scorer")
                        && row.path("threat").asText().equals(scoredOnThePage)))
                .map(row -> "{\"threat\":\"%s\",\"criterion\":\"%s\",\"level\":2,\"reason\":\"As we see it.\"}"
                        .formatted(
                                row.path("threat").asText(),
                                row.path("criterion").asText()))
                .collect(Collectors.joining(",", "[", "]"));
        platform.as(scorer)
                .contentType("application/json")
                .body(scores)
                .put("/v1/cycles/" + NEW_CYCLE + "/first-scores/" + scorer)
                .then()
                .statusCode(200);
    }

    @Test
    @Order(3)
    void assessment_isExplainedApprovedPublishedAndDownloaded() {
        Browser page = analyst.browser();
        String explanation = HOME + "/assessment/texts/explanations/" + BURGLARY + "?period=FY2018-19";
        analyst.open(explanation);
        page.type("#text", "March brought many break-ins to student houses that stood empty over the holidays.");
        page.followWords("Save");
        analyst.open(HOME + "/assessment?period=FY2018-19");
        page.followWords("Release the tables");
        analyst.picture("assessment");

        Browser desk = chair.browser();
        chair.open(HOME + "/assessment?period=FY2018-19");
        while (desk.evaluate("!!document.querySelector('form[action$=\"/approvals\"] button')")
                .asBoolean()) {
            desk.follow("form[action$='/approvals'] button");
        }
        chair.picture("approved");
        desk.follow("form[action$='/publication'] button");
        chair.sees("edition 2 is published and signed");
        chair.picture("published");
        chair.open(HOME + "/assessment?period=FY2018-19");
        JsonNode pdf = desk.evaluate(
                "fetch([...document.querySelectorAll('.csp-edition a')].find(a => a.innerText.startsWith('PDF')).href)"
                        + ".then(r => r.arrayBuffer().then(b => ({status: r.status, type: r.headers.get('content-type'),"
                        + " begins: String.fromCharCode(...new Uint8Array(b).slice(0, 5)), size: b.byteLength})))");
        assertThat(pdf.path("status").asInt()).isEqualTo(200);
        assertThat(pdf.path("type").asText()).startsWith("application/pdf");
        assertThat(pdf.path("begins").asText()).isEqualTo("%PDF-");
        assertThat(pdf.path("size").asInt()).isGreaterThan(50_000);
    }
}
