package uk.csp.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.csp.kit.SignIn;

@QuarkusTest
class PageRateTest extends GatewayTest {
    @TestHTTPResource("/sign-in")
    URI signIn;

    @Test
    void personOverTheLimit_waitsAloneAndGetsAPage() {
        Map<String, String> session = SignIn.as("council-data-officer", signIn).cookies();
        Response last = page(session);
        assertThat(last.header("RateLimit-Policy")).startsWith("\"client\";q=" + Upstreams.REQUESTS);
        for (int i = 0; i < 3 * Upstreams.REQUESTS && last.statusCode() != 429; i++) {
            last = page(session);
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.contentType()).startsWith("text/html");
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 60);
        assertThat(last.header("Cache-Control")).isEqualTo("no-store");
        RestAssured.get("/assets/platform.css").then().statusCode(200);
        assertThat(page(SignIn.as("police-data-officer", signIn).cookies()).statusCode())
                .isLessThan(400);
    }

    private static Response page(Map<String, String> session) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .accept("text/html")
                .cookies(session)
                .get("/sign-in");
    }
}
