package uk.csp.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.csp.journeys.platform.Keycloak;
import uk.csp.journeys.platform.RunningPlatform;
import uk.csp.kit.SignIn;
import uk.csp.local.ProjectFiles;
import uk.csp.local.issuer.Realm;
import uk.csp.local.issuer.TokenIssuer;
import uk.csp.local.process.FreePorts;

/**
 * The same realm in a real Keycloak: every client and every person gets from it what this machine's issuer gives, and
 * the platform takes its tokens and lets people sign in there. Run by {@code ./mvnw -Pkeycloak verify}.
 */
@Tag("keycloak")
class KeycloakJourney {
    private static final Realm REALM = Realm.of(ProjectFiles.realm());
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-as-rfc-7636-asks";

    /** What the two issuers must say alike; keys, times and ids are each issuer's own. */
    private static final List<String> COMPARED =
            List.of("scope", "aud", "partner", "client_id", "azp", "preferred_username", "name");

    private static TokenIssuer local;
    private static Keycloak keycloak;
    private static RunningPlatform platform;

    @BeforeAll
    static void start() throws Exception {
        local = TokenIssuer.start(REALM, 0);
        int port = FreePorts.next();
        platform = RunningPlatform.prepare(
                "http://127.0.0.1:" + port + "/realms/" + REALM.name(), Keycloak.secret("DASHBOARD_SECRET"));
        keycloak = Keycloak.start(port, platform.gatewayUrl());
        platform.begin();
    }

    @AfterAll
    static void stop() {
        local.close();
        keycloak.close();
    }

    @ParameterizedTest
    @MethodSource("clients")
    void client_getsTheSameClaimsFromBoth(String client) throws Exception {
        assertThat(compared(clientToken(keycloakTokenUrl(), client)))
                .isEqualTo(compared(clientToken(local.tokenUrl(), client)))
                .containsEntry("client_id", client);
    }

    @ParameterizedTest
    @MethodSource("people")
    void person_getsTheSameClaimsFromBoth(String person) throws Exception {
        Map<String, Object> claims = compared(personToken(
                keycloak.issuer() + "/protocol/openid-connect/auth",
                keycloakTokenUrl(),
                Map.of("username", person, "password", Keycloak.secret("PEOPLE_PASSWORD"))));

        assertThat(claims)
                .isEqualTo(
                        compared(personToken(local.url() + "/authorize", local.tokenUrl(), Map.of("person", person))))
                .containsEntry("preferred_username", person)
                .doesNotContainKey("client_id");
    }

    @Test
    void wrongPassword_signsNobodyIn() {
        SignIn.Form form = SignIn.form(address(keycloak.issuer() + "/protocol/openid-connect/auth"));
        HttpResponse<String> answer = form.send(Map.of("username", "safer-plymouth-chair", "password", "wrong"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Invalid username or password");
    }

    @Test
    void wrongSecret_getsNoToken() {
        given().formParam("grant_type", "client_credentials")
                .formParam("client_id", "partner-dashboard")
                .formParam("client_secret", "wrong")
                .post(keycloakTokenUrl())
                .then()
                .statusCode(401);
    }

    @Test
    void platform_takesItsTokensAtTheServicesTheyAreMeantFor() throws Exception {
        String administrator = clientToken(keycloakTokenUrl(), "platform-administrator");
        String scorer = clientToken(keycloakTokenUrl(), "police-scorer-1");

        platform.with(administrator).get("/v1/partnerships").then().statusCode(200);
        platform.with(scorer).get("/v1/scoring-models").then().statusCode(200);
        platform.with(scorer)
                .contentType("text/csv")
                .body("code,name\n")
                .put("/v1/partnerships")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-allowed"));
        platform.with(clientToken(local.tokenUrl(), "platform-administrator"))
                .get("/v1/partnerships")
                .then()
                .statusCode(401)
                .contentType(startsWith("application/problem+json"));
    }

    @Test
    void person_signsInToThePages() {
        SignIn person = SignIn.as(
                "safer-plymouth-analyst",
                Keycloak.secret("PEOPLE_PASSWORD"),
                URI.create(platform.gatewayUrl() + "/sign-in"));

        HttpResponse<String> page = person.get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Analyst, Safer Plymouth", "/sign-out");
    }

    static List<String> clients() {
        return REALM.clientIds().stream().sorted().toList();
    }

    static List<String> people() {
        return REALM.people().stream().map(person -> person.username()).toList();
    }

    private static String keycloakTokenUrl() {
        return keycloak.issuer() + "/protocol/openid-connect/token";
    }

    private static String clientToken(String tokenUrl, String client) {
        String variable = client.toUpperCase().replace('-', '_') + "_SECRET";
        return given().formParam("grant_type", "client_credentials")
                .formParam("client_id", client)
                .formParam("client_secret", Keycloak.secret(variable))
                .post(tokenUrl)
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private static String personToken(String authorizeUrl, String tokenUrl, Map<String, String> fields) {
        URI back = SignIn.form(address(authorizeUrl)).sendAndStopAt(fields, platform.gatewayUrl());
        String code = Arrays.stream(back.getQuery().split("&"))
                .filter(parameter -> parameter.startsWith("code="))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No code in " + back))
                .substring("code=".length());
        return given().formParam("grant_type", "authorization_code")
                .formParam("code", code)
                .formParam("redirect_uri", redirect())
                .formParam("client_id", REALM.application())
                .formParam("client_secret", Keycloak.secret("DASHBOARD_SECRET"))
                .formParam("code_verifier", VERIFIER)
                .post(tokenUrl)
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private static String redirect() {
        return platform.gatewayUrl() + "/sign-in";
    }

    private static URI address(String authorizeUrl) {
        return URI.create(
                authorizeUrl + "?response_type=code&scope=openid&state=s&code_challenge_method=S256&client_id="
                        + REALM.application() + "&redirect_uri=" + redirect() + "&code_challenge=" + challenge());
    }

    private static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> compared(String token) throws ParseException {
        JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
        Map<String, Object> compared = new TreeMap<>();
        for (String name : COMPARED) {
            if (claims.getClaim(name) != null) {
                compared.put(name, claims.getClaim(name));
            }
        }
        compared.put("aud", new TreeSet<>(claims.getAudience()));
        compared.put(
                "scope", new TreeSet<>(List.of(claims.getStringClaim("scope").split(" "))));
        return compared;
    }
}
