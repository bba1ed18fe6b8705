package uk.csp.morile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static uk.csp.morile.MorileService.ANALYST;
import static uk.csp.morile.MorileService.CHAIR;
import static uk.csp.morile.MorileService.DASHBOARD;
import static uk.csp.morile.MorileService.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.csp.kit.PlatformResource;
import uk.csp.kit.Tokens;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "morile"))
class ApiIT {
    private static final String PROBLEM = "application/problem+json";

    @ParameterizedTest
    @CsvSource({
        "GET,/v1/scoring-models",
        "GET,/v1/scoring-models/csp-thematic",
        "POST,/v1/scoring-models",
        "PUT,/v1/scoring-models/csp-thematic:2",
        "POST,/v1/scoring-models/csp-thematic:2/activation",
        "POST,/v1/scoring-models/csp-thematic:2/retirement",
        "GET,/v1/cycles",
        "POST,/v1/cycles",
        "GET,/v1/cycles/E22000056.2018-19",
        "GET,/v1/cycles/E22000056.2018-19/judgements",
        "PUT,/v1/cycles/E22000056.2018-19/judgements",
        "POST,/v1/cycles/E22000056.2018-19/ratification",
        "GET,/v1/ratings",
        "GET,/v1/ratings/E22000056.2018-19.burglary",
        "GET,/v1/ratings/E22000056.2018-19.burglary/history",
        "GET,/v1/drifts?partnership=E22000056",
        "GET,/v1/risk-matrix?partnership=E22000056",
        "GET,/v1/uncertainty?cycle=E22000056.2018-19",
        "GET,/v1/sensitivity?cycle=E22000056.2018-19",
        "GET,/v1/threat-registers",
        "POST,/v1/threat-registers",
        "GET,/v1/threat-registers/csp-2018",
        "PUT,/v1/threat-registers/csp-2018",
        "GET,/v1/threat-registers/csp-2018/history",
        "POST,/v1/threat-registers/csp-2018/splits",
        "POST,/v1/threat-registers/csp-2018/merges",
        "GET,/v1/overlaps?cycle=E22000056.2018-19",
        "GET,/v1/cycles/E22000056.2018-19/priorities",
        "PUT,/v1/cycles/E22000056.2018-19/priorities/burglary",
        "GET,/v1/list-entries",
        "GET,/v1/threats?cycle=E22000056.2018-19"
    })
    void operation_needsATokenWithItsScope(String method, String path) {
        given().contentType(ContentType.JSON)
                .body("[]")
                .request(method, path)
                .then()
                .statusCode(401)
                .contentType(PROBLEM);
        given().auth()
                .oauth2(Tokens.of(ANALYST, "feeds:write"))
                .contentType(ContentType.JSON)
                .body("[]")
                .request(method, path)
                .then()
                .statusCode(403)
                .contentType(PROBLEM)
                .body("type", equalTo("/problems/not-allowed"));
    }

    @Test
    void token_thatIsNotOursIsRefused() {
        for (String token : new String[] {
            Tokens.expired(DASHBOARD),
            Tokens.wrongAudience(DASHBOARD),
            Tokens.wrongIssuer(DASHBOARD),
            Tokens.unsigned(DASHBOARD),
            Tokens.wrongKey(DASHBOARD)
        }) {
            given().auth().oauth2(token).get("/v1/ratings").then().statusCode(401);
        }
    }

    @Test
    void analyst_mayNotRatifyAndChairMayNotScore() {
        MorileService.open("T30000001");
        as(ANALYST)
                .header("If-Match", "*")
                .post("/v1/cycles/T30000001.2018-19/ratification")
                .then()
                .statusCode(403);
        as(CHAIR)
                .header("If-Match", "*")
                .body("[]")
                .put("/v1/cycles/T30000001.2018-19/judgements")
                .then()
                .statusCode(403);
    }

    @Test
    void scoringModels_areListedAndShown() {
        as(DASHBOARD)
                .get("/v1/scoring-models")
                .then()
                .statusCode(200)
                .body(
                        "items.findAll { it.owner == null && it.life == 'active' }.key",
                        containsInAnyOrder(
                                "csp-thematic:2",
                                "product:2",
                                "sum:2",
                                "harm-weighted-mean:2",
                                "all-sections:2",
                                "tactical:1",
                                "impact-likelihood-grid:1"))
                .body("items.find { it.key == 'csp-thematic:1' }.life", equalTo("retired"))
                .body("items.find { it.key == 'csp-thematic:2' }.status", equalTo("reconstruction"))
                .body("items.find { it.key == 'csp-thematic:2' }.graded", contains("intelligence", "response"))
                .body("items.find { it.key == 'all-sections:2' }.graded", hasSize(0));
        as(DASHBOARD)
                .get("/v1/scoring-models/csp-thematic")
                .then()
                .statusCode(200)
                .body("model.version", equalTo(2))
                .body("model.formula.kind", equalTo("inherent-harm"))
                .body("model.bands.label", contains("High", "Moderate", "Standard"))
                .body("model.sections[0].criteria[0].evidence.criterion", equalTo("public"));
        as(DASHBOARD)
                .get("/v1/scoring-models/official")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-scoring-model"));
    }

    @Test
    void cycle_isOpenedOnce() {
        as(ANALYST)
                .body(MorileService.cycle("T30000002"))
                .post("/v1/cycles")
                .then()
                .statusCode(201)
                .header("Location", startsWith("http"))
                .body("id", equalTo("T30000002.2018-19"))
                .body("model", equalTo("csp-thematic:2"));
        as(ANALYST)
                .body(MorileService.cycle("T30000002"))
                .post("/v1/cycles")
                .then()
                .statusCode(200)
                .body("ratifiedAt", nullValue());
        as(ANALYST)
                .body(MorileService.cycle("T30000002").replace("csp-thematic", "product"))
                .post("/v1/cycles")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/cycle-differs"));
    }

    @Test
    void cycle_tellsAllThatIsWrong() {
        as(ANALYST)
                .body("{\"id\": \"2018\", \"register\": \"none\", \"model\": \"none\"}")
                .post("/v1/cycles")
                .then()
                .statusCode(422)
                .contentType(PROBLEM)
                .body("type", equalTo("/problems/invalid-cycle"))
                .body(
                        "violations.pointer",
                        containsInAnyOrder(
                                "/partnership/code", "/partnership/name", "/id", "/label", "/register", "/model"));
        as(ANALYST).body("{").post("/v1/cycles").then().statusCode(400).contentType(PROBLEM);
        as(ANALYST).post("/v1/cycles").then().statusCode(400).contentType(PROBLEM);
    }

    @Test
    void judgements_tellAllThatIsWrongAndStoreNothing() {
        MorileService.open("T30000003");
        as(ANALYST)
                .header("If-Match", "*")
                .body(
                        """
                        [{"threat": "burglary", "criterion": "physical", "level": 1, "origin": "agreed", "asAt": "2019-03-31"},
                         {"threat": "dragons", "criterion": "physical", "level": 1, "origin": "agreed", "asAt": "2019-03-31"},
                         {"threat": "burglary", "criterion": "luck", "level": 1, "origin": "agreed", "asAt": "2019-03-31"},
                         {"threat": "burglary", "criterion": "volume", "level": 5, "origin": "guess", "asAt": "31.3.2019"},
                         {"threat": "burglary", "criterion": "trend", "level": 1.5, "origin": "agreed", "asAt": "2019-03-31"},
                         {"threat": "burglary", "criterion": "physical", "level": 2, "origin": "agreed", "asAt": "2019-03-31"},
                         null]""")
                .put("/v1/cycles/T30000003.2018-19/judgements")
                .then()
                .statusCode(422)
                .contentType(PROBLEM)
                .body("type", equalTo("/problems/invalid-judgements"))
                .body(
                        "violations.pointer",
                        contains(
                                "/1/threat",
                                "/2/criterion",
                                "/3/level",
                                "/3/origin",
                                "/3/asAt",
                                "/4/level",
                                "/5",
                                "/6"));
        assertThat(MorileService.rating("T30000003", "burglary").getString("indicative"))
                .isNull();
    }

    @Test
    void judgements_ofAnUnknownCycleAreNotFound() {
        as(ANALYST)
                .header("If-Match", "*")
                .body("[]")
                .put("/v1/cycles/T39999999.2018-19/judgements")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-cycle"));
        as(CHAIR)
                .header("If-Match", "*")
                .post("/v1/cycles/T39999999.2018-19/ratification")
                .then()
                .statusCode(404);
    }

    @Test
    void ratification_needsJudgementsOfEveryThreat() {
        MorileService.open("T30000004");
        as(CHAIR)
                .header("If-Match", "*")
                .post("/v1/cycles/T30000004.2018-19/ratification")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/nothing-to-ratify"));
        as(ANALYST)
                .header("If-Match", "*")
                .body(
                        """
                        [{"threat": "burglary", "criterion": "physical", "level": 1, "origin": "agreed", "asAt": "2019-03-31"},
                         {"threat": "burglary", "criterion": "volume", "level": 1, "origin": "agreed", "asAt": "2019-03-31"},
                         {"threat": "robbery", "criterion": "volume", "level": null, "origin": "agreed", "asAt": "2019-03-31"}]""")
                .put("/v1/cycles/T30000004.2018-19/judgements")
                .then()
                .statusCode(200)
                .body("changed", equalTo(3));
        as(CHAIR)
                .header("If-Match", "*")
                .post("/v1/cycles/T30000004.2018-19/ratification")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/incomplete-judgements"))
                .body("violations", hasSize(33))
                .body("violations.field", hasItem("robbery"));
    }

    @Test
    void ratifiedJudgements_standAndMayComeAgain() {
        MorileService.openJudgeRatify("T30000005");
        as(ANALYST)
                .header("If-Match", "*")
                .body(MorileService.judgements())
                .put("/v1/cycles/T30000005.2018-19/judgements")
                .then()
                .statusCode(200)
                .body("judgements", equalTo(476))
                .body("changed", equalTo(0));
        as(CHAIR)
                .header("If-Match", "*")
                .post("/v1/cycles/T30000005.2018-19/ratification")
                .then()
                .statusCode(200);
        as(ANALYST)
                .header("If-Match", "*")
                .body("[]")
                .put("/v1/cycles/T30000005.2018-19/judgements")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/cycle-ratified"));
        assertThat(MorileService.rating("T30000005", "burglary").getInt("revision"))
                .isEqualTo(3);
    }

    @Test
    void cyclesAndJudgements_areListed() {
        MorileService.open("T30000009");
        MorileService.judge("T30000009");
        as(DASHBOARD)
                .queryParam("partnership", "T30000009")
                .get("/v1/cycles")
                .then()
                .statusCode(200)
                .body("items.id", contains("T30000009.2018-19"));
        as(DASHBOARD)
                .get("/v1/cycles/T30000009.2018-19/judgements")
                .then()
                .statusCode(200)
                .body("items", hasSize(476))
                .body("items.findAll { it.level == null }", hasSize(52));
        as(DASHBOARD).get("/v1/cycles/T39999999.2018-19/judgements").then().statusCode(404);
    }

    @Test
    void rating_isShownWithItsCriteriaAndTag() {
        MorileService.openJudgeRatify("T30000006");
        String tag = as(DASHBOARD)
                .get("/v1/ratings/T30000006.2018-19.anti-social-behaviour")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"3-"))
                .body("ratified.band", equalTo("Standard"))
                .body("threat.scoredFor", equalTo("2017/18 with likelihood and trends of 2018/19"))
                .body("criteria", hasSize(14))
                .body("criteria[0].levelLabel", equalTo("Minor"))
                .body("criteria[0].origin", equalTo("carried-forward"))
                .body("criteria[0].asAt", equalTo("2018-03-31"))
                .body("criteria.find { it.criterion == 'trend' }.asAt", equalTo("2019-03-31"))
                .body("criteria.find { it.criterion == 'capacity-gap' }.level", nullValue())
                .extract()
                .header("ETag");
        as(DASHBOARD)
                .header("If-None-Match", tag)
                .get("/v1/ratings/T30000006.2018-19.anti-social-behaviour")
                .then()
                .statusCode(304);
        as(DASHBOARD)
                .get("/v1/ratings/T30000006.2018-19.dragons")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-rating"));
    }

    @Test
    void ratings_areFiltered() {
        MorileService.openJudgeRatify("T30000007");
        as(DASHBOARD)
                .queryParam("cycle", "T30000007.2018-19")
                .queryParam("theme", "drug-related-harm")
                .queryParam("band", "High")
                .get("/v1/ratings")
                .then()
                .statusCode(200)
                .body(
                        "items.threat.label",
                        contains(
                                "County Lines/Dangerous Drug Networks",
                                "Problem Drug use",
                                "Trafficking Class A Drugs"));
    }

    @Test
    void threats_nameTheirIndicators() {
        MorileService.open("T30000008");
        as(DASHBOARD)
                .queryParam("cycle", "T30000008.2018-19")
                .get("/v1/threats")
                .then()
                .statusCode(200)
                .body("threats", hasSize(34))
                .body("listEntries", hasSize(27))
                .body("threats.find { it.id == 'burglary' }.indicators.volume", contains("burglary-residential"))
                .body("themes[5].footnote", startsWith("These risks are based on MoRiLE outputs for 2017/18"));
        as(DASHBOARD).get("/v1/threats").then().statusCode(400).contentType(PROBLEM);
    }
}
