package uk.csp.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import org.junit.jupiter.api.Test;
import uk.csp.kit.SignIn;

/** The way in for people, at this machine's issuer, and the way out. */
@QuarkusTest
class SignInTest extends GatewayTest {
    @TestHTTPResource("/sign-in")
    URI signIn;

    @Test
    void nobody_isSentToTheIssuer() {
        RestAssured.given()
                .redirects()
                .follow(false)
                .get("/sign-in")
                .then()
                .statusCode(302)
                .header("Location", containsString("/csp/authorize"))
                .header("Location", containsString("code_challenge_method=S256"));
    }

    @Test
    void person_comesBackByNameAndLeavesAgain() {
        SignIn chair = SignIn.as("safer-plymouth-chair", signIn);
        assertThat(chair.get("/").body()).contains("Chair, Safer Plymouth");
        assertThat(chair.cookies()).isNotEmpty().noneSatisfy((name, value) -> assertThat(value)
                .contains("eyJhbGciOiJSUzI1NiI"));

        chair.get("/sign-out");
        assertThat(chair.get("/").body()).doesNotContain("Chair, Safer Plymouth");
    }

    @Test
    void person_isKnownWhereThereIsNoPageToo() {
        assertThat(SignIn.as("safer-plymouth-chair", signIn)
                        .get("/no-such-page")
                        .body())
                .contains("Page not found", "Chair, Safer Plymouth");
    }

    @Test
    void session_isNoTokenForTheApi() {
        SignIn analyst = SignIn.as("safer-plymouth-analyst", signIn);
        RestAssured.given().cookies(analyst.cookies()).get("/v1/figures").then().statusCode(401);
    }
}
