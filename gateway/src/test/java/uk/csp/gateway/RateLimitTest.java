package uk.csp.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import uk.csp.kit.Tokens;

@QuarkusTest
class RateLimitTest extends GatewayTest {
    @Test
    void clientOverItsLimit_waitsAloneAndIsToldHowLong() {
        String token = Tokens.of(CHAIR);
        Response first = with(token).get("/v1/figures");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"client\";q=" + Upstreams.REQUESTS + ";w=60");
        assertThat(first.header("RateLimit")).startsWith("\"client\";r=").contains(";t=");
        Response last = first;
        for (int i = 0; i < 3 * Upstreams.REQUESTS && last.statusCode() == 200; i++) {
            last = with(token).get("/v1/figures");
        }
        last.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/too-many-requests"));
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 60);
        assertThat(last.header("RateLimit")).startsWith("\"client\";r=0;");
        as(ADMINISTRATOR).get("/v1/figures").then().statusCode(200);
    }
}
