package uk.csp.morile.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.csp.morile.MorileService.ANALYST;
import static uk.csp.morile.MorileService.DASHBOARD;
import static uk.csp.morile.MorileService.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import uk.csp.kit.PlatformResource;
import uk.csp.morile.FigureEvents;
import uk.csp.morile.MorileService;
import uk.csp.morile.PartnershipEvents;

/** Who reads which explanation, and what was thought before. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "morile"))
class ExplanationIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String VOLUME = "criteria.find { it.criterion == 'volume' }.";

    @Test
    void counts_goToTheAnalystsOfThePartnershipAlone() {
        drift("T71000001");
        assertThat(read(ANALYST, "T71000001").asString())
                .as("nobody told of analysts")
                .doesNotContain("reached 812");

        PartnershipEvents.send("T71000001", 5, "safer-plymouth");
        Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(
                        read(ANALYST, "T71000001").jsonPath().getInt("drift.because[0].value"))
                .isEqualTo(812));
        JsonPath exact = read(ANALYST, "T71000001").jsonPath();
        assertThat(exact.getString("drift.because[0].sentence"))
                .isEqualTo("Volume rose from low to moderate because Burglary Residential reached 812 in the year to"
                        + " March 2019, threshold 800.");
        assertThat(exact.getString(VOLUME + "movement.sentence"))
                .isEqualTo(exact.getString("drift.because[0].sentence"));
        assertThat(exact.getInt(VOLUME + "suggestion.value")).isEqualTo(812);

        Response other = read(DASHBOARD, "T71000001");
        assertThat(other.asString()).doesNotContain("reached 812", "\"value\":812", "19.9");
        JsonPath without = other.jsonPath();
        assertThat(without.getString("drift.because[0].sentence"))
                .isEqualTo("Volume rose from low to moderate because Burglary Residential reached the threshold 800 in"
                        + " the year to March 2019.");
        assertThat(without.getInt("drift.because[0].threshold")).isEqualTo(800);
        assertThat(without.<Object>get(VOLUME + "suggestion.value")).isNull();
        for (String path : List.of(
                "/v1/ratings?partnership=T71000001",
                "/v1/ratings/T71000001.2018-19.burglary/history",
                "/v1/drifts?partnership=T71000001",
                "/v1/risk-matrix?partnership=T71000001")) {
            as(DASHBOARD)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("reached 812")), not(containsString("\"value\":812")));
        }

        PartnershipEvents.send("T71000001", 4, "somebody-else");
        PartnershipEvents.send("T71000001", 6);
        Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(
                        read(ANALYST, "T71000001").asString())
                .doesNotContain("reached 812"));
    }

    @Test
    void drifts_areListedWithWhyAndWhatIsStale() {
        PartnershipEvents.send("T71000002", 1, "safer-plymouth");
        drift("T71000002");
        Awaitility.await().atMost(SOON).untilAsserted(() -> as(ANALYST)
                .get("/v1/drifts?partnership=T71000002")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("items.threat", contains("burglary"))
                .body("items[0].from", equalTo("Standard"))
                .body("items[0].to", equalTo("Moderate"))
                .body("items[0].because[0].sentence", containsString("reached 812"))
                .body("items[0].staleCriteria.find { it.criterion == 'physical' }.speaksFor", equalTo("2018-03-31")));
        as(ANALYST)
                .get("/v1/drifts?partnership=T71000002&cycle=2017-18")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as(ANALYST).get("/v1/drifts").then().statusCode(400);
    }

    @Test
    void history_tellsEveryRevisionAndRatingsAreAskedAsTheyWere() {
        MorileService.openJudgeRatify("T71000003");
        Instant before = Instant.now();
        figurePastItsThreshold("T71000003");

        as(DASHBOARD)
                .get("/v1/ratings/T71000003.2018-19.burglary/history")
                .then()
                .statusCode(200)
                .body("items.revision", contains(1, 2, 3, 4))
                .body("items[0].indicative", nullValue())
                .body("items[1].ratified", nullValue())
                .body("items[2].ratified.band", equalTo("Standard"))
                .body("items[3].drift.to", equalTo("Moderate"));
        JsonPath then = as(DASHBOARD)
                .queryParam("partnership", "T71000003")
                .queryParam("asAt", before.toString())
                .get("/v1/ratings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(then.getList("items")).hasSize(34);
        assertThat(then.getList("items.drift")).containsOnlyNulls();
        assertThat(then.getInt("items.find { it.threat.id == 'burglary' }.revision"))
                .isEqualTo(3);
        as(DASHBOARD)
                .get("/v1/ratings?partnership=T71000003&asAt=2001-01-01")
                .then()
                .body("items", hasSize(0));
        as(DASHBOARD)
                .get("/v1/ratings?asAt=yesterday")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-query"))
                .body("violations.field", contains("asAt"));
        as(DASHBOARD)
                .get("/v1/ratings/T71000003.2018-19.dragons/history")
                .then()
                .statusCode(404);
    }

    @Test
    void pages_leaveNothingOutAndRepeatNothing() {
        MorileService.openJudgeRatify("T71000004");
        List<String> seen = new ArrayList<>();
        String path = "/v1/ratings?partnership=T71000004&limit=10";
        for (int pages = 1; path != null; pages++) {
            assertThat(pages).isLessThanOrEqualTo(4);
            Response page = as(DASHBOARD).urlEncodingEnabled(false).get(path);
            seen.addAll(page.jsonPath().getList("items.threat.id", String.class));
            String link = page.header("Link");
            path = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(seen).hasSize(34).doesNotHaveDuplicates();
        String tag = as(DASHBOARD)
                .get("/v1/ratings?partnership=T71000004&limit=10")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        as(DASHBOARD)
                .header("If-None-Match", tag)
                .get("/v1/ratings?partnership=T71000004&limit=10")
                .then()
                .statusCode(304);
        as(DASHBOARD).get("/v1/ratings?limit=0").then().statusCode(422);
        as(DASHBOARD).get("/v1/ratings?cursor=%21").then().statusCode(422);
        as(DASHBOARD).get("/v1/ratings?cursor=YWJj").then().statusCode(422);
    }

    @Test
    void matrix_placesEveryThreatWithConfidenceAndPosition() {
        MorileService.openJudgeRatify("T71000005");
        JsonPath matrix = as(DASHBOARD)
                .get("/v1/risk-matrix?partnership=T71000005")
                .then()
                .statusCode(200)
                .body("cycle", equalTo("T71000005.2018-19"))
                .body("words", contains("High", "Moderate", "Low"))
                .body("cells", hasSize(9))
                .extract()
                .jsonPath();
        assertThat(matrix.getList("items")).hasSize(34);
        assertThat(matrix.getList("cells.threats.flatten()")).hasSize(34).doesNotHaveDuplicates();
        assertThat(matrix.getList("cells.find { it.harm == 'High' && it.likelihood == 'Low' }.threats", String.class))
                .contains("terrorist-incident", "domestic-homicide");
        assertThat(matrix.getString("items.find { it.threat == 'terrorist-incident' }.confidence.word"))
                .isNotNull();
        assertThat(matrix.getString("items.find { it.threat == 'modern-slavery' }.priority"))
                .isNotNull();
        as(DASHBOARD)
                .get("/v1/risk-matrix?partnership=T71000005&cycle=2001-02")
                .then()
                .statusCode(404);
    }

    private static void drift(String partnership) {
        MorileService.openJudgeRatify(partnership);
        figurePastItsThreshold(partnership);
    }

    private static void figurePastItsThreshold(String partnership) {
        FigureEvents.of(partnership, "burglary-residential")
                .counts(677, 812, true)
                .send();
        Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(
                        MorileService.rating(partnership, "burglary").getString("drift.to"))
                .isEqualTo("Moderate"));
    }

    private static Response read(String client, String partnership) {
        return as(client).get("/v1/ratings/" + partnership + ".2018-19.burglary");
    }
}
