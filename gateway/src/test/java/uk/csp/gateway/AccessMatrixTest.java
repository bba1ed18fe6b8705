package uk.csp.gateway;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.csp.gateway.route.Service;
import uk.csp.kit.AccessMatrix;

/** The door opens to the scopes of {@code docs/access.md} and to no others, route by route. */
@QuarkusTest
class AccessMatrixTest extends GatewayTest {
    @TestHTTPResource
    URI address;

    @ParameterizedTest
    @EnumSource
    void everyRoute_isOpenToItsScopesAlone(Service service) {
        AccessMatrix.assertHoldsAtTheDoor(service.id(), address);
    }
}
