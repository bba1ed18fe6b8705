package uk.csp.reporting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.csp.kit.OthersObjects;
import uk.csp.kit.PlatformResource;
import uk.csp.kit.Tokens;

/** Counts as they are go to the analysts of the partnership, and to nobody else whatever their scopes. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting"),
        restrictToAnnotatedClass = true)
class ExactCountsIT {
    private static final String ANALYST = "safer-plymouth-analyst";
    private static final String CHAIR = "safer-plymouth-chair";
    private static final String[] OTHERS = {"partner-dashboard", "plymouth-city-council", "platform-administrator"};
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TestHTTPResource
    URI address;

    @Test
    void subscriptionsOfOthers_areAsIfTheyDidNotExist() {
        String id = as(ANALYST)
                .contentType("application/json")
                .body(Map.of(
                        "url", "https://93.184.215.14/hook",
                        "eventTypes", List.of("figure-changed"),
                        "partner", "another-partner",
                        "owner", "another-partner"))
                .post("/v1/webhook-subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String stranger = Tokens.ofScopes("stranger", "a-stranger", List.of("figures:read", "ratings:read"));
        new OthersObjects("reporting-service", address)
                .assertHidden(
                        "/v1/webhook-subscriptions/", id, UUID.randomUUID().toString(), stranger);
        as(ANALYST).get("/v1/webhook-subscriptions/" + id).then().statusCode(200);
    }

    @Test
    void draftAndEdition_areForAnalysts() {
        String code = "E22000061";
        String draft = "/v1/assessments/" + code + "/FY2018-19";
        Publishing.complete(code, 501, 499);
        String edition = "/v1/editions/" + Publishing.publish(code).path("id");
        for (String path : new String[] {draft, draft + "/html", edition, edition + "/html", edition + "/lineage"}) {
            as(ANALYST).get(path).then().statusCode(200);
            as(CHAIR).get(path).then().statusCode(200);
            for (String other : OTHERS) {
                as(other)
                        .get(path)
                        .then()
                        .statusCode(403)
                        .body("type", equalTo("/problems/exact-counts"))
                        .body("detail", containsString(path.replaceAll("/(html|lineage)$", "") + "/public"));
            }
        }
        given().auth()
                .oauth2(Tokens.ofPartner(CHAIR, "another-partnership"))
                .contentType("application/json")
                .body(Map.of("partnership", code, "period", "FY2018-19"))
                .post("/v1/editions")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.ofPartner(ANALYST, "another-partnership"))
                .contentType("text/plain")
                .body("All crime rose by 2%.")
                .post(draft + "/proof")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/exact-counts"));
    }

    @Test
    void profile_isEditedByThePartnershipsAnalysts() {
        String code = "E22000064";
        Map<String, Object> profile = Map.of("name", "Safer Tests", "responsibleAuthorities", List.of("The police"));
        Events.analysts(code, 1, "safer-plymouth");
        Events.figure(code, "all-crime", "FY2018-19", 1, 504, 499L);
        await().atMost(PATIENCE)
                .untilAsserted(() -> profile(Tokens.ofPartner(ANALYST, "another-partnership"), code, profile)
                        .statusCode(403));
        profile(Tokens.of(ANALYST), code, profile).statusCode(200);
    }

    private static ValidatableResponse profile(String token, String code, Map<String, Object> profile) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(profile)
                .put("/v1/profiles/" + code)
                .then();
    }

    @Test
    void whoIsAnAnalyst_isWhatTheNewestEventTells() {
        String code = "E22000062";
        String draft = "/v1/assessments/" + code + "/FY2018-19";
        Events.analysts(code, 5, "plymouth-city-council");
        Events.figure(code, "all-crime", "FY2018-19", 1, 502, 499L);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> as("plymouth-city-council").get(draft).then().statusCode(200));
        as(ANALYST).get(draft).then().statusCode(403);
        Events.analysts(code, 4, "safer-plymouth");
        Events.analysts(code, 6, "nhs-devon", "safer-plymouth");
        await().atMost(PATIENCE)
                .untilAsserted(() -> as(ANALYST).get(draft).then().statusCode(200));
        as("plymouth-city-council").get(draft).then().statusCode(403);
    }

    @Test
    void partnershipWithoutAnalysts_isShownToNobody() {
        String code = "E22000063";
        String draft = "/v1/assessments/" + code + "/FY2018-19";
        as(ANALYST).get(draft).then().statusCode(404);
        Events.analysts(code, 1);
        Events.figure(code, "all-crime", "FY2018-19", 1, 503, 499L);
        await().atMost(PATIENCE)
                .untilAsserted(() -> as(ANALYST).get(draft).then().statusCode(403));
    }

    private static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.of(client));
    }
}
