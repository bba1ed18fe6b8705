package uk.csp.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import uk.csp.kit.PlatformResource;
import uk.csp.kit.Tokens;

/** Plans over HTTP. Each test has a partnership of its own. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting"),
        restrictToAnnotatedClass = true)
class PlanIT {
    private static final String ANALYST = "safer-plymouth-analyst";
    private static final String DASHBOARD = "partner-dashboard";
    private static final String PLAN =
            """
            {"themeGroups": [{"id": "safer-people", "name": "Safer People",
               "chair": {"role": "Director"}, "deputy": {"role": "Head of service"}}],
             "plans": [{"id": "p", "title": "Plan 2016 to 2019", "status": "adopted", "from": "2016-04", "to": "2019-03",
               "priorities": [{"id": "streets", "title": "Streets", "themeGroup": "safer-people", "reason": "%s",
                 "answers": ["robbery"],
                 "objectives": [{"id": "o", "statement": "Fewer.", "owner": "Police", "targets": [{
                   "id": "t", "term": "long", "indicator": "%s", "measure": "count", "direction": "reduce",
                   "percent": 10, "baseline": {"period": "FY2016-17"}, "by": "FY2018-19"}]}]}]}]}
            """;

    @Inject
    DataSource dataSource;

    @Test
    void plan_isWrittenReadAndKeptInVersions() {
        String code = known("E22000801");
        as(ANALYST)
                .get("/v1/plans/{code}", code)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("plans", hasSize(0));
        put(code, "\"0\"", PLAN.formatted("First.", "robbery"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("warnings", hasItem("No list entry or threat robbery was rated for this partnership."));
        put(code, "\"1\"", PLAN.formatted("First.", "robbery"))
                .then()
                .statusCode(200)
                .body("revision", equalTo(1));
        put(code, "\"1\"", PLAN.formatted("Second.", "robbery"))
                .then()
                .statusCode(200)
                .body("revision", equalTo(2));
        as(ANALYST)
                .get("/v1/plans/{code}/versions", code)
                .then()
                .statusCode(200)
                .body("items.revision", equalTo(List.of(1, 2)))
                .body("items[0].document.plans[0].priorities[0].reason", equalTo("First."))
                .body("items[1].writtenBy", equalTo(ANALYST));
        Response read = as(ANALYST).get("/v1/plans/{code}", code);
        assertThat(read.path("plans[0].priorities[0].reason").toString()).isEqualTo("Second.");
        put(code, read.header("ETag"), read.asString()).then().statusCode(200).body("revision", equalTo(2));
    }

    @Test
    void ofTwoEditors_theSecondIsTold() {
        String code = known("E22000802");
        put(code, null, PLAN.formatted("x", "robbery"))
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/revision-needed"));
        put(code, "\"0\"", PLAN.formatted("x", "robbery")).then().statusCode(200);
        put(code, "\"1\"", PLAN.formatted("mine", "robbery")).then().statusCode(200);
        put(code, "\"1\"", PLAN.formatted("yours", "robbery"))
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/revision-changed"))
                .body("detail", containsString("revision 2"));
    }

    @Test
    void atOnce_oneEditorWins() {
        String code = known("E22000803");
        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .map(i -> put(code, "\"0\"", PLAN.formatted("Reason " + i, "robbery"))
                        .statusCode())
                .boxed()
                .toList();
        assertThat(answers).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 412);
    }

    @Test
    void brokenPlan_isRefusedWithAllItsPlaces() {
        String code = known("E22000804");
        put(code, "\"0\"", PLAN.formatted("", "alcohol-harm"))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-plan"))
                .body("violations.pointer", hasItem("/plans/0/priorities/0/reason"))
                .body("violations.pointer", hasItem("/plans/0/priorities/0/objectives/0/targets/0/indicator"))
                .body("violations.detail", hasItem(containsString("alcohol-harm")));
        as(ANALYST).get("/v1/plans/{code}", code).then().header("ETag", "\"0\"");
    }

    @Test
    void unreadableBody_isABadRequest() {
        String code = known("E22000809");
        for (String body : List.of("{\"plans\": [null]}", "{\"plans\": 1}", "[]", "{")) {
            put(code, "\"0\"", body).then().statusCode(400).contentType("application/problem+json");
        }
    }

    @Test
    void progress_isComputedAndFollowsTheFigures() {
        String code = known("E22000805");
        put(code, "\"0\"", PLAN.formatted("x", "robbery")).then().statusCode(200);
        progress(code)
                .then()
                .statusCode(200)
                .body("plan.id", equalTo("p"))
                .body("summary", equalTo("It has one target, which is not met."))
                .body("targets[0].aim", equalTo("Reduce robbery by 10% by 2018/19"))
                .body("targets[0].state", equalTo("not-met"))
                .body("targets[0].mayBeChance", equalTo(true))
                .body("targets[0].path", equalTo(243))
                .body("targets[0].baseline.figure", equalTo(code + ".robbery." + code + ".FY2016-17"))
                .body("missing[0]", containsString("No priorities are proposed"));
        Events.figure(code, "robbery", "FY2018-19", 2, 240, null);
        await().untilAsserted(() -> progress(code)
                .then()
                .body("targets[0].state", equalTo("met"))
                .body("targets[0].latest.revision", equalTo(2)));
        assertThat(as(ANALYST)
                        .get("/v1/assessments/{code}/FY2018-19", code)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("Reduce robbery by 10% by 2018/19")
                .contains("Progress on the last plan");
        as(ANALYST)
                .get("/v1/plans/{code}/progress?period=2019", code)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-period"));
    }

    @Test
    void progress_withoutAPlanSaysSo() {
        progress(known("E22000806"))
                .then()
                .statusCode(200)
                .body("plan", nullValue())
                .body("targets", hasSize(0))
                .body("missing[1]", containsString("No plan that was adopted"));
    }

    @Test
    void whoIsNoAnalyst_readsNoExactCountAndWritesNothing() {
        String code = known("E22000807");
        as(DASHBOARD)
                .get("/v1/plans/{code}/progress?period=FY2018-19", code)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/exact-counts"));
        given().auth()
                .oauth2(Tokens.of(DASHBOARD, "reports:edit"))
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body(PLAN.formatted("x", "robbery"))
                .put("/v1/plans/{code}", code)
                .then()
                .statusCode(403);
        as(DASHBOARD).get("/v1/plans/{code}", code).then().statusCode(200);
    }

    @Test
    void versions_cannotBeChangedEvenInTheDatabase() throws SQLException {
        String code = known("E22000808");
        put(code, "\"0\"", PLAN.formatted("x", "robbery")).then().statusCode(200);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.execute(
                            "UPDATE edited_document SET revision = 9 WHERE partnership = '" + code + "'"))
                    .hasMessageContaining("A version is never changed");
        }
    }

    /** A partnership with robberies of three years, and an analyst. */
    private static String known(String code) {
        Events.figure(code, "robbery", "FY2016-17", 1, 270, null);
        Events.figure(code, "robbery", "FY2017-18", 1, 235, null);
        Events.figure(code, "robbery", "FY2018-19", 1, 255, null);
        await().untilAsserted(() ->
                as(ANALYST).get("/v1/assessments/{code}/FY2018-19", code).then().statusCode(200));
        await().untilAsserted(() -> assertThat(as(ANALYST)
                        .get("/v1/assessments/{code}/FY2018-19", code)
                        .asString())
                .contains(code + ".robbery." + code + ".FY2018-19"));
        return code;
    }

    private static Response progress(String code) {
        return as(ANALYST).get("/v1/plans/{code}/progress?period=FY2018-19", code);
    }

    private static Response put(String code, String ifMatch, String body) {
        RequestSpecification request =
                as(ANALYST).contentType("application/json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/v1/plans/{code}", code);
    }

    private static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.of(client));
    }
}
