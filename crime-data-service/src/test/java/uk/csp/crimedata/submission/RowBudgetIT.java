package uk.csp.crimedata.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataTest;

/** Who has sent more rows than may be worked on waits, alone, and is told how long. */
@QuarkusTest
@CrimeDataTest
@TestProfile(RowBudgetIT.FewRows.class)
class RowBudgetIT {
    private static final String MONTH = "2023-09";

    /** Three rows an hour. */
    public static final class FewRows implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("csp.crime-data.feeds.row-rate.rows", "3");
        }
    }

    @Test
    void partnerOverItsRows_waitsAndIsToldHowLong() {
        String lsoa = FeedRequests.loadAreas();
        send(lsoa, 2).statusCode(201).header("RateLimit-Policy", equalTo("\"rows\";q=3;w=3600"));
        String told = send(lsoa, 2).statusCode(201).extract().header("RateLimit");
        assertThat(told).startsWith("\"rows\";r=0;t=");
        ValidatableResponse refused = send(lsoa, 1);
        refused.statusCode(429)
                .contentType("application/problem+json")
                .header("RateLimit-Policy", equalTo("\"rows\";q=3;w=3600"))
                .body("type", equalTo("/problems/too-many-rows"));
        assertThat(Integer.parseInt(refused.extract().header("Retry-After"))).isBetween(1_200, 2_400);
    }

    private static ValidatableResponse send(String lsoa, int rows) {
        return FeedRequests.sendCrimes(MONTH, ("BUDGET,,2023-09-01,28E,," + lsoa + ",,,,\n").repeat(rows));
    }
}
