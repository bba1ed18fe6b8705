package uk.csp.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Date;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import uk.csp.local.ProjectFiles;

class TokenIssuerTest {
    private static final TokenIssuer ISSUER = TokenIssuer.start(Realm.of(ProjectFiles.realm()), 0);
    private static final ObjectMapper JSON = new ObjectMapper();

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    @Test
    void tokenWithoutAskedScope_hasAllOfTheClient() throws Exception {
        JWTClaimsSet claims = claims(ask("devon-and-cornwall-police", ""));

        assertThat(claims.getStringClaim("scope").split(" "))
                .containsExactlyInAnyOrder("feeds:write", "figures:read", "records:read");
        assertThat(claims.getStringClaim("partner")).isEqualTo("devon-and-cornwall-police");
        assertThat(claims.getAudience())
                .containsExactlyInAnyOrder("gateway", "crime-data-service", "reporting-service");
        assertThat(claims.getIssuer()).isEqualTo(ISSUER.url());
        assertThat(claims.getExpirationTime()).isAfter(new Date());
    }

    @Test
    void askedScope_isGrantedAsFarAsItIsTheClients() throws Exception {
        JWTClaimsSet claims = claims(ask("devon-and-cornwall-police", "&scope=figures:read+scores:ratify"));

        assertThat(claims.getStringClaim("scope")).isEqualTo("figures:read");
        assertThat(claims.getAudience())
                .containsExactlyInAnyOrder("gateway", "crime-data-service", "reporting-service");
    }

    @Test
    void token_isMeantForTheServicesOfItsScopesAlone() throws Exception {
        assertThat(claims(ask("safer-plymouth-chair", "&scope=scores:ratify")).getAudience())
                .containsExactlyInAnyOrder("gateway", "morile-service");
    }

    @Test
    void peopleOfOnePartnership_shareItAsPartner() throws Exception {
        assertThat(claims(ask("safer-plymouth-chair", "")).getStringClaim("partner"))
                .isEqualTo(claims(ask("safer-plymouth-analyst", "")).getStringClaim("partner"));
    }

    @Test
    void unknownClient_getsNoToken() throws Exception {
        HttpResponse<String> answer = ask("stranger", "");

        assertThat(answer.statusCode()).isBetween(400, 401);
        assertThat(JSON.readTree(answer.body()).path("error").asText()).isEqualTo("invalid_client");
    }

    @Test
    void discovery_leadsToTheKeyThatVerifiesTokens() throws Exception {
        JsonNode discovery = JSON.readTree(get(ISSUER.url() + "/.well-known/openid-configuration"));
        JWKSet keys = JWKSet.parse(get(discovery.path("jwks_uri").asText()));
        SignedJWT token = token(ask("partner-dashboard", ""));

        assertThat(discovery.path("issuer").asText()).isEqualTo(ISSUER.url());
        assertThat(discovery.path("token_endpoint").asText()).isEqualTo(ISSUER.tokenUrl());
        assertThat(token.verify(new RSASSAVerifier(
                        keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey())))
                .isTrue();
    }

    private static HttpResponse<String> ask(String client, String more) throws Exception {
        String basic = Base64.getEncoder().encodeToString((client + ":any").getBytes());
        HttpRequest request = HttpRequest.newBuilder(URI.create(ISSUER.tokenUrl()))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials" + more))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static JWTClaimsSet claims(HttpResponse<String> answer) throws Exception {
        return token(answer).getJWTClaimsSet();
    }

    private static SignedJWT token(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return SignedJWT.parse(JSON.readTree(answer.body()).path("access_token").asText());
    }

    private static String get(String url) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
