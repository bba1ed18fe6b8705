package uk.csp.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.csp.journeys.platform.Part;
import uk.csp.journeys.platform.RunningPlatform;

/** The processes as they are delivered: nothing made for developers answers, and nothing says what they are made of. */
class HardenedJourney {
    private static final String[] FOR_DEVELOPERS = {
        "/q/dev",
        "/q/dev-ui",
        "/q/dev-ui/welcome",
        "/q/dev-v1",
        "/q/swagger-ui",
        "/q/arc",
        "/q/arc/beans",
        "/q/info",
        "/q/logging-manager",
        "/q/console",
        "/q/lineage",
        "/swagger-ui",
        "/dev-mcp",
        "/h2-console",
        "/actuator",
        "/.env",
        "/.git/config",
        "/META-INF/MANIFEST.MF",
        "/application.properties"
    };
    private static final String[] NOTHING = {"/nothing", "/v1/nothing", "/q/nothing", "/v1", "/v1/", "/v1/figures/%00"};

    @ParameterizedTest
    @EnumSource(names = {"GATEWAY", "CRIME_DATA", "MORILE", "REPORTING"})
    void developersEndpoints_areNotThere(Part part) {
        List<String> there = new ArrayList<>();
        for (String path : FOR_DEVELOPERS) {
            Response answer = get(part, path);
            if (answer.statusCode() < 400) {
                there.add(path + " " + answer.statusCode());
            }
        }
        assertThat(there).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"GATEWAY", "CRIME_DATA", "MORILE", "REPORTING"})
    void noAnswer_saysWhatItWasMadeWith(Part part) {
        List<String> telling = new ArrayList<>();
        for (String path : NOTHING) {
            Response answer = get(part, path);
            String said = (answer.headers() + answer.asString()).toLowerCase();
            for (String word :
                    new String[] {"quarkus", "vert.x", "netty", "resteasy", "x-powered-by", "server:", "at uk.csp"}) {
                if (said.contains(word)) {
                    telling.add(path + " says " + word);
                }
            }
        }
        assertThat(telling).isEmpty();
    }

    @Test
    void gateway_sendsTheHeadersWithEverything() {
        for (String path : new String[] {"/", "/docs", "/assets/platform.css", "/v1/figures", "/nothing"}) {
            assertThat(get(Part.GATEWAY, path).headers().asList())
                    .as(path)
                    .extracting(header -> header.getName().toLowerCase())
                    .contains("content-security-policy", "x-content-type-options", "permissions-policy");
        }
    }

    private static Response get(Part part, String path) {
        return given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(RunningPlatform.get().address(part) + path);
    }
}
