package uk.csp.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForwardingTest extends GatewayTest {
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void request_reachesItsServiceAsSent() {
        as(COUNCIL)
                .body("period;value\n2019-03;ü")
                .contentType("text/csv; charset=utf-8")
                .get("/v1/submissions?dataset=x&period=2018-04/2019-03&q=%C3%BC%20+%2F")
                .then()
                .statusCode(200)
                .body("uri", equalTo("/v1/submissions?dataset=x&period=2018-04/2019-03&q=%C3%BC%20+%2F"))
                .body("body", equalTo("period;value\n2019-03;ü"))
                .body("headers.authorization", matchesRegex("Bearer .+"))
                .header("X-Kept", "kept");
    }

    @Test
    void hopByHopHeaders_endAtTheGateway() {
        as(COUNCIL)
                .header("Connection", "keep-alive, X-Mine")
                .header("X-Mine", "secret")
                .header("Keep-Alive", "timeout=1")
                .header("Proxy-Authorization", "Basic eA==")
                .header("TE", "trailers")
                .get("/v1/figures")
                .then()
                .statusCode(200)
                .body("headers", not(hasKey("x-mine")))
                .body("headers", not(hasKey("keep-alive")))
                .body("headers", not(hasKey("proxy-authorization")))
                .body("headers", not(hasKey("te")))
                .header("X-Hop", nullValue())
                .header("Keep-Alive", nullValue())
                .header("Server", nullValue())
                .header("X-Powered-By", nullValue());
    }

    @Test
    void caller_isNamedByTheGatewayAlone() {
        as(COUNCIL)
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-User", "devon-and-cornwall-police")
                .header("X-Partner", "devon-and-cornwall-police")
                .header("X-Partner-Id", "devon-and-cornwall-police")
                .header("Forwarded", "for=203.0.113.9")
                .get("/v1/figures")
                .then()
                .statusCode(200)
                .body("headers.x-forwarded-for", equalTo("127.0.0.1"))
                .body("headers.x-forwarded-proto", equalTo("http"))
                .body("headers.x-forwarded-host", equalTo("localhost:" + port()))
                .body("headers", not(hasKey("x-forwarded-user")))
                .body("headers", not(hasKey("x-partner")))
                .body("headers", not(hasKey("x-partner-id")))
                .body("headers", not(hasKey("forwarded")));
    }

    @Test
    void trace_isContinuedOrBegun() {
        as(COUNCIL)
                .header("traceparent", TRACE)
                .header("tracestate", "a=b")
                .get("/v1/figures")
                .then()
                .body("headers.traceparent", equalTo(TRACE))
                .body("headers.tracestate", equalTo("a=b"));
        as(COUNCIL)
                .header("traceparent", "nonsense")
                .header("tracestate", "a=b")
                .get("/v1/figures")
                .then()
                .body("headers.traceparent", matchesRegex("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"))
                .body("headers", not(hasKey("tracestate")));
        as(COUNCIL)
                .get("/v1/figures")
                .then()
                .body("headers.traceparent", matchesRegex("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"));
    }

    @Test
    void addressOfTheService_becomesAPath() {
        as(COUNCIL).body("x").post("/v1/submissions").then().statusCode(201).header("Location", "/v1/submissions/17");
    }

    @Test
    void answersWithoutBody_passUnchanged() {
        as(COUNCIL)
                .header("If-None-Match", "\"7\"")
                .get("/v1/figures/unchanged")
                .then()
                .statusCode(304)
                .header("ETag", "\"7\"")
                .header("Transfer-Encoding", nullValue());
        as(COUNCIL).get("/v1/submissions/refused").then().statusCode(204).header("Transfer-Encoding", nullValue());
        as(COUNCIL).head("/v1/figures").then().statusCode(200).header("X-Kept", "kept");
    }

    @Test
    void read_isTriedOnceMoreWhenTheServiceBreaksOff() {
        int before = upstream.requests.get();
        as(COUNCIL).get("/v1/figures/flaky").then().statusCode(200);
        assertThat(upstream.requests).hasValue(before + 2);
    }

    @Test
    void write_isNotRepeatedWhenTheServiceBreaksOff() {
        int before = upstream.requests.get();
        as(ANALYST)
                .body("{}")
                .post("/v1/cycles")
                .then()
                .statusCode(502)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/broken-off"));
        assertThat(upstream.requests).hasValue(before + 1);
    }

    @Test
    void serviceThatIsDown_isReportedAtOnceAndAskedAgainLater() {
        as(COUNCIL)
                .get("/v1/editions")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "2")
                .body("type", equalTo("/problems/unavailable"))
                .body("detail", containsString("reporting-service"))
                .time(lessThan(2000L));
        as(ANALYST)
                .body("{}")
                .put("/v1/profiles/E22000056")
                .then()
                .statusCode(503)
                .header("Retry-After", "2");
    }

    @Test
    void ownSecurityHeaders_areOnForwardedAnswersToo() {
        as(COUNCIL)
                .get("/v1/figures")
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    }

    @Test
    void metrics_nameOperationsAndNoIds() {
        as(COUNCIL).get("/v1/figures/E22000056.secret-id").then().statusCode(200);
        String metrics = RestAssured.get("/q/metrics").asString();
        assertThat(metrics)
                .contains("csp_gateway_requests_seconds_count{method=\"GET\",path=\"/v1/figures/{id}\"")
                .doesNotContain("secret-id");
    }

    @Test
    void serviceWithTooMuchToDo_isNotAskedAgainForAMoment() {
        Awaitility.await().untilAsserted(() -> {
            overloaded().header("Retry-After", equalTo("7"));
            int asked = upstream.requests.get();
            overloaded().header("Retry-After", equalTo("2")).body("type", equalTo("/problems/unavailable"));
            assertThat(upstream.requests).hasValue(asked);
        });
        as(ADMINISTRATOR).get("/v1/categories").then().statusCode(200);
        Awaitility.await().untilAsserted(() -> overloaded().header("Retry-After", equalTo("7")));
    }

    /** The service of this operation says how long it wants to be left alone; the gateway says it differently. */
    private static ValidatableResponse overloaded() {
        return as(ADMINISTRATOR).post("/v1/retention-runs").then().statusCode(503);
    }
}
