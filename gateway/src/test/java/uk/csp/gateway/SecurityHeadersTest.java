package uk.csp.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.csp.kit.SignIn;

/** Every answer keeps a browser on a short lead, and none says what it was made with. */
@QuarkusTest
class SecurityHeadersTest extends GatewayTest {
    private static final String[] ALWAYS = {
        "Content-Security-Policy",
        "X-Content-Type-Options",
        "X-Frame-Options",
        "Referrer-Policy",
        "Cross-Origin-Opener-Policy",
        "Cross-Origin-Resource-Policy",
        "Permissions-Policy"
    };

    @TestHTTPResource("/sign-in")
    URI signIn;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/docs",
                "/openapi",
                "/assets/platform.css",
                "/assets/nothing.css",
                "/webjars/nothing",
                "/nothing",
                "/sign-in",
                "/v1/figures",
                "/v1/nothing",
                "/q/health",
                "/q/nothing",
                "/q/dev-ui",
                "/q/arc",
                "/q/info",
                "/q/swagger-ui",
                "/META-INF/MANIFEST.MF",
                "/.git/config"
            })
    void everyAnswer_hasThemAndNoBanner(String path) {
        for (String method : new String[] {"GET", "HEAD", "POST", "OPTIONS", "TRACE"}) {
            Response answer = RestAssured.given().redirects().follow(false).request(method, path);
            String what = method + " " + path + " " + answer.statusCode();
            assertThat(answer.headers().asList())
                    .as(what)
                    .extracting(header -> header.getName().toLowerCase())
                    .contains(Arrays.stream(ALWAYS).map(String::toLowerCase).toArray(String[]::new))
                    .doesNotContain("server", "x-powered-by", "via");
            assertThat(answer.statusCode()).as(what).isLessThan(500);
            if (answer.statusCode() >= 400) {
                assertThat(answer.asString())
                        .as(what)
                        .doesNotContainIgnoringCase("quarkus", "vert.x", "netty", "resteasy");
            }
        }
    }

    @Test
    void whatBelongsToASession_isNotKeptByAnybody() {
        SignIn person = SignIn.as("fire-scorer", signIn);
        assertThat(person.get("/").headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(person.get("/assets/platform.css").headers().firstValue("Cache-Control"))
                .isNotEqualTo(Optional.of("no-store"));
    }

    @Test
    void plainHttp_isNotSaidToBeSecure() {
        assertThat(RestAssured.get("/").header("Strict-Transport-Security")).isNull();
    }
}
