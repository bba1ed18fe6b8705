package uk.csp.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import uk.csp.kit.Tokens;

/** Brings a partnership to where its assessment for 2018/19 can be published, and publishes it. */
final class Publishing {
    static final String ANALYST = "safer-plymouth-analyst";
    static final String CHAIR = "safer-plymouth-chair";
    private static final String DRAFT = "/v1/assessments/{code}/FY2018-19";

    private static final String PLAN =
            """
            {"noEarlierPlan": "This partnership is new.",
             "themeGroups": [{"id": "g", "name": "Group", "chair": {"role": "Director"}, "deputy": {"role": "Deputy"}}],
             "plans": [{"id": "next", "title": "Plan 2019 to 2022", "status": "proposed", "from": "2019-04",
               "to": "2022-03", "priorities": [{"id": "streets", "title": "Streets", "themeGroup": "g",
                 "reason": "They matter.", "objectives": [{"id": "o", "statement": "Less crime.", "owner": "Police",
                   "targets": [{"id": "t", "term": "long", "indicator": "all-crime", "measure": "count",
                     "direction": "reduce", "percent": 5, "baseline": {"period": "FY2018-19"}, "by": "FY2021-22"}]}]}]}]}
            """;
    private static final String VIEW =
            """
            {"id": "survey", "title": "A survey", "informs": "2018-19", "method": "survey", "from": "2019-01-07",
             "to": "2019-01-18", "participants": 60, "reached": [{"name": "Residents", "participants": 57}],
             "findings": [{"statement": "It is dark.", "saidBy": 31}]}
            """;

    private Publishing() {}

    /** All that an assessment must hold, its approval apart; all crime has these counts. */
    static void complete(String partnership, long count, long before) {
        Events.figure(partnership, "all-crime", "FY2018-19", 1, count, before);
        Events.figure(partnership, "all-crime", "FY2017-18", 1, before, null);
        Events.neighbourhood(partnership, "FY2018-19", 1, 77);
        Events.rating(partnership);
        Events.card(partnership);
        writeAll(partnership);
        awaitComplete(partnership);
    }

    /** What people supply: a proposed plan, a word on the last one, and a consultation. */
    private static void writeAll(String partnership) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> as(ANALYST).get(DRAFT, partnership).then().statusCode(200));
        as(ANALYST)
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body(PLAN)
                .put("/v1/plans/{code}", partnership)
                .then()
                .statusCode(200);
        as(ANALYST)
                .contentType("application/json")
                .body(VIEW)
                .post("/v1/community-views/{code}", partnership)
                .then()
                .statusCode(201);
    }

    /** Until nothing but approval is missing, and the draft prints what was sent. */
    static void awaitComplete(String partnership) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Response answer = as(ANALYST).get(DRAFT + "/completeness", partnership);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.<List<Object>>path("requirements.missing.flatten()"))
                    .isEmpty();
        });
    }

    /** The chair approves the draft as it stands. */
    static Response approve(String partnership) {
        String tag = as(CHAIR).get(DRAFT, partnership).header("ETag");
        return as(CHAIR)
                .contentType("application/json")
                .header("If-Match", tag)
                .body(Map.of("role", "publisher"))
                .post(DRAFT + "/approvals", partnership);
    }

    /** Approves and publishes. */
    static Response publish(String partnership) {
        approve(partnership);
        return publishUnapproved(partnership);
    }

    static Response publishUnapproved(String partnership) {
        return as(CHAIR)
                .contentType("application/json")
                .body(Map.of("partnership", partnership, "period", "FY2018-19"))
                .post("/v1/editions");
    }

    static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.of(client));
    }
}
