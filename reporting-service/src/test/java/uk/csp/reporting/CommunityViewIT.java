package uk.csp.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.csp.kit.PlatformResource;
import uk.csp.kit.Tokens;

/** Community views over HTTP. Each test has a partnership of its own. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting"),
        restrictToAnnotatedClass = true)
class CommunityViewIT {
    private static final String ANALYST = "safer-plymouth-analyst";
    private static final String DASHBOARD = "partner-dashboard";
    private static final String VIEW =
            """
            {"id": "%s", "title": "%s", "informs": "2018-19", "method": "survey", "from": "2019-01-07",
             "to": "2019-01-18", "participants": 60, "reached": [{"name": "Residents", "participants": 57},
             {"name": "Traders", "participants": 3}], "findings": [{"statement": "It is dark.", "saidBy": 31}]}
            """;

    @Test
    void view_isAddedChangedAndPrinted() {
        String code = known("E22000821");
        post(code, VIEW.formatted("survey", "A survey"))
                .post("/v1/community-views/{code}", code)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", containsString("/v1/community-views/" + code + "/survey"));
        post(code, VIEW.formatted("survey", "A survey"))
                .post("/v1/community-views/{code}", code)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        post(code, VIEW.formatted("survey", "Another"))
                .post("/v1/community-views/{code}", code)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/community-view-exists"));
        post(code, VIEW.formatted("survey", "Our survey"))
                .header("If-Match", "\"1\"")
                .put("/v1/community-views/{code}/survey", code)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("title", equalTo("Our survey"));
        as(ANALYST)
                .get("/v1/community-views/{code}", code)
                .then()
                .body("items", hasSize(1))
                .body("items[0].view.title", equalTo("Our survey"));
        as(ANALYST)
                .get("/v1/community-views/{code}/survey/versions", code)
                .then()
                .body("items.view.title", equalTo(List.of("A survey", "Our survey")));
        assertThat(as(ANALYST).get("/v1/assessments/{code}/FY2018-19", code).asString())
                .contains("Our survey")
                .contains("Traders (fewer than 5)")
                .contains("It is dark. (said by 31 of the 60)");
        assertThat(as(ANALYST).get("/v1/assessments/{code}/FY2017-18", code).asString())
                .as("it informs another assessment")
                .doesNotContain("Our survey");
    }

    @Test
    void ofTwoEditors_theSecondIsTold() {
        String code = known("E22000822");
        String body = VIEW.formatted("survey", "A survey");
        post(code, body).put("/v1/community-views/{code}/survey", code).then().statusCode(428);
        post(code, body)
                .header("If-Match", "\"0\"")
                .put("/v1/community-views/{code}/survey", code)
                .then()
                .statusCode(200);
        post(code, VIEW.formatted("survey", "Too late"))
                .header("If-Match", "\"0\"")
                .put("/v1/community-views/{code}/survey", code)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/revision-changed"));
    }

    @Test
    void brokenView_isRefusedWithAllItsPlaces() {
        String code = known("E22000823");
        post(code, "{\"id\": \"x\", \"participants\": 3, \"findings\": [{\"statement\": \"y\", \"saidBy\": 4}]}")
                .post("/v1/community-views/{code}", code)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-community-view"))
                .body("violations.pointer", hasItems("/title", "/informs", "/method", "/from", "/findings/0/saidBy"));
        as(ANALYST).get("/v1/community-views/{code}/x", code).then().statusCode(404);
    }

    @Test
    void whoIsNoAnalyst_seesNoSmallNumber() {
        String code = known("E22000824");
        as(DASHBOARD).get("/v1/community-views/{code}", code).then().statusCode(403);
        as(DASHBOARD).get("/v1/community-views/{code}/survey", code).then().statusCode(403);
        as(DASHBOARD)
                .get("/v1/community-views/{code}/survey/versions", code)
                .then()
                .statusCode(403);
    }

    private static String known(String code) {
        Events.figure(code, "robbery", "FY2017-18", 1, 250, null);
        Events.figure(code, "robbery", "FY2018-19", 1, 255, null);
        await().untilAsserted(() ->
                as(ANALYST).get("/v1/assessments/{code}/FY2018-19", code).then().statusCode(200));
        await().untilAsserted(() ->
                as(ANALYST).get("/v1/assessments/{code}/FY2017-18", code).then().statusCode(200));
        return code;
    }

    private static RequestSpecification post(String code, String body) {
        return as(ANALYST).contentType("application/json").body(body);
    }

    private static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.of(client));
    }
}
