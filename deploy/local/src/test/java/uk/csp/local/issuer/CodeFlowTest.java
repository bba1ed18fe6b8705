package uk.csp.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.csp.local.ProjectFiles;

/** People sign in: the realm says who there is and what they may do, and nothing in the browser can add to it. */
class CodeFlowTest {
    private static final Realm REALM = Realm.of(ProjectFiles.realm());
    private static final TokenIssuer ISSUER = TokenIssuer.start(REALM, 0);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BACK = "http://127.0.0.1:8080/sign-in";
    /** The pair of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String QUERY = "?response_type=code&client_id=dashboard&scope=openid&state=s%26t&nonce=n1"
            + "&redirect_uri=" + BACK + "&code_challenge_method=S256&code_challenge=" + CHALLENGE;

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    @Test
    void page_namesEverybodyWithOrganisation() throws Exception {
        String page = get(QUERY).body();

        assertThat(REALM.people()).hasSizeGreaterThan(10).allSatisfy(person -> assertThat(page)
                .contains("value=\"" + person.username() + "\"", person.organisation()));
        assertThat(page).contains("this machine only").doesNotContain("<script");
    }

    @Test
    void chosenPerson_getsTokensOfTheRealm() throws Exception {
        JsonNode given = JSON.readTree(token(codeOf("safer-plymouth-analyst")).body());
        JWTClaimsSet access = claims(given.path("access_token").asText());
        JWTClaimsSet identity = claims(given.path("id_token").asText());

        assertThat(access.getStringClaim("preferred_username")).isEqualTo("safer-plymouth-analyst");
        assertThat(access.getStringClaim("name")).isEqualTo("Analyst, Safer Plymouth");
        assertThat(access.getStringClaim("partner")).isEqualTo("safer-plymouth");
        assertThat(access.getClaim("client_id")).isNull();
        assertThat(access.getStringClaim("azp")).isEqualTo("dashboard");
        assertThat(Arrays.asList(access.getStringClaim("scope").split(" ")))
                .containsExactlyInAnyOrder(
                        "openid", "figures:read", "records:read", "ratings:read", "scores:write", "reports:edit");
        assertThat(identity.getAudience()).containsExactly("dashboard");
        assertThat(identity.getStringClaim("nonce")).isEqualTo("n1");
        assertThat(identity.getSubject()).isEqualTo(access.getSubject());
    }

    @Test
    void claimsOfTheForm_areNotRead() throws Exception {
        HttpResponse<String> answer = post(
                "/authorize" + QUERY, "person=police-scorer-1&scope=audit:read&claims=%7B%22partner%22:%22x%22%7D");
        JsonNode given = JSON.readTree(token(code(answer)).body());

        JWTClaimsSet access = claims(given.path("access_token").asText());
        assertThat(access.getStringClaim("scope")).doesNotContain("audit:read");
        assertThat(access.getStringClaim("partner")).isEqualTo("devon-and-cornwall-police");
    }

    @Test
    void personTheRealmDoesNotHave_getsNoCode() throws Exception {
        HttpResponse<String> answer = post("/authorize" + QUERY, "person=stranger");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void code_isGoodOnceAndForItsVerifierAlone() throws Exception {
        String code = codeOf("safer-plymouth-chair");
        assertThat(token(code).statusCode()).isEqualTo(200);
        assertThat(token(code).statusCode()).isEqualTo(400);

        String other = codeOf("safer-plymouth-chair");
        assertThat(token(other, "verifier-of-somebody-else").statusCode()).isEqualTo(400);
        assertThat(token(other).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "http://127.0.0.1.evil.example/",
                "http://127.0.0.1:80@evil.example/",
                "javascript:alert(1)",
                ""
            })
    void otherMachines_areNotGoneBackTo(String address) throws Exception {
        HttpResponse<String> answer = get(QUERY.replace(BACK, URLEncoder.encode(address, StandardCharsets.UTF_8)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("not on this machine");
    }

    @Test
    void flowWithoutProofKey_isSentBack() throws Exception {
        HttpResponse<String> answer = get(QUERY.replace("code_challenge_method=S256", "code_challenge_method=plain"));

        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .isEqualTo(BACK + "?error=invalid_request&state=s%26t");
    }

    @Test
    void refresh_worksUntilTheSessionEnds() throws Exception {
        JsonNode given = JSON.readTree(token(codeOf("health-scorer")).body());
        String again = "grant_type=refresh_token&refresh_token="
                + given.path("refresh_token").asText();
        JsonNode fresh = JSON.readTree(post("/token", again).body());
        assertThat(claims(fresh.path("access_token").asText()).getStringClaim("preferred_username"))
                .isEqualTo("health-scorer");

        HttpResponse<String> out = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(ISSUER.url() + "/endsession?state=x&id_token_hint="
                                        + given.path("id_token").asText()
                                        + "&post_logout_redirect_uri=http://127.0.0.1:8080/"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(out.headers().firstValue("Location")).contains("http://127.0.0.1:8080/?state=x");
        assertThat(post("/token", again).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "urn:ietf:params:oauth:grant-type:jwt-bearer", ""})
    void otherGrants_areNotKnown(String grant) throws Exception {
        assertThat(post("/token", "grant_type=" + grant + "&username=safer-plymouth-chair")
                        .statusCode())
                .isEqualTo(400);
    }

    private static String codeOf(String person) throws Exception {
        return code(post("/authorize" + QUERY, "person=" + person));
    }

    private static String code(HttpResponse<String> answer) {
        Matcher code = Pattern.compile("\\Q" + BACK + "\\E\\?code=([^&]+)&state=s%26t")
                .matcher(answer.headers().firstValue("Location").orElse(answer.body()));
        assertThat(code.matches()).as(answer.toString()).isTrue();
        return code.group(1);
    }

    private static HttpResponse<String> token(String code) throws Exception {
        return token(code, VERIFIER);
    }

    private static HttpResponse<String> token(String code, String verifier) throws Exception {
        return post(
                "/token",
                "grant_type=authorization_code&code=" + code + "&redirect_uri=" + BACK + "&code_verifier=" + verifier);
    }

    private static HttpResponse<String> get(String query) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(ISSUER.url() + "/authorize" + query))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(ISSUER.url() + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("dashboard:any".getBytes()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static JWTClaimsSet claims(String token) throws Exception {
        return SignedJWT.parse(token).getJWTClaimsSet();
    }
}
