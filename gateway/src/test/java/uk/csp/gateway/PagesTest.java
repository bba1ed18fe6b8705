package uk.csp.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PagesTest extends GatewayTest {
    private static final Pattern OWN_LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");

    @Test
    void startPage_tellsHowTheServicesAre() {
        String page = RestAssured.get("/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .extract()
                .asString();
        assertThat(page).contains("Ready").contains("Not ready").contains("/v1/submissions/{id}/rejected-rows");
        assertThat(page).doesNotContain("<script>").doesNotContain("style=\"");
    }

    @Test
    void status_tellsVisitorsWhatWorksAndNoMore() {
        RestAssured.get("/status")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("Something does not work"), containsString("Does not work"))
                .body(not(containsString("Version")), not(containsString("set aside")));
    }

    @Test
    void changelog_isReadable() {
        RestAssured.get("/api-changelog")
                .then()
                .statusCode(200)
                .body(containsString("<h1 class=\"govuk-heading-l\">Changelog of the API</h1>"))
                .body(containsString("<li><code>GET /v1/events</code>: the live stream"));
    }

    @Test
    void problemTypes_areAddresses() {
        RestAssured.given()
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get("/problems/exact-counts")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Vary", containsString("Accept"))
                .body(containsString("\"type\": \"/problems/exact-counts\""))
                .body(containsString("Crime data</h2>"), containsString("Reporting</h2>"));
        RestAssured.given()
                .accept("application/json")
                .get("/problems/unknown-dataset")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("type", equalTo("/problems/unknown-dataset"))
                .body("meanings[0].status", equalTo(422))
                .body("meanings[0].whatToDo", containsString("GET /v1/datasets"));
        RestAssured.get("/problems")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("sections.problems.flatten().type", hasItem("/problems/four-eyes"));
        RestAssured.given()
                .accept("text/html")
                .get("/problems/no-such-problem")
                .then()
                .statusCode(404)
                .body(containsString("Page not found"));
    }

    @Test
    void everyLinkOfThePages_leadsSomewhere() {
        Set<String> followed = new HashSet<>();
        for (String page : new String[] {
            "/",
            "/docs",
            "/status",
            "/api-changelog",
            "/problems",
            "/problems/unknown-dataset",
            "/accessibility-statement",
            "/privacy-notice"
        }) {
            Matcher links = OWN_LINK.matcher(
                    RestAssured.given().accept("text/html").get(page).asString());
            while (links.find()) {
                if (followed.add(links.group(1))) {
                    assertThat(RestAssured.given()
                                    .redirects()
                                    .follow(false)
                                    .get(links.group(1))
                                    .statusCode())
                            .as(links.group(1))
                            .isIn(200, 302);
                }
            }
        }
    }

    @Test
    void openApi_isMergedAndSaysWhoIsMissing() {
        RestAssured.get("/openapi")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("openapi", equalTo("3.1.0"))
                .body("paths.'/v1/figures'.get.summary", equalTo("Figures"))
                .body("paths.'/v1/figures'.get.security.oauth2[0]", hasItem("figures:read"))
                .body("x-unavailable-services", hasItem("reporting-service"))
                .body("externalDocs.url", equalTo("/problems"))
                .body("x-problem-types", equalTo("/problems"));
        RestAssured.given()
                .accept("application/yaml")
                .get("/openapi")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .body(containsString("/v1/figures:"));
        RestAssured.get("/openapi?format=yaml").then().contentType("application/yaml");
        RestAssured.get("/openapi.yaml").then().contentType("application/yaml");
    }

    @Test
    void health_isTheGatewaysOwn() {
        RestAssured.get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        RestAssured.get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        RestAssured.get("/q/health/started").then().statusCode(200).body("status", equalTo("UP"));
    }
}
