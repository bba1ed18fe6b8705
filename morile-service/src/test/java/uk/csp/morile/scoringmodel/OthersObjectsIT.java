package uk.csp.morile.scoringmodel;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.csp.kit.OthersObjects;
import uk.csp.kit.PlatformResource;
import uk.csp.kit.Tokens;
import uk.csp.morile.MorileService;

/** A draft model and a workshop are for those who take part; to others they are not there. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "morile"))
class OthersObjectsIT {
    @TestHTTPResource
    URI address;

    @Test
    void draftModelOfOthers_isAsIfItDidNotExist() {
        MorileService.as(MorileService.CHAIR)
                .body(ModelExample.DOCUMENT.replace("plymouth-grid", "grid-of-others"))
                .post("/v1/scoring-models")
                .then()
                .statusCode(201);
        new OthersObjects("morile-service", address)
                .assertHidden("/v1/scoring-models/", "grid-of-others:1", "grid-of-nobody:1", stranger());
    }

    @Test
    void workshopOfOthers_isAsIfItDidNotExist() {
        MorileService.open("T39000001");
        new OthersObjects("morile-service", address)
                .assertHidden(
                        "/v1/cycles/", "T39000001.2018-19", "T39000002.2018-19", stranger(), route -> route.scopes()
                                .contains("scores:give"));
    }

    private static String stranger() {
        return Tokens.ofScopes(
                "stranger",
                "a-stranger",
                List.of("ratings:read", "scores:write", "scores:give", "scores:ratify", "figures:read"));
    }
}
