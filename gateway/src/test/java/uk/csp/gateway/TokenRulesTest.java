package uk.csp.gateway;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import uk.csp.kit.TokenRules;

@QuarkusTest
class TokenRulesTest extends GatewayTest {
    @TestHTTPResource
    URI address;

    @Test
    void everyToken_isCheckedAtTheDoor() {
        TokenRules.assertHold("gateway", address, "/v1/figures", DASHBOARD);
    }
}
