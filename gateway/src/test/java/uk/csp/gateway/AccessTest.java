package uk.csp.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.csp.kit.Tokens;

@QuarkusTest
class AccessTest extends GatewayTest {
    enum Wrong {
        EXPIRED(Tokens::expired),
        WRONG_AUDIENCE(Tokens::wrongAudience),
        WRONG_ISSUER(Tokens::wrongIssuer),
        UNSIGNED(Tokens::unsigned),
        WRONG_KEY(Tokens::wrongKey),
        CUT(client -> Tokens.of(client).substring(0, 100)),
        NO_TOKEN_AT_ALL(client -> "none");

        private final UnaryOperator<String> token;

        Wrong(UnaryOperator<String> token) {
            this.token = token;
        }
    }

    @Test
    void noToken_isChallengedAndReachesNobody() {
        int before = upstream.requests.get();
        problem(RestAssured.given().get("/v1/figures").then(), 401, "not-authenticated")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"csp\""));
        assertThat(upstream.requests).hasValue(before);
    }

    @ParameterizedTest
    @EnumSource
    void wrongToken_isRefusedAndReachesNobody(Wrong wrong) {
        int before = upstream.requests.get();
        problem(with(wrong.token.apply(DASHBOARD)).get("/v1/figures").then(), 401, "not-authenticated")
                .header("WWW-Authenticate", containsString("error=\"invalid_token\""))
                .body(not(containsString("Exception")));
        assertThat(upstream.requests).hasValue(before);
    }

    @Test
    void tokenInTheQuery_isNoToken() {
        RestAssured.given()
                .get("/v1/figures?access_token=" + Tokens.of(DASHBOARD))
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/figures, feeds:write, figures:read",
        "POST, /v1/submissions, figures:read, feeds:write",
        "PUT, /v1/areas, feeds:write figures:read, catalogue:write",
        "PUT, /v1/cycles/E22000056.2018-19/judgements, ratings:read scores:ratify, scores:write",
        "POST, /v1/cycles/E22000056.2018-19/ratification, scores:write, scores:ratify",
        "POST, /v1/editions, reports:edit figures:read, reports:publish",
        "PUT, /v1/profiles/E22000056, reports:publish, reports:edit",
        "GET, /v1/ratings, figures:read, ratings:read"
    })
    void otherScope_isRefusedWithTheOneNeeded(String method, String path, String scopes, String needed) {
        int before = upstream.requests.get();
        ValidatableResponse refused = with(Tokens.of(ANALYST, scopes.split(" ")))
                .request(method, path)
                .then();
        problem(refused, 403, "not-allowed")
                .header("WWW-Authenticate", containsString("insufficient_scope"))
                .header("WWW-Authenticate", containsString("scope=\"" + needed + "\""))
                .body("detail", containsString(needed));
        assertThat(upstream.requests).hasValue(before);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/nothing, 404, not-found",
        "/v1/figures/a/b/c, 404, not-found",
        "/nothing, 404, not-found",
        "/q/dev-ui, 404, not-found",
        "/q/openapi, 404, not-found",
        "/q/swagger-ui, 404, not-found"
    })
    void unknownPath_isNotFound(String path, int status, String slug) {
        problem(as(DASHBOARD).get(path).then(), status, slug);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/figures/../partnerships",
                "/v1/figures/%2e%2e/partnerships",
                "/v1/./figures",
                "/v1//figures",
                "//v1/figures",
                "/v1/%66igures"
            })
    void pathInAnotherForm_isNotTakenForTheOneItMayMean(String path) throws IOException {
        int before = upstream.requests.get();
        try (RawClient client = new RawClient(port())) {
            client.send("GET " + path + " HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer " + Tokens.of(DASHBOARD)
                    + "\r\n\r\n");
            assertThat(client.readHead()).startsWith("HTTP/1.1 404");
        }
        assertThat(upstream.requests).hasValue(before);
    }

    @Test
    void otherMethod_isToldTheAllowedOnes() {
        problem(as(DASHBOARD).delete("/v1/submissions").then(), 405, "method-not-allowed")
                .header("Allow", "GET, HEAD, POST");
        problem(
                RestAssured.given()
                        .header("Sec-Fetch-Site", "same-origin")
                        .delete("/docs")
                        .then(),
                405,
                "method-not-allowed");
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String slug) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .header("X-Content-Type-Options", "nosniff")
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status));
    }
}
