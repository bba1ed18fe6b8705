package uk.csp.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import uk.csp.kit.PlatformResource;
import uk.csp.kit.Tokens;

@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting"),
        restrictToAnnotatedClass = true)
class ProofIT {
    private static final String CODE = "E22000031";
    private static final String PATH = "/v1/assessments/{code}/FY2018-19/proof";

    @Test
    void text_isHeldAgainstThePresentFigures() {
        Events.figure(CODE, "robbery", "FY2018-19", 1, 255, 235L);
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> as("safer-plymouth-analyst")
                .body("Robbery rose by 9% (20 crimes).")
                .post(PATH, CODE)
                .then()
                .statusCode(200)
                .body("confirmed", equalTo(2)));

        as("safer-plymouth-analyst")
                .body("Crime in the city.\nRobbery rose by 8%, and 12 people said so.")
                .post(PATH, CODE)
                .then()
                .statusCode(200)
                .body("findings", hasSize(1))
                .body("findings[0].line", equalTo(2))
                .body("findings[0].kind", equalTo("change-differs"))
                .body("findings[0].held", containsString("255"))
                .body("findings[0].figure", equalTo(CODE + ".robbery." + CODE + ".FY2018-19"))
                .body("unread[0].number", equalTo("12"));
    }

    @Test
    void whoOnlyReads_isRefused() {
        as("partner-dashboard").body("Robbery rose.").post(PATH, CODE).then().statusCode(403);
    }

    @Test
    void emptyText_isRefused() {
        as("safer-plymouth-analyst").body(" ").post(PATH, CODE).then().statusCode(400);
    }

    @Test
    void longText_isReadWithinItsBounds() {
        String text = "Robbery rose by 9%, and again. ".repeat(10_000);
        assertThat(text.length()).isLessThan(1_000_000);
        Events.figure(CODE, "rape", "FY2018-19", 1, 329, 352L);
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> as("safer-plymouth-analyst")
                .body(text)
                .post(PATH, CODE)
                .then()
                .statusCode(200));
        as("safer-plymouth-analyst")
                .body(text.repeat(4))
                .post(PATH, CODE)
                .then()
                .statusCode(413);
    }

    private static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.of(client)).contentType("text/plain");
    }
}
