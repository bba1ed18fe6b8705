package uk.csp.reporting;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import org.junit.jupiter.api.Test;
import uk.csp.kit.Fuzz;
import uk.csp.kit.PlatformResource;

/** Whatever is sent, the service answers; in a profile of its own, because those run last and this leaves odd things. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "reporting"))
@TestProfile(OddRequestIT.Last.class)
class OddRequestIT {
    private static final int REQUESTS = 1_500;
    private static final long SEED = Long.getLong("fuzz.seed", 20_190_331L);

    @TestHTTPResource
    URI address;

    /** Changes nothing but the order. */
    public static final class Last implements QuarkusTestProfile {}

    @Test
    void oddRequests_areAnswered() {
        Fuzz.assertHarmless(
                "reporting-service", address, "safer-plymouth", Integer.getInteger("fuzz.requests", REQUESTS), SEED);
    }
}
