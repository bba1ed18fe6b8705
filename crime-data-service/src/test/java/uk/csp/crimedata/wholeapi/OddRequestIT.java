package uk.csp.crimedata.wholeapi;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataTest;
import uk.csp.kit.Fuzz;

/** Whatever is sent, the service answers; in a profile of its own and a package late in the alphabet, because it leaves odd things and has to run last. */
@QuarkusTest
@CrimeDataTest
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
                "crime-data-service", address, "safer-plymouth", Integer.getInteger("fuzz.requests", REQUESTS), SEED);
    }
}
