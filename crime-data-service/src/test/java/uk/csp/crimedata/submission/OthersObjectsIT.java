package uk.csp.crimedata.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataTest;
import uk.csp.kit.OthersObjects;
import uk.csp.kit.Tokens;

/** A partner learns nothing of what others sent, and cannot send in another's name. */
@QuarkusTest
@CrimeDataTest
class OthersObjectsIT {
    private static final String MONTH = "2023-03";

    @TestHTTPResource
    URI address;

    @Test
    void submissionsOfOthers_areAsIfTheyDidNotExist() {
        String id = send().extract().path("id");
        for (String token : new String[] {Tokens.of(FeedRequests.COUNCIL), stranger()}) {
            new OthersObjects("crime-data-service", address)
                    .assertHidden("/v1/submissions/", id, UUID.randomUUID().toString(), token);
        }
        FeedRequests.as(FeedRequests.COUNCIL).get("/v1/submissions").then().body("items.id", not(hasItem(id)));
        FeedRequests.as(FeedRequests.POLICE)
                .get("/v1/submissions/" + id)
                .then()
                .statusCode(200)
                .body("withdrawnAt", equalTo(null));
    }

    @Test
    void jobsOfOthers_areAsIfTheyDidNotExist() {
        String lsoa = FeedRequests.loadAreas();
        String id = FeedRequests.feed(FeedRequests.CRIMES, MONTH)
                .queryParam("dryRun", "true")
                .header("Prefer", "respond-async")
                .body((FeedRequests.HEADER + "OTHER-1,,2023-03-01,28E,," + lsoa + ",,,,\n").getBytes(UTF_8))
                .post("/v1/submissions")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        new OthersObjects("crime-data-service", address)
                .assertHidden("/v1/submission-jobs/", id, UUID.randomUUID().toString(), stranger());
        FeedRequests.as(FeedRequests.POLICE)
                .get("/v1/submission-jobs/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void partnerNamedInTheRequest_isNotTheSender() {
        send("partner", "supplier", "owner").body("supplier", equalTo(FeedRequests.POLICE));
    }

    private static String stranger() {
        return Tokens.ofScopes("stranger", "a-stranger", List.of("feeds:write", "figures:read"));
    }

    private static ValidatableResponse send(String... names) {
        String lsoa = FeedRequests.loadAreas();
        var feed = FeedRequests.feed(FeedRequests.CRIMES, MONTH);
        for (String name : names) {
            feed.queryParam(name, FeedRequests.COUNCIL).header("X-" + name, FeedRequests.COUNCIL);
        }
        return FeedRequests.send(feed, FeedRequests.HEADER + "OTHER-1,,2023-03-01,28E,," + lsoa + ",,,,\n")
                .statusCode(201);
    }
}
