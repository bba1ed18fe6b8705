package uk.csp.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import uk.csp.kit.PlatformResource;
import uk.csp.kit.Tokens;

/** Narratives, explanations and their proof over HTTP. Each test has a partnership of its own. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting"),
        restrictToAnnotatedClass = true)
class WritingIT {
    private static final String ANALYST = "safer-plymouth-analyst";
    private static final String BASE = "/v1/assessments/{code}/FY2018-19";

    @Inject
    DataSource dataSource;

    @Test
    void narrative_followsTheFigure_andKeepsItsHistory() {
        String code = partnership("E22000041");
        write(code, "narratives/crime-trends", "0", Map.of("text", "Robbery {{figure:robbery.changed}}, they say."))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("filled", equalTo("Robbery increased by 9% (20 crimes), they say."))
                .body("placed", equalTo(true))
                .body("typedNumbers", hasSize(0));
        assertThat(html(code)).contains("they say.").contains("data-figure=\"" + code + ".robbery." + code);

        Events.figure(code, "robbery", "FY2018-19", 2, 200, 235L);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        get(code, "narratives/crime-trends").path("filled").toString())
                .contains("decreased by 15% (35 crimes)"));

        write(code, "narratives/crime-trends", "1", Map.of("text", "Otherwise.", "placement", "before"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        write(code, "narratives/crime-trends", "2", Map.of("text", "Otherwise.", "placement", "before"))
                .then()
                .header("ETag", "\"2\"");
        write(code, "narratives/crime-trends", "2", Map.of("text", "")).then().header("ETag", "\"3\"");
        assertThat(html(code)).doesNotContain("they say.").doesNotContain("Otherwise.");
        get(code, "narratives/crime-trends/versions")
                .then()
                .body("items.revision", equalTo(List.of(1, 2, 3)))
                .body("items[0].text", containsString("{{figure:robbery.changed}}"))
                .body("items[1].placement", equalTo("before"))
                .body("items[2].text", equalTo(""))
                .body("items.writtenBy", hasItem(ANALYST));
    }

    @Test
    void edit_saysWhatItRestsOn() {
        String code = partnership("E22000042");
        given(ANALYST)
                .body(Map.of("text", "x"))
                .put(BASE + "/narratives/crime-trends", code)
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/revision-needed"));
        write(code, "narratives/crime-trends", "1", Map.of("text", "x"))
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/revision-changed"));
        get(code, "narratives/crime-trends").then().header("ETag", "\"0\"").body("text", equalTo(""));
    }

    @Test
    void editorsAtOnce_oneIsToldToReadAgain() {
        String code = partnership("E22000043");
        List<Integer> answers = IntStream.range(0, 6)
                .parallel()
                .map(i -> write(code, "narratives/overview", "0", Map.of("text", "Editor " + i))
                        .statusCode())
                .boxed()
                .toList();
        assertThat(answers).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 412);
        get(code, "narratives/overview/versions").then().body("items", hasSize(1));
    }

    @Test
    void whatCannotBeFilled_isRefusedWithItsPlace() {
        String code = partnership("E22000044");
        write(
                        code,
                        "narratives/overview",
                        "0",
                        Map.of("text", "Fine.\n{{figure:robery.count}}\n{{figure:robbery.persent}}"))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-text"))
                .body("violations.line", equalTo(List.of(2, 3)))
                .body("violations.pointer", hasItem("/text"))
                .body("violations.code", equalTo(List.of("unknown-indicator", "unknown-measure")))
                .body("violations[0].detail", containsString("Did you mean robbery"));
        write(code, "narratives/overview", "0", Map.of("text", "x".repeat(20_001)))
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("too-long"));
    }

    @Test
    void html_isWords() {
        String code = partnership("E22000045");
        write(
                        code,
                        "narratives/overview",
                        "0",
                        Map.of("text", "<script>alert(1)</script> [page](https://example.org/?a=\"b)"))
                .then()
                .statusCode(422);
        write(
                        code,
                        "narratives/overview",
                        "0",
                        Map.of("text", "<script>alert(1)</script> [page](https://example.org/a)"))
                .then()
                .statusCode(200);
        assertThat(html(code))
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script")
                .contains("<a href=\"https://example.org/a\">page</a>");
    }

    @Test
    void list_namesSections_andTextsWithoutOne() {
        String code = partnership("E22000046");
        write(code, "narratives/no-such-section", "0", Map.of("text", "Lost?"))
                .then()
                .statusCode(200)
                .body("placed", equalTo(false));
        get(code, "narratives")
                .then()
                .body("sections.section", hasItems("introduction", "crime-trends", "key-facts"))
                .body("items.find { it.section == 'no-such-section' }.placed", equalTo(false));
        get(code, "proof").then().body("findings.kind", hasItem("no-such-section"));
    }

    @Test
    void explanation_isRequiredGivenAndOutdated() {
        String code = partnership("E22000047");
        given(ANALYST)
                .body(Map.of("name", "Safer", "explainChangesFrom", Map.of("percent", 10, "onlySignificant", false)))
                .put("/v1/profiles/{code}", code)
                .then()
                .statusCode(200)
                .body("explainChangesFrom.percent", equalTo(10));
        Events.figure(code, "shoplifting", "FY2018-19", 1, 1_585, 1_755L);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        get(code, "explanations").then().body("items.indicator", equalTo(List.of("shoplifting"))));
        get(code, "explanations")
                .then()
                .body("open", equalTo(1))
                .body("items[0].state", equalTo("missing"))
                .body("items[0].change", containsString("decreased by 10% (170 crimes)"));

        write(code, "explanations/shoplifting", "0", Map.of("text", "Stores reported less; see {{period}}."))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("given"))
                .body("writtenFor.direction", equalTo(-1));
        get(code, "explanations").then().body("open", equalTo(0));
        assertThat(html(code)).contains("Why it changed: ").contains("Stores reported less; see 2018/19.");

        Events.figure(code, "shoplifting", "FY2018-19", 2, 1_500, 1_755L);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> get(code, "explanations").then().body("items[0].state", equalTo("outdated")));
        get(code, "proof").then().body("findings.kind", hasItem("explanation-outdated"));
        write(code, "explanations/shoplifting", "1", Map.of("text", "Stores reported less; see {{period}}."))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("given"));
        get(code, "explanations/shoplifting/versions").then().body("items", hasSize(2));
        write(code, "explanations/arson", "0", Map.of("text", "No figure."))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/no-change-to-explain"));
    }

    @Test
    void proof_readsAllThatWasWritten() {
        String code = partnership("E22000048");
        write(code, "narratives/crime-trends", "0", Map.of("text", "One line.\nRobbery fell by 9%, say 77 people."));
        get(code, "proof")
                .then()
                .statusCode(200)
                .body("findings.find { it.kind == 'direction-differs' }.id", equalTo("crime-trends"))
                .body("findings.find { it.kind == 'direction-differs' }.line", equalTo(2))
                .body("typedNumbers.number", hasItem("77"))
                .body("typedNumbers.number", not(hasItem("9%")));
        get(code, "completeness").then().body("proof.open", equalTo(1)).body("proof.typedNumbers", equalTo(1));
    }

    @Test
    void whoMayOnlyRead_orIsNobodysAnalyst_isRefused() {
        String code = partnership("E22000049");
        given("safer-plymouth-chair")
                .header("If-Match", "\"0\"")
                .body(Map.of("text", "x"))
                .put(BASE + "/narratives/overview", code)
                .then()
                .statusCode(403);
        for (String path : List.of(
                "narratives",
                "narratives/overview",
                "narratives/overview/versions",
                "explanations",
                "explanations/robbery",
                "explanations/robbery/versions",
                "proof")) {
            given("partner-dashboard").get(BASE + "/" + path, code).then().statusCode(403);
        }
    }

    @Test
    void versions_cannotBeChangedEvenInTheDatabase() throws SQLException {
        String code = partnership("E22000050");
        write(code, "narratives/overview", "0", Map.of("text", "Stays.")).then().statusCode(200);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String change : List.of("UPDATE text_version SET revision = 9", "DELETE FROM text_version")) {
                Assertions.assertThatThrownBy(() -> statement.execute(change + " WHERE partnership = '" + code + "'"))
                        .hasMessageContaining("never changed");
            }
        }
    }

    private static String partnership(String code) {
        Events.figure(code, "robbery", "FY2018-19", 1, 255, 235L);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> get(code, "").then().statusCode(200));
        return code;
    }

    private static Response write(String code, String path, String revision, Map<String, String> body) {
        return given(ANALYST)
                .header("If-Match", "\"" + revision + "\"")
                .body(body)
                .put(BASE + "/" + path, code);
    }

    private static Response get(String code, String path) {
        return given(ANALYST).get(BASE + (path.isEmpty() ? "" : "/" + path), code);
    }

    private static String html(String code) {
        return get(code, "html").asString();
    }

    private static RequestSpecification given(String client) {
        return RestAssured.given().auth().oauth2(Tokens.of(client)).contentType("application/json");
    }
}
