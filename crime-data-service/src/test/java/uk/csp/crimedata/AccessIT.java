package uk.csp.crimedata;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import uk.csp.kit.AccessMatrix;
import uk.csp.kit.TokenRules;

/** The service itself, without a gateway before it, does what {@code docs/access.md} says. */
@QuarkusTest
@CrimeDataTest
class AccessIT {
    @TestHTTPResource
    URI address;

    @Test
    void everyRoute_isOpenToItsScopesAlone() {
        AccessMatrix.assertHolds("crime-data-service", address);
    }

    @Test
    void everyToken_isCheckedAgain() {
        TokenRules.assertHold("crime-data-service", address, "/v1/categories", "partner-dashboard");
    }
}
