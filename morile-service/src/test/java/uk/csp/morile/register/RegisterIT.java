package uk.csp.morile.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.csp.morile.MorileService.ANALYST;
import static uk.csp.morile.MorileService.CHAIR;
import static uk.csp.morile.MorileService.DASHBOARD;
import static uk.csp.morile.MorileService.as;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import uk.csp.kit.PlatformResource;
import uk.csp.morile.FigureEvents;
import uk.csp.morile.MorileJson;
import uk.csp.morile.MorileService;

/** A partnership keeps its own register, and decides on priorities whatever the rating. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "morile"))
class RegisterIT {
    private static final String CYBER =
            """
            {"reason": "Fraud has its own group.", "threat": "cyber-dependent-crime-and-fraud",
             "into": [{"id": "cyber-crime", "label": "Cyber Dependent Crime"}, {"id": "fraud", "label": "Fraud"}]}""";

    @Test
    void ownRegister_isCopiedSplitMergedAndKeepsItsHistory() {
        copy("reg-one");
        as(ANALYST)
                .body(CYBER)
                .post("/v1/threat-registers/reg-one/splits")
                .then()
                .statusCode(428);
        as(ANALYST)
                .header("If-Match", "\"1\"")
                .body(CYBER)
                .post("/v1/threat-registers/reg-one/splits")
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("key", equalTo("reg-one:2"))
                .body("register.threats", hasSize(35));
        as(ANALYST)
                .header("If-Match", "\"1\"")
                .body(CYBER)
                .post("/v1/threat-registers/reg-one/splits")
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/revision-changed"));
        as(ANALYST)
                .header("If-Match", "\"2\"")
                .body(
                        """
                        {"reason": "One service answers both.", "threats": ["criminal-damage", "arson"],
                         "into": {"id": "damage", "label": "Criminal damage and arson"}}""")
                .post("/v1/threat-registers/reg-one/merges")
                .then()
                .statusCode(201)
                .body("register.threats", hasSize(34));
        as(DASHBOARD)
                .get("/v1/threat-registers/reg-one/history")
                .then()
                .statusCode(200)
                .body("items.edit", contains("loaded", "split", "merged"))
                .body("items[1].reason", equalTo("Fraud has its own group."))
                .body("items[1].by", equalTo(ANALYST))
                .body("items[1].gone", contains("cyber-dependent-crime-and-fraud"))
                .body("items[1].added", contains("cyber-crime", "fraud"))
                .body("items[2].gone", hasItems("criminal-damage", "arson"));
        as(DASHBOARD).get("/v1/threat-registers/reg-one:1").then().body("register.threats", hasSize(34));
        as(DASHBOARD).get("/v1/threat-registers").then().body("items.key", hasItems("reg-one:3", "csp-2018:2"));
    }

    @Test
    void register_tellsAllThatIsWrongAndIsNobodyElsesToChange() {
        copy("reg-two");
        as(ANALYST)
                .header("If-Match", "\"1\"")
                .body(
                        "{\"reason\": \"\", \"threat\": \"dragons\", \"into\": [{\"id\": \"burglary\", \"label\": \"B\"}]}")
                .post("/v1/threat-registers/reg-two/splits")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-register"))
                .body("violations.pointer", hasItems("/reason", "/threat", "/into"));
        as(ANALYST)
                .header("If-Match", "\"2\"")
                .body(CYBER)
                .post("/v1/threat-registers/csp-2018/splits")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/register-of-another"));
        as(ANALYST)
                .body("{\"from\": \"csp-2018\", \"id\": \"reg-two\", \"label\": \"Again\"}")
                .post("/v1/threat-registers")
                .then()
                .statusCode(409);
        as(ANALYST)
                .body("{\"from\": \"nothing\", \"id\": \"reg-three\", \"label\": \"X\"}")
                .post("/v1/threat-registers")
                .then()
                .statusCode(404);
    }

    @Test
    void ownThresholds_decideInsteadOfTheModels() throws IOException {
        copy("reg-four");
        ObjectNode register = (ObjectNode) MorileJson.mapper()
                .readTree(as(ANALYST).get("/v1/threat-registers/reg-four").asString())
                .get("register");
        for (var threat : register.get("threats")) {
            if (threat.get("id").asText().equals("burglary")) {
                ((ObjectNode) threat)
                        .set(
                                "thresholds",
                                MorileJson.mapper()
                                        .readTree("{\"volume\": {\"kind\": \"volume\", \"steps\":"
                                                + " [{\"level\": 3, \"count\": 750, \"rate\": null}]}}"));
            }
        }
        ObjectNode edit = MorileJson.mapper().createObjectNode().put("reason", "Our own thresholds.");
        edit.set("register", register);
        as(ANALYST)
                .header("If-Match", "\"1\"")
                .body(edit.toString())
                .put("/v1/threat-registers/reg-four")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        open("T72000001", "reg-four");
        MorileService.judge("T72000001");
        MorileService.ratify("T72000001");
        FigureEvents.of("T72000001", "burglary-residential")
                .counts(640, 760, true)
                .send();
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        MorileService.rating("T72000001", "burglary").getString("drift.because[0].sentence"))
                .contains("reached the threshold 750"));
    }

    @Test
    void overlaps_warnOfDoubleCounting() {
        MorileService.open("T72000002");
        JsonPath overlaps = as(DASHBOARD)
                .get("/v1/overlaps?cycle=T72000002.2018-19")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(overlaps.getList("items.findAll { it.kind == 'declared' }")).hasSize(6);
        assertThat(overlaps.getString("items.find { it.id == 'sexual-harm' }.warning"))
                .contains("CSA/CSE");
        as(DASHBOARD)
                .get("/v1/ratings/T72000002.2018-19.homicide")
                .then()
                .body("overlaps.id", contains("domestic-abuse-and-homicide"));
    }

    @Test
    void priority_needsAReasonAndLeavesTheRating() {
        MorileService.openJudgeRatify("T72000003");
        String path = "/v1/cycles/T72000003.2018-19/priorities/burglary";
        as(CHAIR)
                .header("If-Match", "\"0\"")
                .body("{\"priority\": true}")
                .put(path)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-priority"))
                .body("violations.pointer", contains("/reason"));
        as(CHAIR)
                .body("{\"priority\": true, \"reason\": \"x\"}")
                .put(path)
                .then()
                .statusCode(428);
        String before = MorileService.rating("T72000003", "burglary").getString("ratified");
        decide(path, 0, "{\"priority\": true, \"reason\": \"Residents ask for it.\"}");
        JsonPath rating = MorileService.rating("T72000003", "burglary");
        assertThat(rating.getString("priority.reason")).isEqualTo("Residents ask for it.");
        assertThat(rating.getString("ratified")).isEqualTo(before);
        assertThat(rating.getInt("revision")).isEqualTo(4);
        as(CHAIR)
                .header("If-Match", "\"0\"")
                .body("{\"priority\": false, \"reason\": \"No.\"}")
                .put(path)
                .then()
                .statusCode(412);
        decide(path, 1, "{\"priority\": false, \"reason\": \"Done.\"}");
        as(DASHBOARD).get("/v1/ratings/T72000003.2018-19.burglary").then().body("priority", nullValue());
        as(DASHBOARD)
                .get("/v1/cycles/T72000003.2018-19/priorities")
                .then()
                .statusCode(200)
                .body("items.priority", contains(true, false))
                .body("items.reason", contains("Residents ask for it.", "Done."))
                .body("items.decidedBy", contains(CHAIR, CHAIR));
        decide(
                "/v1/cycles/T72000003.2018-19/priorities/modern-slavery",
                0,
                "{\"priority\": false, \"reason\": \"Regional now.\"}");
        as(DASHBOARD).get("/v1/ratings/T72000003.2018-19.modern-slavery").then().body("priority", nullValue());
        as(CHAIR)
                .header("If-Match", "\"0\"")
                .body("{\"priority\": true, \"reason\": \"x\"}")
                .put("/v1/cycles/T72000003.2018-19/priorities/dragons")
                .then()
                .statusCode(404);
    }

    @Test
    void nextCycle_takesOverScoresAndPrioritiesAlongSplits() {
        copy("reg-five");
        open("T72000004", "reg-five");
        MorileService.judge("T72000004");
        MorileService.ratify("T72000004");
        decide(
                "/v1/cycles/T72000004.2018-19/priorities/cyber-dependent-crime-and-fraud",
                0,
                "{\"priority\": true, \"reason\": \"Growing.\"}");
        as(ANALYST)
                .header("If-Match", "\"1\"")
                .body(CYBER)
                .post("/v1/threat-registers/reg-five/splits")
                .then()
                .statusCode(201);
        as(ANALYST)
                .body(
                        """
                        {"partnership": {"code": "T72000004", "name": "Plymouth"}, "id": "2019-20", "label": "2019/20",
                         "register": "reg-five", "model": "csp-thematic", "previous": "2018-19"}""")
                .post("/v1/cycles")
                .then()
                .statusCode(201)
                .body("register", equalTo("reg-five:2"));
        for (String part : new String[] {"cyber-crime", "fraud"}) {
            as(DASHBOARD)
                    .get("/v1/ratings/T72000004.2019-20." + part)
                    .then()
                    .statusCode(200)
                    .body("indicative.band", equalTo("Moderate"))
                    .body("priority.reason", equalTo("Growing."))
                    .body("criteria.find { it.criterion == 'physical' }.origin", equalTo("carried-forward"));
        }
        as(DASHBOARD)
                .get("/v1/threats?cycle=T72000004.2018-19")
                .then()
                .body("threats.id", hasItem("cyber-dependent-crime-and-fraud"))
                .body("description", containsString("strategic assessment"));
    }

    private static void copy(String id) {
        as(ANALYST)
                .body("{\"from\": \"csp-2018\", \"id\": \"" + id + "\", \"label\": \"Threats of Plymouth\"}")
                .post("/v1/threat-registers")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("owner", equalTo("safer-plymouth"));
    }

    private static void open(String partnership, String register) {
        as(ANALYST)
                .body(MorileService.cycle(partnership).replace("csp-2018", register))
                .post("/v1/cycles")
                .then()
                .statusCode(201);
    }

    private static void decide(String path, int revision, String body) {
        as(CHAIR)
                .header("If-Match", "\"" + revision + "\"")
                .body(body)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"" + (revision + 1) + "\"");
    }
}
