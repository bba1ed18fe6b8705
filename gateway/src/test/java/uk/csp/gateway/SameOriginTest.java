package uk.csp.gateway;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** Forms of other sites get nowhere; the status of an own form (405: the start page takes none) shows that it passed. */
@QuarkusTest
class SameOriginTest extends GatewayTest {
    @Test
    void form_ofAnotherSite_isRefused() {
        refused(RestAssured.given().header("Sec-Fetch-Site", "cross-site"));
        refused(RestAssured.given().header("Sec-Fetch-Site", "same-site"));
        refused(RestAssured.given().header("Origin", "https://elsewhere.example"));
        refused(RestAssured.given().header("Origin", "null"));
    }

    @Test
    void form_thatDoesNotSayWhereItComesFrom_isRefused() {
        refused(RestAssured.given());
    }

    @Test
    void form_ofOurPages_passes() {
        RestAssured.given()
                .header("Sec-Fetch-Site", "same-origin")
                .post("/about")
                .then()
                .statusCode(405);
        RestAssured.given()
                .header("Origin", "http://localhost:" + port())
                .post("/about")
                .then()
                .statusCode(405);
    }

    private static void refused(RequestSpecification form) {
        form.post("/about").then().statusCode(403).body("type", equalTo("/problems/other-origin"));
    }
}
