package uk.csp.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.csp.kit.Contracts;
import uk.csp.kit.PlatformResource;
import uk.csp.kit.Tokens;
import uk.csp.kit.TopicEvent;
import uk.csp.kit.Topics;
import uk.csp.reporting.document.DocumentJson;

/** The service with its database, Kafka and tokens. Each test has a partnership of its own. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting"),
        restrictToAnnotatedClass = true)
class ReportingIT {
    private static final String ANALYST = "safer-plymouth-analyst";
    private static final String CHAIR = "safer-plymouth-chair";
    private static final String DASHBOARD = "partner-dashboard";

    @Inject
    DataSource dataSource;

    @Test
    void draft_followsFiguresAndRatings() {
        String code = "E22000001";
        Events.figure(code, "all-crime", "FY2018-19", 1, 23_729, 22_903L);
        Events.rating(code);
        Events.listEntry(code);
        awaitDraft(code, "23,729");
        awaitDraft(code, "Drug Trafficking");
        awaitDraft(code, "ratings-domestic-abuse");

        Events.figure(code, "all-crime", "FY2018-19", 3, 30_000, 22_903L);
        awaitDraft(code, "30,000");
        Events.figure(code, "all-crime", "FY2018-19", 2, 11_111, 22_903L);
        Events.figure(code, "robbery", "FY2018-19", 1, 12_345, null);
        awaitDraft(code, "12,345");
        assertThat(draft(code).asString())
                .as("an older revision changes nothing")
                .doesNotContain("11,111");
    }

    @Test
    void draft_isConditional() {
        String code = "E22000002";
        Events.figure(code, "all-crime", "FY2018-19", 1, 101, 99L);
        awaitDraft(code, "\"101\"");
        Response draft = draft(code);
        String tag = draft.header("ETag");
        assertThat(tag).isEqualTo("\"" + DocumentJson.sha256(draft.asByteArray()) + "\"");
        as(ANALYST)
                .header("If-None-Match", tag)
                .get("/v1/assessments/{code}/FY2018-19", code)
                .then()
                .statusCode(304);
        as(ANALYST)
                .get("/v1/assessments/{code}/FY2018-19/html", code)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .body(containsString("Draft: not published"));
    }

    @Test
    void files_areConditionalAndNamed() {
        String code = "E22000031";
        Publishing.complete(code, 101, 99);
        String path = "/v1/assessments/" + code + "/FY2018-19/files/";
        Response html = as(ANALYST).get(path + "html");
        assertThat(html.statusCode()).isEqualTo(200);
        assertThat(html.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"plymouth-strategic-assessment-2018-19-draft.html\"");
        as(ANALYST)
                .header("If-None-Match", html.header("ETag"))
                .get(path + "html")
                .then()
                .statusCode(304);
        as(ANALYST)
                .get(path + "parchment")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-format"))
                .body("detail", containsString("html"));

        assertThat(publish(code).statusCode()).isEqualTo(201);
        Response edition = as(ANALYST).get("/v1/editions/{code}.FY2018-19.1/files/html", code);
        assertThat(edition.statusCode()).isEqualTo(200);
        assertThat(edition.header("Cache-Control")).as("it may be withdrawn").contains("no-cache");
        assertThat(edition.header("Content-Disposition")).contains("2018-19-edition-1.html");
        as(ANALYST)
                .get("/v1/editions/{code}.FY2018-19.9/files/html", code)
                .then()
                .statusCode(404);
    }

    @Test
    void schema_isPublished() {
        as(DASHBOARD)
                .get("/v1/schemas/assessment")
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .body("properties.format.const", equalTo("uk.csp.reporting.assessment.v1"));
    }

    @Test
    void edition_isTheDraftFrozen() {
        String code = "E22000003";
        Publishing.complete(code, 501, 499);
        byte[] draft = draft(code).asByteArray();

        Response first = publish(code);
        assertThat(first.statusCode()).isEqualTo(201);
        String id = code + ".FY2018-19.1";
        assertThat(first.path("id").toString()).isEqualTo(id);
        assertThat(first.header("Location")).endsWith("/v1/editions/" + id);
        assertThat(first.path("sha256").toString()).isEqualTo(DocumentJson.sha256(draft));

        Response again = publish(code);
        assertThat(again.statusCode()).as("nothing changed").isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());

        Response edition = as(ANALYST).get("/v1/editions/{id}", id);
        assertThat(edition.asByteArray()).as("byte for byte").isEqualTo(draft);
        assertThat(edition.header("Cache-Control")).contains("immutable").contains("private");
        String digest = Base64.getEncoder()
                .encodeToString(HexFormat.of().parseHex(first.path("sha256").toString()));
        assertThat(edition.header("Repr-Digest")).isEqualTo("sha-256=:" + digest + ":");
        as(ANALYST)
                .get("/v1/editions/{id}/html", id)
                .then()
                .statusCode(200)
                .body(containsString("Edition 1"))
                .body(containsString(first.path("sha256").toString()));

        TopicEvent event = Topics.await("reporting.reports.v1", e -> id.equals(e.subject()), Duration.ofSeconds(20));
        Contracts.assertValid("edition-published.v1", event.data());
        assertThat(event.json().get("sha256").asText()).isEqualTo(first.path("sha256"));

        Events.figure(code, "all-crime", "FY2018-19", 2, 502, 499L);
        awaitDraft(code, "\"502\"");
        Response second = publish(code);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat((int) second.path("number")).isEqualTo(2);
        assertThat(as(ANALYST).get("/v1/editions/{id}", id).asByteArray())
                .as("the first edition stays what it was")
                .isEqualTo(draft);
        as(DASHBOARD)
                .queryParam("partnership", code)
                .get("/v1/editions")
                .then()
                .body("items", hasSize(2))
                .body("items[0].number", equalTo(2));
    }

    @Test
    void publishingAtOnce_makesOneEdition() {
        String code = "E22000007";
        Publishing.complete(code, 611, 599);
        Publishing.approve(code).then().statusCode(201);
        List<Integer> answers = IntStream.range(0, 8)
                .parallel()
                .map(i -> Publishing.publishUnapproved(code).statusCode())
                .boxed()
                .toList();
        assertThat(answers).containsOnlyOnce(201).allMatch(status -> status == 200 || status == 201);
        as(DASHBOARD).queryParam("partnership", code).get("/v1/editions").then().body("items", hasSize(1));
    }

    @Test
    void edition_cannotBeChangedEvenInTheDatabase() throws SQLException {
        String code = "E22000008";
        Publishing.complete(code, 711, 699);
        publish(code).then().statusCode(201);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String change : List.of("UPDATE edition SET number = 9", "DELETE FROM edition")) {
                assertThatThrownBy(() -> statement.execute(change + " WHERE partnership = '" + code + "'"))
                        .hasMessageContaining("An edition is never changed");
            }
        }
    }

    @Test
    void lineage_leadsToTheProvenanceOfTheFigure() {
        String code = "E22000004";
        Publishing.complete(code, 901, 899);
        Events.figure(code, "all-crime", "FY2018-19", 7, 903, 899L);
        awaitDraft(code, "\"903\"");
        String id = publish(code).path("id");
        String figure = code + ".all-crime." + code + ".FY2018-19";
        as(ANALYST)
                .get("/v1/editions/{id}/lineage", id)
                .then()
                .statusCode(200)
                .body("edition", equalTo(id))
                .body("numbers.findAll { it.text == '903' }.origins.flatten().figure", hasItem(figure))
                .body("numbers.origins.flatten().revision", hasItem(7))
                .body(
                        "numbers.origins.flatten().provenance",
                        hasItem("/v1/figures/" + figure + "/provenance?revision=7"));
    }

    @Test
    void publishing_withoutAllCrime_isRefusedAndSaysWhy() {
        String code = "E22000005";
        Events.figure(code, "robbery", "FY2018-19", 1, 7_777, null);
        awaitDraft(code, "7,777");
        publish(code)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/incomplete-assessment"))
                .body("violations[0].detail", containsString(code + ".all-crime." + code + ".FY2018-19"));
    }

    @Test
    void profile_isPrintedAndGuardedByItsTag() {
        String code = "E22000006";
        Map<String, Object> profile = Map.of(
                "name", "Safer Testing",
                "introduction", List.of("We are a test."),
                "overview", List.of(Map.of("value", "20%", "label", "of residents are under 18")));
        Response first =
                as(ANALYST).contentType("application/json").body(profile).put("/v1/profiles/{code}", code);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(draft(code).asString()).contains("Safer Testing: a strategic assessment");
        as(ANALYST)
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(Map.of("name", "Safer Tests"))
                .put("/v1/profiles/{code}", code)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        as(ANALYST)
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(Map.of("name", "Too late"))
                .put("/v1/profiles/{code}", code)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/profile-changed"));
        as(ANALYST)
                .contentType("application/json")
                .body(Map.of("name", ""))
                .put("/v1/profiles/{code}", code)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        as(DASHBOARD).get("/v1/profiles/{code}", code).then().body("name", equalTo("Safer Tests"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/assessments/E22999999/FY2018-19, 404, /problems/nothing-known",
        "/v1/assessments/E22999999/FY2018-20, 422, /problems/unknown-period",
        "/v1/assessments/E22999999/2018-04/html, 422, /problems/unknown-period",
        "/v1/editions/E22999999.FY2018-19.1, 404, /problems/not-found",
        "/v1/editions/nonsense/html, 404, /problems/not-found",
        "/v1/editions/nonsense/lineage, 404, /problems/not-found",
        "/v1/editions, 400, /problems/invalid-request",
        "/v1/profiles/E22999999, 404, /problems/not-found"
    })
    void whatIsNotThere_isAProblemDocument(String path, int status, String type) {
        as(DASHBOARD)
                .get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo(type));
    }

    @Test
    void everyOperation_needsItsScope() {
        given().get("/v1/assessments/E22000001/FY2018-19").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.expired(DASHBOARD))
                .get("/v1/editions?partnership=E22000001")
                .then()
                .statusCode(401);
        String noFigures = Tokens.of(ANALYST, "ratings:read");
        for (String path : new String[] {
            "/v1/assessments/E22000001/FY2018-19",
            "/v1/assessments/E22000001/FY2018-19/html",
            "/v1/editions?partnership=E22000001",
            "/v1/editions/x",
            "/v1/editions/x/html",
            "/v1/editions/x/lineage",
            "/v1/profiles/E22000001"
        }) {
            given().auth().oauth2(noFigures).get(path).then().statusCode(403);
        }
        as(ANALYST)
                .contentType("application/json")
                .body(Map.of("partnership", "E22000001", "period", "FY2018-19"))
                .post("/v1/editions")
                .then()
                .statusCode(403);
        as(CHAIR)
                .contentType("application/json")
                .body(Map.of("name", "x"))
                .put("/v1/profiles/E22000001")
                .then()
                .statusCode(403);
    }

    private static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.of(client));
    }

    private static Response draft(String partnership) {
        return as(ANALYST).get("/v1/assessments/{code}/FY2018-19", partnership);
    }

    private static Response publish(String partnership) {
        return Publishing.publish(partnership);
    }

    private static void awaitDraft(String partnership, String words) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(draft(partnership).asString()).contains(words));
    }
}
