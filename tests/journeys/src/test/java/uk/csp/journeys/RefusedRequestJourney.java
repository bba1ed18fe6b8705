package uk.csp.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static uk.csp.journeys.platform.OneGoodMonth.DATASET;
import static uk.csp.journeys.platform.OneGoodMonth.MONTH;
import static uk.csp.journeys.platform.OneGoodMonth.body;
import static uk.csp.journeys.platform.OneGoodMonth.order;
import static uk.csp.journeys.platform.OneGoodMonth.problem;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.journeys.platform.Feed;
import uk.csp.journeys.platform.OneGoodMonth;
import uk.csp.journeys.platform.RunningPlatform;
import uk.csp.journeys.platform.SampleCity;

/** Whoever may not send, or asks for what is not there, gets a problem document, and nothing is stored. */
class RefusedRequestJourney {
    private static RunningPlatform platform;
    private static OneGoodMonth month;
    private static SampleCity city;

    private boolean stored;

    @BeforeAll
    static void aCityWithOneGoodMonth() {
        platform = RunningPlatform.get();
        city = new SampleCity(platform, 6);
        month = new OneGoodMonth(city);
    }

    @BeforeEach
    void noteWhatIsThere() {
        month.note();
    }

    @AfterEach
    void nothingIsHalfStored() {
        if (!stored) {
            month.nothingHasChanged();
        }
        month.isAsItWas();
    }

    @Test
    void unknownDataset() {
        Response answer =
                month.order(MONTH).queryParam("dataset", "weather").body(body()).post("/v1/submissions");
        problem(answer, 422, "unknown-dataset")
                .body("violations[0].field", equalTo("dataset"))
                .body("violations[0].code", equalTo("unknown-dataset"));
    }

    @Test
    void badParameters_areToldAllAtOnce() {
        Response answer = city.asPolice()
                .contentType("text/csv")
                .queryParam("dataset", DATASET)
                .queryParam("period", "2018-13")
                .queryParam("mode", "append")
                .body(body(month.good("B1")))
                .post("/v1/submissions");
        problem(answer, 422, "invalid-submission").body("violations.field", hasItems("period", "mode"));
    }

    @Test
    void tokens_thatAreNone() {
        var tokens = platform.tokens();
        String police = "devon-and-cornwall-police";
        refused(platform.anonymous());
        refused(platform.with("nonsense"));
        refused(platform.with(tokens.expired(police)));
        refused(platform.with(tokens.wrongAudience(police)));
        refused(platform.with(tokens.unsigned(police)));
        String[] parts = tokens.of(police).split("\\.");
        refused(platform.with(parts[0] + "." + parts[1] + "." + "A".repeat(parts[2].length())));
    }

    private static void refused(RequestSpecification sender) {
        problem(
                        order(sender, MONTH)
                                .queryParam("dataset", DATASET)
                                .body(body())
                                .post("/v1/submissions"),
                        401,
                        "not-authenticated")
                .header("WWW-Authenticate", notNullValue());
    }

    @Test
    void scope_thatIsNotThere() {
        Response feed = order(platform.as("partner-dashboard"), MONTH)
                .queryParam("dataset", DATASET)
                .body(body(month.good("C1")))
                .post("/v1/submissions");
        problem(feed, 403, "not-allowed");
        problem(
                city.asPolice()
                        .contentType("text/csv")
                        .body("code\n".getBytes(UTF_8))
                        .put("/v1/areas"),
                403,
                "not-allowed");
    }

    @Test
    void supplier_ofSomethingElse() {
        Response answer = order(platform.as("plymouth-city-council"), MONTH)
                .queryParam("dataset", DATASET)
                .body(body(month.good("D1")))
                .post("/v1/submissions");
        assertThat(answer.path("type").toString()).isIn("/problems/not-the-supplier", "/problems/unknown-supplier");
        problem(answer, 403, answer.path("type").toString().substring("/problems/".length()));
    }

    @Test
    void gzip_thatIsNone() {
        Response plain = month.crimes(MONTH)
                .header("Content-Encoding", "gzip")
                .body(body(month.good("L1")))
                .post("/v1/submissions");
        problem(plain, 400, "not-gzip");
        byte[] whole = Feed.gzip(body(month.good("L1"), month.good("L2"), month.good("L3")));
        Response cut = month.crimes(MONTH)
                .header("Content-Encoding", "gzip")
                .body(Arrays.copyOf(whole, whole.length - 12))
                .post("/v1/submissions");
        problem(cut, 400, "not-gzip");
        Response other = month.crimes(MONTH)
                .header("Content-Encoding", "br")
                .body(body(month.good("L1")))
                .post("/v1/submissions");
        problem(other, 415, "unsupported-media-type");
    }

    @Test
    void idempotencyKey_withAnotherBody() {
        stored = true;
        String another = "2018-11";
        String key = UUID.randomUUID().toString();
        byte[] first = body(month.good("M1", another));
        String id = month.crimes(another)
                .header("Idempotency-Key", key)
                .body(first)
                .post("/v1/submissions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Integer> before = city.figures().revisions(city.partnership());
        byte[] other = body(month.good("M1", another), month.good("M2", another));
        problem(
                month.crimes(another).header("Idempotency-Key", key).body(other).post("/v1/submissions"),
                422,
                "idempotency-key-reused");
        month.crimes(another)
                .header("Idempotency-Key", key)
                .body(first)
                .post("/v1/submissions")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", equalTo("true"))
                .body("id", equalTo(id));
        assertThat(city.figures().revisions(city.partnership())).isEqualTo(before);
        assertThat(month.count(another)).isEqualTo(1);
    }

    @Test
    void submission_ofAnotherPartner() {
        String id = month.submissions().get(0);
        SampleCity stranger = new SampleCity(platform, 9);
        String theirs = problem(stranger.asPolice().get("/v1/submissions/" + id), 404, "unknown-submission")
                .extract()
                .asString();
        String nobodys = problem(
                        stranger.asPolice().get("/v1/submissions/" + UUID.randomUUID()), 404, "unknown-submission")
                .extract()
                .asString();
        assertThat(theirs)
                .as("nothing tells it apart from one that does not exist")
                .isEqualTo(nobodys);
        problem(stranger.asPolice().get("/v1/submissions/" + id + "/rejected-rows"), 404, "unknown-submission");
    }

    @Test
    void path_thatIsNone() {
        problem(city.asDashboard().get("/v1/secrets"), 404, "not-found");
        problem(city.asDashboard().get("/v1/figures/E22000056.nothing.E22000056.FY2018-19"), 404, "unknown-figure");
    }
}
