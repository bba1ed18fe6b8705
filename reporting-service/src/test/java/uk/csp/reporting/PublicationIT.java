package uk.csp.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import uk.csp.kit.Contracts;
import uk.csp.kit.PlatformResource;
import uk.csp.kit.Tokens;
import uk.csp.kit.TopicEvent;
import uk.csp.kit.Topics;
import uk.csp.reporting.document.DocumentJson;

/** What stands between a draft and an edition: completeness, approval, signature. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting"),
        restrictToAnnotatedClass = true)
class PublicationIT {
    private static final String ANALYST = Publishing.ANALYST;
    private static final String CHAIR = Publishing.CHAIR;
    private static final String DRAFT = "/v1/assessments/{code}/FY2018-19";

    @Test
    void incompleteAssessment_isRefusedNamingAllThatIsMissing() {
        String code = "E22000071";
        Events.figure(code, "robbery", "FY2018-19", 1, 7_777, null);
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> Publishing.publishUnapproved(code)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/incomplete-assessment"))
                .body(
                        "violations.code",
                        hasItems("no-all-crime", "no-neighbourhoods", "nothing-to-compare", "no-ratings"))
                .body("violations.code", hasItem("approval-missing"))
                .body("violations.field", everyItem(startsWith("/v1/"))));
        Publishing.as(ANALYST)
                .get(DRAFT + "/completeness", code)
                .then()
                .statusCode(200)
                .body("publishable", equalTo(false))
                .body("requirements.find { it.id == 'levels-and-patterns' }.state", equalTo("INCOMPLETE"))
                .body("requirements.findAll { it.state == 'COMPLETE' }.id", equalTo(List.of("public-tables")));
        Publishing.as(ANALYST)
                .get(DRAFT + "/html", code)
                .then()
                .body(containsString("This draft cannot be published yet"))
                .body(containsString("No threat is rated for 2018/19"));
    }

    @Test
    void approval_isOfTheDraftThatWasRead() {
        String code = "E22000072";
        Publishing.complete(code, 301, 299);
        Publishing.publishUnapproved(code)
                .then()
                .statusCode(409)
                .body("violations.code", equalTo(List.of("approval-missing")));
        approve(code, "publisher", null).then().statusCode(428);
        approve(code, "publisher", "\"" + "0".repeat(64) + "\"").then().statusCode(412);
        String tag = Publishing.as(CHAIR).get(DRAFT, code).header("ETag");
        approve(code, "nobody", tag).then().statusCode(404).body("type", equalTo("/problems/unknown-role"));
        approve(code, "publisher", tag).then().statusCode(201).body("approved", equalTo(true));
        approve(code, "publisher", tag).then().statusCode(200);

        Events.figure(code, "all-crime", "FY2018-19", 2, 302, 299L);
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> Publishing.as(ANALYST)
                .get(DRAFT + "/approvals", code)
                .then()
                .body("roles[0].state", equalTo("LAPSED"))
                .body("roles[0].approval.client", equalTo(CHAIR)));
        Publishing.publishUnapproved(code)
                .then()
                .statusCode(409)
                .body("violations.code", equalTo(List.of("approval-lapsed")));
        Publishing.publish(code).then().statusCode(201);
        Publishing.as(ANALYST)
                .get("/v1/editions/{code}.FY2018-19.1/html", code)
                .then()
                .body(not(containsString("cannot be published yet")));
    }

    @Test
    void signature_isGoodForTheBytesOfTheEdition() throws GeneralSecurityException {
        String code = "E22000073";
        Publishing.complete(code, 401, 399);
        String id = Publishing.publish(code).path("id");
        byte[] document = Publishing.as(ANALYST).get("/v1/editions/{id}", id).asByteArray();
        Response signed = Publishing.as("partner-dashboard").get("/v1/editions/{id}/signature", id);
        String statement = signed.path("statement");
        assertThat(statement)
                .contains("edition: " + id + "\n")
                .contains("sha256: " + DocumentJson.sha256(document) + "\n");
        String pem = Publishing.as("partner-dashboard")
                .get("/v1/signing-keys")
                .path("items.find { it.id == '" + signed.path("key") + "' }.publicKey");
        assertThat(pem).isEqualTo(signed.path("publicKey"));
        byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
        check.update(statement.getBytes(StandardCharsets.UTF_8));
        assertThat(check.verify(Base64.getDecoder().decode(signed.<String>path("signature"))))
                .isTrue();
        Publishing.as(ANALYST)
                .get("/v1/editions/{id}/signature", code + ".FY2018-19.9")
                .then()
                .statusCode(404);
    }

    @Test
    void roles_areHeldByThoseNamed() {
        String code = "E22000074";
        Publishing.complete(code, 501, 499);
        String roles = "/v1/approval-roles/" + code;
        Publishing.as(CHAIR)
                .get(roles)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("roles.id", equalTo(List.of("publisher")));
        Map<String, Object> chair = role("chair", "safer-plymouth", CHAIR);
        Map<String, Object> council = role("council", "plymouth-city-council", "the-council");
        put(roles, null, chair).then().statusCode(428);
        put(roles, "\"0\"", chair, chair).then().statusCode(400);
        put(roles, "\"0\"").then().statusCode(400);
        put(roles, "\"0\"", chair, council).then().statusCode(200).header("ETag", "\"1\"");
        put(roles, "\"0\"", chair).then().statusCode(412);
        String tag = Publishing.as(CHAIR).get(DRAFT, code).header("ETag");
        approve(code, "council", tag).then().statusCode(403).body("type", equalTo("/problems/role-of-another"));
        approve(code, "chair", tag).then().statusCode(201).body("approved", equalTo(false));
        Publishing.publishUnapproved(code)
                .then()
                .statusCode(409)
                .body("violations.detail", hasItem(containsString("council")));
        put(roles, "\"1\"", chair).then().statusCode(200);
        Publishing.publishUnapproved(code).then().statusCode(201);
    }

    @Test
    void writerOfTheLastText_doesNotApproveAlone() {
        String code = "E22000075";
        Publishing.complete(code, 601, 599);
        String both = Tokens.of(CHAIR, "figures:read reports:edit reports:publish");
        given().auth()
                .oauth2(both)
                .contentType("application/json")
                .body(
                        """
                        {"id": "talk", "title": "A talk", "informs": "2018-19", "method": "survey", "from": "2019-01-07",
                         "to": "2019-01-07", "participants": 20, "reached": [{"name": "Traders", "participants": 20}],
                         "findings": [{"statement": "It is loud."}]}
                        """)
                .post("/v1/community-views/{code}", code)
                .then()
                .statusCode(201);
        Publishing.publish(code).then().statusCode(409).body("violations.code", equalTo(List.of("four-eyes")));
    }

    @Test
    void withdrawnEdition_staysReadableAndSaysSo() {
        String code = "E22000076";
        Publishing.complete(code, 701, 699);
        String id = Publishing.publish(code).path("id");
        byte[] document = Publishing.as(ANALYST).get("/v1/editions/{id}", id).asByteArray();
        withdraw(id, "").then().statusCode(400);
        withdraw(id, "Counted twice.").then().statusCode(200).body("withdrawn.reason", equalTo("Counted twice."));
        withdraw(id, "Counted twice.").then().statusCode(200);
        withdraw(id, "Something else.").then().statusCode(409);
        assertThat(Publishing.as(ANALYST).get("/v1/editions/{id}", id).asByteArray())
                .isEqualTo(document);
        Publishing.as(ANALYST)
                .get("/v1/editions/{id}/html", id)
                .then()
                .body(containsString("This edition was withdrawn on"))
                .body(containsString("Counted twice."));
        Publishing.as("partner-dashboard")
                .get("/v1/editions?partnership={code}", code)
                .then()
                .body("items[0].withdrawn.reason", equalTo("Counted twice."));
        TopicEvent event = Topics.await(
                "reporting.reports.v1",
                told -> id.equals(told.subject())
                        && told.json().path("revision").asInt() == 2,
                Duration.ofSeconds(20));
        Contracts.assertValid("edition-published.v1", event.data());
        assertThat(event.json().at("/withdrawn/reason").asText()).isEqualTo("Counted twice.");
        Publishing.publish(code).then().statusCode(201).body("number", equalTo(2));
    }

    @Test
    void twoEditions_areHeldAgainstEachOther() {
        String code = "E22000077";
        Publishing.complete(code, 801, 799);
        String first = Publishing.publish(code).path("id");
        Events.figure(code, "all-crime", "FY2018-19", 2, 812, 799L);
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> Publishing.as("partner-dashboard")
                .get("/v1/editions?partnership={code}", code)
                .then()
                .body("items[0].figuresChangedSince", equalTo(1))
                .body("items[0].figuresGoneSince", equalTo(0)));
        Publishing.as(ANALYST)
                .get("/v1/editions/{id}/html", first)
                .then()
                .body(containsString("One figure behind this edition has been revised since."));
        String second = Publishing.publish(code).path("id");
        Publishing.as(ANALYST)
                .get("/v1/editions/{id}/differences?from={from}", second, first)
                .then()
                .statusCode(200)
                .body(
                        "cells.find { it.table == 'crime-table' && it.row == 'all-crime' && it.column == 'current' }.from",
                        equalTo("801"))
                .body(
                        "cells.find { it.table == 'crime-table' && it.row == 'all-crime' && it.column == 'current' }.to",
                        equalTo("812"));
        Publishing.as(ANALYST)
                .get("/v1/editions/{id}/differences/html?from={from}", second, first)
                .then()
                .statusCode(200)
                .body(containsString("differences between edition 1 and edition 2"));
        Publishing.as(ANALYST)
                .get("/v1/editions/{id}/differences", second)
                .then()
                .statusCode(400);
        Publishing.as("partner-dashboard")
                .get("/v1/editions/{id}/differences?from={from}", second, first)
                .then()
                .statusCode(403);
    }

    private static Response withdraw(String id, String reason) {
        return Publishing.as(CHAIR)
                .contentType("application/json")
                .body(Map.of("reason", reason))
                .post("/v1/editions/{id}/withdrawal", id);
    }

    private static Map<String, Object> role(String id, String partner, String client) {
        return Map.of(
                "id", id, "title", "The role " + id, "holders", List.of(Map.of("partner", partner, "client", client)));
    }

    @SafeVarargs
    private static Response put(String path, String tag, Map<String, Object>... roles) {
        var request = Publishing.as(CHAIR).contentType("application/json").body(Map.of("roles", List.of(roles)));
        return (tag == null ? request : request.header("If-Match", tag)).put(path);
    }

    private static Response approve(String code, String role, String tag) {
        var request = Publishing.as(CHAIR).contentType("application/json").body(Map.of("role", role));
        return (tag == null ? request : request.header("If-Match", tag)).post(DRAFT + "/approvals", code);
    }
}
