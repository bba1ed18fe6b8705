package uk.csp.reporting;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import uk.csp.kit.AccessMatrix;
import uk.csp.kit.PlatformResource;
import uk.csp.kit.TokenRules;

/** The service itself, without a gateway before it, does what {@code docs/access.md} says. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "reporting"))
class AccessIT {
    @TestHTTPResource
    URI address;

    @Test
    void everyRoute_isOpenToItsScopesAlone() {
        AccessMatrix.assertHolds("reporting-service", address);
    }

    @Test
    void everyToken_isCheckedAgain() {
        TokenRules.assertHold("reporting-service", address, "/v1/signing-keys", "partner-dashboard");
    }
}
