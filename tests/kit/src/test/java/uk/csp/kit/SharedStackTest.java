package uk.csp.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SharedStackTest {
    private static final String TOPIC = "morile.ratings.v1";

    @Test
    void resource_givesTheServiceItsDatabaseBrokerAndIssuer() throws Exception {
        PlatformResource resource = new PlatformResource();
        resource.init(Map.of("database", "morile"));
        Map<String, String> settings = resource.start();

        try (Connection connection = DriverManager.getConnection(
                        settings.get("quarkus.datasource.jdbc.url"),
                        settings.get("quarkus.datasource.username"),
                        settings.get("quarkus.datasource.password"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE threat (id text)");
        }
        assertThat(settings)
                .containsKeys("kafka.bootstrap.servers", "quarkus.oidc.auth-server-url", "quarkus.http.test-port");
        assertThat(resource.start()).as("the same servers for every test").isEqualTo(settings);
    }

    @Test
    void events_areReadAsTheyWereSent() {
        byte[] data = "{\"score\":3}".getBytes(StandardCharsets.UTF_8);
        UUID id = Topics.send(TOPIC, "E22000056.x", "uk.csp.morile.rating-changed.v1", "E22000056.x", data);

        TopicEvent event = Topics.await(
                TOPIC, found -> found.headers().get("ce_id").equals(id.toString()), Duration.ofSeconds(20));
        assertThat(event.json().path("score").asInt()).isEqualTo(3);
        assertThat(event.type()).isEqualTo("uk.csp.morile.rating-changed.v1");
        assertThat(Topics.read(TOPIC)).extracting(TopicEvent::key).contains("E22000056.x");
    }

    @Test
    void tokens_verifyWithTheIssuersKeyUnlessMadeNotTo() throws Exception {
        assertThat(verifies(Tokens.of("partner-dashboard"))).isTrue();
        assertThat(verifies(Tokens.wrongKey("partner-dashboard"))).isFalse();
        assertThat(claim(Tokens.of("devon-and-cornwall-police"), "partner")).isEqualTo("devon-and-cornwall-police");
        assertThat(claim(Tokens.of("partner-dashboard", "ratings:read"), "scope"))
                .isEqualTo("ratings:read");
        assertThat(claim(Tokens.wrongAudience("partner-dashboard"), "aud").toString())
                .contains("somebody-else");
        assertThat((Date) claim(Tokens.expired("partner-dashboard"), "exp")).isBefore(new Date());
        assertThat(JWTParser.parse(Tokens.unsigned("partner-dashboard"))
                        .getHeader()
                        .getAlgorithm()
                        .getName())
                .isEqualTo("none");
    }

    private static boolean verifies(String token) throws Exception {
        JWKSet keys = JWKSet.load(
                URI.create(SharedStack.issuer().get("url") + "/jwks").toURL());
        SignedJWT parsed = SignedJWT.parse(token);
        return parsed.verify(new RSASSAVerifier(
                keys.getKeyByKeyId(parsed.getHeader().getKeyID()).toRSAKey()));
    }

    private static Object claim(String token, String name) throws Exception {
        return JWTParser.parse(token).getJWTClaimsSet().getClaim(name);
    }
}
