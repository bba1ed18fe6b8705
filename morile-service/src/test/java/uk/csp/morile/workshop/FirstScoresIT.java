package uk.csp.morile.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.csp.morile.MorileService.ANALYST;
import static uk.csp.morile.MorileService.CHAIR;
import static uk.csp.morile.MorileService.DASHBOARD;
import static uk.csp.morile.MorileService.as;
import static uk.csp.morile.MorileService.tag;
import static uk.csp.morile.workshop.TestWorkshop.COUNCIL;
import static uk.csp.morile.workshop.TestWorkshop.FIRE;
import static uk.csp.morile.workshop.TestWorkshop.HEALTH;
import static uk.csp.morile.workshop.TestWorkshop.POLICE_1;
import static uk.csp.morile.workshop.TestWorkshop.POLICE_2;
import static uk.csp.morile.workshop.TestWorkshop.score;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import uk.csp.kit.PlatformResource;
import uk.csp.kit.Tokens;
import uk.csp.morile.MorileService;
import uk.csp.morile.PartnershipEvents;

/** Blind scoring: nobody sees another's scores before the reveal, nobody changes what was given. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "morile"))
class FirstScoresIT {
    @Inject
    DataSource dataSource;

    @Test
    void cycle_goesThroughItsStatesInOrder() {
        TestWorkshop workshop = TestWorkshop.opened("T45000001");
        workshop.move("reveal").statusCode(409).body("type", equalTo("/problems/wrong-state"));
        workshop.move("first-scoring").statusCode(409).body("type", equalTo("/problems/quorum-not-met"));
        workshop.register().statusCode(200).body("items", hasSize(5));
        workshop.move("first-scoring").statusCode(200).body("state", equalTo("first-scores"));
        workshop.move("first-scoring").statusCode(409).body("type", equalTo("/problems/wrong-state"));
        workshop.ratify().statusCode(409).body("type", equalTo("/problems/wrong-state"));
        workshop.give(POLICE_1, score("burglary", "physical", 1)).statusCode(200);
        workshop.give(POLICE_2, score("burglary", "physical", 1)).statusCode(200);
        workshop.give(COUNCIL, score("burglary", "physical", 1)).statusCode(200);
        workshop.move("reveal").statusCode(409).body("type", equalTo("/problems/quorum-not-met"));
        workshop.give(FIRE, score("burglary", "physical", null)).statusCode(200);
        workshop.move("reveal").statusCode(200).body("state", equalTo("discussion"));
        as(CHAIR)
                .header("If-Match", tag(workshop.id))
                .post(workshop.path("/publication"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"));
    }

    @Test
    void cycleWithoutWorkshop_hasNoScorers() {
        MorileService.open("T45000002");
        as(ANALYST)
                .header("If-Match", tag("T45000002.2018-19"))
                .body("[]")
                .put("/v1/cycles/T45000002.2018-19/scorers")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/no-workshop"));
    }

    @Test
    void anothersScores_areHiddenUntilTheReveal() {
        TestWorkshop workshop = TestWorkshop.drafted("T45000003").scoring();
        workshop.give(POLICE_1, score("burglary", "physical", 1), score("burglary", "volume", 3))
                .statusCode(200)
                .body("scores", equalTo(2));
        workshop.give(COUNCIL, score("burglary", "physical", 4)).statusCode(200);

        as(COUNCIL).get(workshop.path("/first-scores/" + POLICE_1)).then().statusCode(404);
        as(COUNCIL).get(workshop.path("/first-scores/nobody")).then().statusCode(404);
        as(COUNCIL)
                .get(workshop.path("/first-scores"))
                .then()
                .statusCode(200)
                .body("items.scorer", everyItem(equalTo(COUNCIL)))
                .body("items", hasSize(1));
        as(COUNCIL).get(workshop.path("/agreement")).then().statusCode(409);
        as(COUNCIL)
                .get(workshop.path("/scorers"))
                .then()
                .statusCode(200)
                .body("items.find { it.scorer == 'council-scorer' }.given", equalTo(1))
                .body("items.find { it.scorer == 'police-scorer-1' }.given", nullValue());
        for (String keeper : List.of(ANALYST, CHAIR)) {
            as(keeper).get(workshop.path("/first-scores/" + POLICE_1)).then().statusCode(404);
            as(keeper)
                    .get(workshop.path("/first-scores"))
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
            as(keeper).get(workshop.path("/agreement")).then().statusCode(409);
            as(keeper)
                    .get(workshop.path("/scorers"))
                    .then()
                    .statusCode(200)
                    .body("items.find { it.scorer == 'police-scorer-1' }.given", equalTo(2))
                    .body("items.find { it.scorer == 'health-scorer' }.given", equalTo(0));
        }
    }

    @Test
    void revealedScores_areSeenByAllMembersWithTheirAuthority() {
        TestWorkshop workshop = TestWorkshop.drafted("T45000004").scoring();
        workshop.give(POLICE_1, score("burglary", "physical", 1), score("robbery", "physical", 2));
        workshop.give(POLICE_2, score("burglary", "physical", 1), score("robbery", "physical", 2));
        workshop.give(COUNCIL, score("burglary", "physical", 1), score("robbery", "physical", 3));
        workshop.give(FIRE, score("burglary", "physical", 4), score("robbery", "physical", null));
        workshop.move("reveal").statusCode(200);

        for (String member : List.of(ANALYST, CHAIR, HEALTH, POLICE_1)) {
            as(member)
                    .queryParam("threat", "burglary")
                    .get(workshop.path("/first-scores"))
                    .then()
                    .statusCode(200)
                    .body("items.scorer", containsInAnyOrder(POLICE_1, POLICE_2, COUNCIL, FIRE))
                    .body("items.authority", hasItem("devon-and-somerset-fire-and-rescue"));
            as(member)
                    .get(workshop.path("/first-scores/" + FIRE))
                    .then()
                    .statusCode(200)
                    .body("items.level", contains(4, null));
        }
        as(HEALTH)
                .get(workshop.path("/agreement"))
                .then()
                .statusCode(200)
                .body("criteria.criterion", contains("physical"))
                .body("criteria[0].threats", equalTo(2))
                .body("criteria[0].scores", equalTo(7))
                .body("criteria[0].reading", equalTo("low"))
                .body("disagreements.threat", contains("burglary", "robbery"))
                .body("disagreements[0].outliers[0].scorer", equalTo(FIRE))
                .body("disagreements[0].outliers[0].level", equalTo(4))
                .body("disagreements[1].unknown", equalTo(1));
    }

    @Test
    void firstScore_isGivenOnceAndMayComeAgain() {
        TestWorkshop workshop = TestWorkshop.drafted("T45000005").scoring();
        workshop.give(POLICE_1, score("burglary", "physical", 1))
                .statusCode(200)
                .body("added", equalTo(1));
        workshop.give(POLICE_1, score("burglary", "physical", 1), score("burglary", "volume", null))
                .statusCode(200)
                .body("added", equalTo(1))
                .body("scores", equalTo(2));
        workshop.give(POLICE_1, score("burglary", "trend", 2), score("burglary", "physical", 2))
                .statusCode(409)
                .body("type", equalTo("/problems/first-scores-stand"))
                .body("violations.field", contains("burglary/physical"));
        as(POLICE_1)
                .get(workshop.path("/first-scores/" + POLICE_1))
                .then()
                .body("items.criterion", contains("physical", "volume"))
                .body("items.level", contains(1, null));
        workshop.give(COUNCIL, score("burglary", "physical", 1)).statusCode(200);
        workshop.give(FIRE, score("burglary", "physical", 1)).statusCode(200);
        workshop.move("reveal").statusCode(200);
        workshop.give(POLICE_1, score("burglary", "trend", 2))
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"));
    }

    @Test
    void firstScores_tellAllThatIsWrongAndStoreNothing() {
        TestWorkshop workshop = TestWorkshop.drafted("T45000006").scoring();
        workshop.give(
                        POLICE_1,
                        score("burglary", "physical", 1),
                        score("dragons", "physical", 1),
                        score("burglary", "luck", 1),
                        score("burglary", "volume", 5),
                        "{\"threat\": \"burglary\", \"criterion\": \"trend\", \"level\": null}",
                        score("burglary", "physical", 2),
                        "null")
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-first-scores"))
                .body("violations.pointer", contains("/1/threat", "/2/criterion", "/3/level", "/4/reason", "/5", "/6"))
                .body("violations.code", hasItems("unknown-threat", "reason-needed", "duplicate"));
        as(POLICE_1).get(workshop.path("/first-scores/" + POLICE_1)).then().body("items", hasSize(0));
    }

    @Test
    void scorer_scoresForNobodyElse() {
        TestWorkshop workshop = TestWorkshop.drafted("T45000007").scoring();
        String body = "[" + score("burglary", "physical", 1) + "]";
        as(COUNCIL)
                .body(body)
                .put(workshop.path("/first-scores/" + POLICE_1))
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-scorer"));
        RestAssured.given()
                .auth()
                .oauth2(Tokens.ofPartner(POLICE_1, "somebody-else"))
                .contentType(ContentType.JSON)
                .body(body)
                .put(workshop.path("/first-scores/" + POLICE_1))
                .then()
                .statusCode(404);
        as(ANALYST)
                .body(body)
                .put(workshop.path("/first-scores/" + ANALYST))
                .then()
                .statusCode(403);
    }

    @Test
    void whoDoesNotBelongToTheCycle_findsNoWorkshop() {
        TestWorkshop workshop = TestWorkshop.drafted("T45000008");
        for (String path : List.of("/scorers", "/first-scores", "/agreement", "/first-scores/" + POLICE_1)) {
            RestAssured.given()
                    .auth()
                    .oauth2(Tokens.ofPartner(ANALYST, "other-partnership"))
                    .get(workshop.path(path))
                    .then()
                    .statusCode(404);
            as(DASHBOARD).get(workshop.path(path)).then().statusCode(403);
        }
        RestAssured.given()
                .auth()
                .oauth2(Tokens.ofPartner(ANALYST, "other-partnership"))
                .contentType(ContentType.JSON)
                .header("If-Match", tag(workshop.id))
                .body("[]")
                .put(workshop.path("/judgements"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/cycle-of-another"));
        RestAssured.given()
                .auth()
                .oauth2(Tokens.ofPartner(ANALYST, "other-partnership"))
                .contentType(ContentType.JSON)
                .body(MorileService.cycle("T45000008").replace("2018-19", "2019-20"))
                .post("/v1/cycles")
                .then()
                .statusCode(403);
    }

    @Test
    void scorers_areRolesNotPeople() {
        TestWorkshop workshop = TestWorkshop.opened("T45000009");
        as(ANALYST)
                .header("If-Match", tag(workshop.id))
                .body(
                        """
                        [{"scorer": "jo.smith@example.org", "authority": "nhs-devon", "role": "Lead"},
                         {"scorer": "fire-scorer", "authority": "Fire!", "role": ""}, null]""")
                .put(workshop.path("/scorers"))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/0/scorer", "/1/authority", "/1/role", "/2"));
    }

    @Test
    void whoeverHasScored_staysAScorer() {
        TestWorkshop workshop = TestWorkshop.drafted("T45000010").scoring();
        workshop.give(POLICE_1, score("burglary", "physical", 1)).statusCode(200);
        as(ANALYST)
                .header("If-Match", tag(workshop.id))
                .body("[{\"scorer\": \"fire-scorer\", \"authority\": \"fire\", \"role\": \"Lead\"}]")
                .put(workshop.path("/scorers"))
                .then()
                .statusCode(422)
                .body("violations.field", contains(POLICE_1));
    }

    @Test
    void edit_needsTheRevisionThatWasRead() {
        TestWorkshop workshop = TestWorkshop.drafted("T45000011");
        for (String path : List.of("/first-scoring", "/reveal")) {
            as(ANALYST).post(workshop.path(path)).then().statusCode(428);
        }
        for (String path : List.of("/ratification", "/publication")) {
            as(CHAIR).post(workshop.path(path)).then().statusCode(428);
        }
        for (String path : List.of("/scorers", "/judgements")) {
            as(ANALYST).body("[]").put(workshop.path(path)).then().statusCode(428);
            as(ANALYST)
                    .header("If-Match", "\"1\"")
                    .body("[]")
                    .put(workshop.path(path))
                    .then()
                    .statusCode(412)
                    .body("type", equalTo("/problems/revision-changed"));
        }
    }

    /** Two editors who read the same revision: whoever comes first is stored, the other is told. */
    @Test
    void twoEditorsAtOnce_neverOverwriteEachOther() {
        String cycle = TestWorkshop.opened("T45000012").id;
        for (int round = 0; round < 10; round++) {
            String read = tag(cycle);
            int level = round % 5;
            List<CompletableFuture<Integer>> edits = Stream.of("physical", "psychological")
                    .map(criterion -> CompletableFuture.supplyAsync(() -> as(ANALYST)
                            .header("If-Match", read)
                            .body(("[{\"threat\": \"burglary\", \"criterion\": \"%s\", \"level\": %d,"
                                            + " \"origin\": \"agreed\", \"asAt\": \"2019-03-31\"}]")
                                    .formatted(criterion, level))
                            .put("/v1/cycles/" + cycle + "/judgements")
                            .statusCode()))
                    .toList();
            assertThat(edits.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 412);
            as(ANALYST).get("/v1/cycles/" + cycle);
        }
    }

    @Test
    void cycleOpenedFromThePreviousOne_carriesItsScoresMarked() {
        MorileService.openJudgeRatify("T45000013");
        String next =
                MorileService.cycle("T45000013").replace("2018-19", "2019-20").replace("2018/19", "2019/20");
        as(ANALYST)
                .body(next.replace("\"model\"", "\"previous\": \"2017-18\", \"model\""))
                .post("/v1/cycles")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/previous"));
        as(ANALYST)
                .body(next.replace("\"model\"", "\"previous\": \"2018-19\", \"model\""))
                .post("/v1/cycles")
                .then()
                .statusCode(201)
                .body("previous", equalTo("T45000013.2018-19"));

        as(DASHBOARD)
                .get("/v1/cycles/T45000013.2019-20/judgements")
                .then()
                .body("items", hasSize(476))
                .body("items.carriedFrom", everyItem(equalTo("2018-19")))
                .body("items.findAll { it.origin == 'agreed' }", hasSize(0))
                .body(
                        "items.find { it.threat == 'burglary' && it.criterion == 'physical' }.origin",
                        equalTo("carried-forward"))
                .body("items.find { it.threat == 'burglary' && it.criterion == 'volume' }.asAt", equalTo("2019-03-31"));
        as(DASHBOARD)
                .get("/v1/ratings/T45000013.2019-20.burglary")
                .then()
                .statusCode(200)
                .body("ratified", nullValue())
                .body("indicative.band", equalTo("Standard"));
    }

    /** Once crime-data-service has told who the analysts of a partnership are, nobody else opens its cycles. */
    @Test
    void cycle_isOpenedByAnalystsOfThePartnership() {
        PartnershipEvents.send("T45000014", 1, "other-partnership");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> isKnown("T45000014"));
        as(ANALYST)
                .body(MorileService.cycle("T45000014"))
                .post("/v1/cycles")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/cycle-of-another"));
        RestAssured.given()
                .auth()
                .oauth2(Tokens.ofPartner(ANALYST, "other-partnership"))
                .contentType(ContentType.JSON)
                .body(MorileService.cycle("T45000014"))
                .post("/v1/cycles")
                .then()
                .statusCode(201)
                .body("owner", equalTo("other-partnership"));
    }

    private boolean isKnown(String partnership) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT 1 FROM partnership_analysts WHERE partnership = ?")) {
            query.setString(1, partnership);
            return query.executeQuery().next();
        }
    }
}
