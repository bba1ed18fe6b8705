package uk.csp.morile.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.csp.morile.MorileService.ANALYST;
import static uk.csp.morile.MorileService.DASHBOARD;
import static uk.csp.morile.MorileService.as;
import static uk.csp.morile.MorileService.tag;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import uk.csp.kit.PlatformResource;
import uk.csp.kit.Tokens;
import uk.csp.morile.MorileService;
import uk.csp.morile.scoring.PublishedAssessment;

/** The published ratings of 2018/19 as a cycle whose criteria nobody knows: bands and lists stand, no score is made up. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "morile"))
class PrintedRatingIT {
    @Test
    void publishedRatings_areTakenInWithUnknownCriteria() throws IOException {
        MorileService.open("T46000001");
        JsonPath printed = put(
                        "T46000001",
                        Files.readString(PublishedAssessment.file().resolveSibling("printed-ratings-2018-19.json")))
                .jsonPath();
        assertThat(printed.getList("items.findAll { it.source.endsWith('table of the theme') }.band"))
                .hasSize(29)
                .satisfies(bands -> {
                    assertThat(Collections.frequency(bands, "High")).isEqualTo(10);
                    assertThat(Collections.frequency(bands, "Moderate")).isEqualTo(8);
                    assertThat(Collections.frequency(bands, "Standard")).isEqualTo(11);
                });
        assertThat(printed.<String>getList("listEntries.band").subList(0, 10)).containsOnly("High");
        assertThat(printed.<String>getList("listEntries.band").subList(10, 17)).containsOnly("Moderate");
        assertThat(printed.<String>getList("listEntries.band").subList(17, 27)).containsOnly("Standard");

        RestAssured.given()
                .auth()
                .oauth2(Tokens.of(ANALYST, "scores:ratify"))
                .header("If-Match", "*")
                .post("/v1/cycles/T46000001.2018-19/ratification")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/four-eyes"));
        MorileService.ratify("T46000001");
        as(DASHBOARD)
                .get("/v1/ratings/T46000001.2018-19.arson")
                .then()
                .body("ratified", nullValue())
                .body("criteria.findAll { it.level != null }", hasSize(0));
        as(ANALYST)
                .header("If-Match", tag("T46000001.2018-19"))
                .body("[]")
                .put("/v1/cycles/T46000001.2018-19/printed-ratings")
                .then()
                .statusCode(409);
    }

    @Test
    void printedRatings_tellAllThatIsWrong() {
        MorileService.open("T46000002");
        as(ANALYST)
                .header("If-Match", "\"1\"")
                .body(
                        """
                        [{"threat": "arson", "band": "Standard", "source": "Table"},
                         {"threat": "dragons", "band": "Standard", "source": "Table"},
                         {"threat": "robbery", "band": "Huge", "source": " "},
                         {"threat": "arson", "band": "High", "source": "Table"}, null]""")
                .put("/v1/cycles/T46000002.2018-19/printed-ratings")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/1/threat", "/2/band", "/2/source", "/3", "/4"));
        as(ANALYST)
                .body("[]")
                .put("/v1/cycles/T46000002.2018-19/printed-ratings")
                .then()
                .statusCode(428);
        assertThat(put("T46000002", "[]").header("ETag")).isEqualTo("\"1\"");
    }

    private static Response put(String partnership, String body) {
        return as(ANALYST)
                .header("If-Match", tag(partnership + ".2018-19"))
                .body(body)
                .put("/v1/cycles/" + partnership + ".2018-19/printed-ratings")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }
}
