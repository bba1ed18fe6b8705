package uk.csp.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

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
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import uk.csp.kit.PlatformResource;
import uk.csp.kit.Tokens;
import uk.csp.reporting.document.DocumentJson;

/** What everybody may read: released counts, as drafts and frozen beside editions. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting"),
        restrictToAnnotatedClass = true)
class PublicEditionIT {
    private static final String DASHBOARD = "partner-dashboard";
    private static final String ANALYST = "safer-plymouth-analyst";

    @Inject
    DataSource dataSource;

    @Test
    void draft_printsWhatWasReleasedOfThePresentFigures() {
        String code = "E22000094";
        String draft = "/v1/assessments/" + code + "/FY2018-19/public";
        String crime = code + ".all-crime." + code + ".FY2018-19";
        String robbery = code + ".robbery." + code + ".FY2018-19";
        Events.unreleased(code, "all-crime", "FY2018-19", 1, 20_001, 19_001L);
        Events.unreleased(code, "robbery", "FY2018-19", 1, 3, null);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> as(ANALYST)
                .get("/v1/assessments/" + code + "/FY2018-19")
                .then()
                .body(containsString("20,001"))
                .body(containsString("robbery")));
        as(DASHBOARD)
                .get(draft)
                .then()
                .statusCode(200)
                .body("title", endsWith(": public edition"))
                .body(not(containsString("20,001")))
                .body(containsString("Not released as they are now"));

        as(ANALYST)
                .get("/v1/assessments/" + code + "/FY2018-19/completeness")
                .then()
                .statusCode(200)
                .body(containsString("Public table to be released"));
        Events.released(code, 41, robbery, 1, null);
        Events.released(code, 42, crime, 1, 20_001L);
        awaitText(draft, "20,001");
        String tag = as(DASHBOARD)
                .get(draft)
                .then()
                .body(containsString("[c]"))
                .body(not(containsString("19,001")))
                .extract()
                .header("ETag");
        as(DASHBOARD).header("If-None-Match", tag).get(draft).then().statusCode(304);
        as(DASHBOARD)
                .get(draft + "/html")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("public edition"));
        as(DASHBOARD)
                .get(draft + "/summary/html")
                .then()
                .statusCode(200)
                .body(containsString("public summary"))
                .body(containsString("20,001"));
        as(DASHBOARD)
                .get(draft + "/files/html")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("html"));
        as(DASHBOARD).get(draft + "/files/stone-tablet").then().statusCode(404);

        Events.unreleased(code, "all-crime", "FY2018-19", 2, 20_002, 19_001L);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> as(DASHBOARD)
                .get(draft)
                .then()
                .body(not(containsString("20,001")))
                .body(not(containsString("20,002"))));
        as(ANALYST)
                .get("/v1/assessments/" + code + "/FY2018-19/completeness")
                .then()
                .body(containsString("Public table to be released again"));
        Events.released(code, 44, crime, 2, 20_002L);
        Events.released(code, 43, crime, 2, 11_111L);
        Events.released(code, 45, robbery, 1, 12_345L);
        awaitText(draft, "20,002");
        awaitText(draft, "12,345");
        as(DASHBOARD).get(draft).then().body(not(containsString("11,111")));
    }

    @Test
    void edition_hasItsPublicEditionOfTheSameMoment() throws SQLException {
        String code = "E22000095";
        Publishing.complete(code, 30_001, 29_001);
        awaitText("/v1/assessments/" + code + "/FY2018-19/public", "30,001");
        byte[] draft = as(DASHBOARD)
                .get("/v1/assessments/" + code + "/FY2018-19/public")
                .asByteArray();
        Publishing.publish(code).then().statusCode(201);
        String edition = "/v1/editions/" + code + ".FY2018-19.1";
        as(DASHBOARD).get(edition).then().statusCode(403);
        Response open = as(DASHBOARD).get(edition + "/public");
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(open.asByteArray()).isEqualTo(draft);
        assertThat(open.header("ETag")).isEqualTo("\"" + DocumentJson.sha256(draft) + "\"");
        assertThat(open.header("Cache-Control")).contains("immutable");
        as(DASHBOARD).get(edition + "/public/html").then().statusCode(200).body(containsString("Edition 1"));
        as(DASHBOARD).get(edition + "/public/summary/html").then().statusCode(200);
        as(DASHBOARD).get(edition + "/public/files/html").then().statusCode(200);
        as(DASHBOARD)
                .get(edition + "/public/lineage")
                .then()
                .statusCode(200)
                .body(
                        "numbers.findAll { it.text == '30,001' }.origins.flatten().disclosure.policy",
                        hasItem("hide-under-5"))
                .body("numbers.origins.flatten().disclosure.certificate", hasItem(endsWith("/certificate")));
        as(DASHBOARD).get(edition + "/lineage/verification").then().statusCode(403);
        for (String lineage : new String[] {"/lineage", "/public/lineage"}) {
            as(ANALYST)
                    .get(edition + lineage + "/verification")
                    .then()
                    .statusCode(200)
                    .body("differences", hasSize(0))
                    .body("holds", equalTo(true))
                    .body("same", greaterThan(3));
        }
        as(ANALYST)
                .get(edition + "/lineage")
                .then()
                .body("numbers.origins.flatten().indicatorVersion", hasItem(1))
                .body("numbers.origins.flatten().denominator.value", hasItem(greaterThan(1000)));
        as(DASHBOARD).get("/v1/editions/nonsense/public").then().statusCode(404);

        Events.figure(code, "all-crime", "FY2018-19", 2, 30_002, 29_001L);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> as(ANALYST)
                .get("/v1/assessments/" + code + "/FY2018-19")
                .then()
                .body(containsString("30,002")));
        assertThat(as(DASHBOARD).get(edition + "/public").asByteArray()).isEqualTo(draft);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String change : List.of("UPDATE public_edition SET sha256 = 'x'", "DELETE FROM public_edition")) {
                Assertions.assertThatThrownBy(
                                () -> statement.execute(change + " WHERE edition = '" + code + ".FY2018-19.1'"))
                        .hasMessageContaining("never changed");
            }
        }
    }

    private static void awaitText(String path, String text) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> as(DASHBOARD).get(path).then().statusCode(200).body(containsString(text)));
    }

    private static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.of(client));
    }
}
