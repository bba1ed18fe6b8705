package uk.csp.morile.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
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
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.csp.kit.PlatformResource;
import uk.csp.kit.Tokens;

/** Agreement of partners: quorum by authority, dissent kept, and four eyes before it stands. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "morile"))
class ConsensusIT {
    private static final String THREE = "\"devon-and-cornwall-police\", \"plymouth-city-council\", \"nhs-devon\"";

    @Test
    void cycle_runsFromDraftToPublicationWithDissentKept() {
        TestWorkshop workshop = revealed("T41000001");
        workshop.ratify()
                .statusCode(422)
                .body("type", equalTo("/problems/consensus-incomplete"))
                .body("violations.field", contains("burglary/physical", "burglary/volume", "robbery/physical"));
        as(ANALYST)
                .header("If-Match", tag(workshop.id))
                .body("{\"asAt\": \"2019-03-31\"}")
                .post(workshop.path("/unanimous-scores"))
                .then()
                .statusCode(200)
                .body("adopted", equalTo(1))
                .body("open.criterion", contains("physical", "volume"));
        agree(
                        workshop,
                        "burglary",
                        "\"0\"",
                        agreed("physical", 2, THREE, dissent(HEALTH, 4)) + "," + agreed("volume", null, THREE, ""))
                .statusCode(200)
                .body("revision", equalTo(1));

        as(FIRE).get(workshop.path("/consensus"))
                .then()
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("items.threat", contains("burglary", "robbery"))
                .body("items[0].criteria[0].dissent[0].scorer", equalTo(HEALTH))
                .body("items[0].criteria[0].dissent[0].authority", equalTo("nhs-devon"))
                .body("items[0].criteria[0].dissent[0].level", equalTo(4))
                .body("items[0].criteria[0].dissent[0].why", equalTo("Seen otherwise at work."))
                .body("items[1].criteria[0].takingPart", hasSize(4));
        as(DASHBOARD)
                .get(workshop.path("/judgements"))
                .then()
                .body("items.find { it.threat == 'burglary' && it.criterion == 'physical' }.level", equalTo(2))
                .body("items.find { it.threat == 'burglary' && it.criterion == 'physical' }.origin", equalTo("agreed"))
                .body("items.find { it.threat == 'burglary' && it.criterion == 'volume' }.level", nullValue())
                .body("items.find { it.threat == 'robbery' && it.criterion == 'physical' }.level", equalTo(2));
        workshop.ratify().statusCode(201).body("state", equalTo("ratified"));
        agree(workshop, "burglary", "\"1\"", agreed("physical", 3, THREE, "")).statusCode(409);
        as(CHAIR)
                .header("If-Match", tag(workshop.id))
                .post(workshop.path("/publication"))
                .then()
                .statusCode(200)
                .body("state", equalTo("published"))
                .body("publishedAt", notNullValue());
        as(DASHBOARD)
                .get("/v1/ratings/" + workshop.id + ".burglary")
                .then()
                .body("ratified.band", equalTo("Standard"))
                .body("criteria.find { it.criterion == 'physical' }.level", equalTo(2));
    }

    @Test
    void consensus_needsTheQuorumOfAuthorities() {
        TestWorkshop workshop = revealed("T41000002");
        agree(workshop, "burglary", "\"0\"", agreed("physical", 2, "\"devon-and-cornwall-police\", \"nhs-devon\"", ""))
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-consensus"))
                .body("violations.code", contains("quorum-not-met"));
        agree(workshop, "burglary", "\"0\"", agreed("physical", 2, THREE + ", \"coastguard\"", ""))
                .statusCode(422)
                .body("violations.code", contains("unknown-authority"));
        as(ANALYST)
                .get(workshop.path("/consensus/burglary"))
                .then()
                .header("ETag", equalTo("\"0\""))
                .body("criteria", hasSize(0));
    }

    @Test
    void consensus_tellsAllThatIsWrong() {
        TestWorkshop workshop = revealed("T41000003");
        agree(
                        workshop,
                        "burglary",
                        "\"0\"",
                        String.join(
                                ",",
                                agreed("luck", 2, THREE, ""),
                                agreed("volume", 9, THREE, ""),
                                agreed("physical", 2, THREE, dissent(FIRE, 3)),
                                agreed("trend", 2, THREE, dissent(HEALTH, 2)),
                                agreed("trend", 2, THREE, ""),
                                agreed(
                                        "frequency",
                                        2,
                                        THREE,
                                        dissent(HEALTH, 1) + "," + dissent(POLICE_1, 1) + "," + dissent(COUNCIL, 1))))
                .statusCode(422)
                .body(
                        "violations.code",
                        contains(
                                "unknown-criterion",
                                "unknown-level",
                                "not-taking-part",
                                "no-dissent",
                                "duplicate",
                                "nobody-agrees"));
        agree(workshop, "dragons", "\"0\"", agreed("physical", 2, THREE, ""))
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-threat"));
    }

    @Test
    void agreedCriterion_mayBeChangedButNotLeftOut() {
        TestWorkshop workshop = revealed("T41000004");
        agree(workshop, "burglary", "\"0\"", agreed("physical", 2, THREE, "")).statusCode(200);
        agree(workshop, "burglary", "\"1\"", agreed("volume", 2, THREE, ""))
                .statusCode(422)
                .body("violations.field", contains("physical"));
        agree(workshop, "burglary", "\"1\"", agreed("physical", 3, THREE, ""))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        agree(workshop, "burglary", "\"2\"", agreed("physical", 3, THREE, ""))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
    }

    /** Two facilitators at the same threat: one is stored, the other told; at two threats both are stored. */
    @Test
    void twoEditorsAtOnce_neverOverwriteEachOther() {
        TestWorkshop workshop = revealed("T41000005");
        for (int round = 0; round < 10; round++) {
            String read = "\"" + round + "\"";
            int level = round % 2 * 2;
            List<CompletableFuture<Integer>> edits = Stream.of(level, level + 1)
                    .map(one -> CompletableFuture.supplyAsync(
                            () -> agree(workshop, "burglary", read, agreed("physical", one, THREE, ""))
                                    .extract()
                                    .statusCode()))
                    .toList();
            List<Integer> statuses = edits.stream().map(CompletableFuture::join).toList();
            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
            as(ANALYST)
                    .get(workshop.path("/consensus/burglary"))
                    .then()
                    .body("revision", equalTo(round + 1))
                    .body("criteria[0].level", equalTo(level + statuses.indexOf(200)));
        }
        List<CompletableFuture<Integer>> apart = Stream.of("robbery", "arson")
                .map(threat -> CompletableFuture.supplyAsync(
                        () -> agree(workshop, threat, "\"0\"", agreed("physical", 1, THREE, ""))
                                .extract()
                                .statusCode()))
                .toList();
        assertThat(apart.stream().map(CompletableFuture::join)).containsExactly(200, 200);
    }

    @Test
    void whoWroteLevels_doesNotRatifyThem() {
        TestWorkshop workshop = revealed("T41000006");
        agree(workshop, "burglary", "\"0\"", agreed("physical", 2, THREE, "") + "," + agreed("volume", 2, THREE, ""))
                .statusCode(200);
        agree(workshop, "robbery", "\"0\"", agreed("physical", 2, THREE, "")).statusCode(200);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of(ANALYST, "scores:write", "scores:ratify"))
                .header("If-Match", tag(workshop.id))
                .post(workshop.path("/ratification"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/four-eyes"));
        RestAssured.given()
                .auth()
                .oauth2(Tokens.ofPartner(CHAIR, "other-partnership"))
                .header("If-Match", tag(workshop.id))
                .post(workshop.path("/ratification"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/cycle-of-another"));
        workshop.ratify().statusCode(201);
    }

    @Test
    void notes_areKeptWithWhoSaidThem() {
        TestWorkshop workshop = revealed("T41000007");
        as(HEALTH)
                .body("{\"threat\": \"burglary\", \"criterion\": \"physical\", \"text\": \"Injuries are rare.\"}")
                .post(workshop.path("/notes"))
                .then()
                .statusCode(201);
        as(ANALYST)
                .body("{\"threat\": \"burglary\", \"text\": \"See the review.\", \"evidence\": \"Review 7\"}")
                .post(workshop.path("/notes"))
                .then()
                .statusCode(201);
        as(HEALTH)
                .body("{\"threat\": \"dragons\", \"text\": \"?\"}")
                .post(workshop.path("/notes"))
                .then()
                .statusCode(422);
        as(HEALTH)
                .body("{\"threat\": \"burglary\", \"text\": \" \"}")
                .post(workshop.path("/notes"))
                .then()
                .statusCode(400);
        as(POLICE_2)
                .queryParam("threat", "burglary")
                .get(workshop.path("/notes"))
                .then()
                .body("items.writtenBy", contains(HEALTH, ANALYST))
                .body("items[0].authority", equalTo("nhs-devon"))
                .body("items[1].evidence", equalTo("Review 7"));
    }

    @Test
    void trail_saysWhoDidWhatWhenAndWhy() {
        TestWorkshop workshop = TestWorkshop.drafted("T41000008").scoring();
        workshop.give(POLICE_1, score("burglary", "physical", 1)).statusCode(200);
        audit(workshop)
                .body(
                        "items.act",
                        hasItems("cycle-opened", "judgement-changed", "scorer-registered", "first-score-given"))
                .body("items.find { it.act == 'first-score-given' }.client", equalTo(POLICE_1))
                .body("items.find { it.act == 'first-score-given' }.after", nullValue());
        workshop.give(COUNCIL, score("burglary", "physical", 3)).statusCode(200);
        workshop.give(FIRE, score("burglary", "physical", 1)).statusCode(200);
        workshop.move("reveal").statusCode(200);
        agree(workshop, "burglary", "\"0\"", agreed("physical", 3, THREE, "")).statusCode(200);
        audit(workshop)
                .body("items.findAll { it.act == 'first-score-given' }.after", contains("1", "3", "1"))
                .body("items.findAll { it.act == 'first-score-given' }.partner", hasItem("plymouth-city-council"))
                .body("items.reason", hasItem("As seen at work."))
                .body("items[-1].act", equalTo("judgement-changed"))
                .body("items[-1].client", equalTo(ANALYST))
                .body("items[-1].reason", equalTo("Talked over."))
                .body("items[-1].before", not(equalTo("")))
                .body("items.at", everyItem(notNullValue()));
        as(ANALYST).get(workshop.path("/audit")).then().statusCode(403);
        as("platform-administrator")
                .queryParam("limit", 5)
                .queryParam("after", 0)
                .get(workshop.path("/audit"))
                .then()
                .body("items", hasSize(5))
                .body("next", notNullValue());
    }

    private static ValidatableResponse audit(TestWorkshop workshop) {
        return as("platform-administrator")
                .queryParam("limit", 10_000)
                .get(workshop.path("/audit"))
                .then()
                .statusCode(200);
    }

    /** Burglary is disputed, robbery is not. */
    private static TestWorkshop revealed(String partnership) {
        TestWorkshop workshop = TestWorkshop.drafted(partnership).scoring();
        int level = 1;
        for (String scorer : List.of(POLICE_1, POLICE_2, COUNCIL, FIRE, HEALTH)) {
            workshop.give(
                            scorer,
                            score("burglary", "physical", level++ % 4),
                            score("burglary", "volume", scorer.equals(FIRE) ? null : 2),
                            score("robbery", "physical", 2))
                    .statusCode(200);
        }
        workshop.move("reveal").statusCode(200);
        return workshop;
    }

    private static ValidatableResponse agree(TestWorkshop workshop, String threat, String ifMatch, String criteria) {
        return as(ANALYST)
                .header("If-Match", ifMatch)
                .body("{\"criteria\": [" + criteria + "]}")
                .put(workshop.path("/consensus/" + threat))
                .then();
    }

    private static String agreed(String criterion, Integer level, String takingPart, String dissent) {
        return """
                {"criterion": "%s", "level": %s, "asAt": "2019-03-31", "reason": "Talked over.",
                 "takingPart": [%s], "dissent": [%s]}"""
                .formatted(criterion, level, takingPart, dissent);
    }

    private static String dissent(String scorer, int level) {
        return "{\"scorer\": \"%s\", \"level\": %d, \"why\": \"Seen otherwise at work.\"}".formatted(scorer, level);
    }
}
