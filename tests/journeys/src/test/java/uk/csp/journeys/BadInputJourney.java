package uk.csp.journeys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.journeys.platform.Feed;
import uk.csp.journeys.platform.Figures;
import uk.csp.journeys.platform.RunningPlatform;
import uk.csp.journeys.platform.SampleCity;

/** What cannot be taken in is answered with a problem document that helps to mend it, and leaves no trace. */
class BadInputJourney {
    private static final String DATASET = "police-recorded-crime";
    private static final String MONTH = "2018-06";
    private static final String HEADER =
            "reference,occurredOn,recordedOn,offenceCode,category,lsoa,longitude,latitude,flags,outcome\n";

    private static RunningPlatform platform;
    private static SampleCity city;
    private static Figures figures;

    private Map<String, Integer> figuresBefore;
    private List<String> submissionsBefore;
    private boolean stored;

    @BeforeAll
    static void aCityWithOneGoodMonth() {
        platform = RunningPlatform.get();
        city = new SampleCity(platform, 1);
        figures = new Figures(platform);
        city.loadCatalogue();
        city.send(Feed.replace(DATASET, MONTH, body(good("A1"), good("A2"))));
    }

    @BeforeEach
    void noteWhatIsThere() {
        figuresBefore = figures.revisions(city.partnership());
        submissionsBefore = submissions();
        assertThat(figuresBefore).isNotEmpty();
        assertThat(submissionsBefore).isNotEmpty();
    }

    @AfterEach
    void nothingIsHalfStored() {
        if (!stored) {
            assertThat(figures.revisions(city.partnership())).isEqualTo(figuresBefore);
            assertThat(submissions()).isEqualTo(submissionsBefore);
        }
        assertThat(figures.find(city.figure("all-crime", MONTH)).path("count").asInt())
                .isEqualTo(2);
    }

    private static List<String> submissions() {
        return city.asPolice()
                .get("/v1/submissions")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    void unknownDataset() {
        Response answer =
                order(MONTH).queryParam("dataset", "weather").body(body()).post("/v1/submissions");
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
                .body(body(good("B1")))
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
                .body(body(good("C1")))
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
                .body(body(good("D1")))
                .post("/v1/submissions");
        assertThat(answer.path("type").toString()).isIn("/problems/not-the-supplier", "/problems/unknown-supplier");
        problem(answer, 403, answer.path("type").toString().substring("/problems/".length()));
    }

    @Test
    void text_thatIsNotUtf8() {
        byte[] latin = (HEADER + good("E1").replace("28E", "28\u00c9")).getBytes(ISO_8859_1);
        problem(crimes(MONTH).body(latin).post("/v1/submissions"), 400, "unreadable-feed");
    }

    @Test
    void csv_withAnOpenQuote() {
        byte[] open = (HEADER + good("F1") + "\"F2,2018-06-01" + ",x".repeat(200_000)).getBytes(UTF_8);
        Response answer =
                crimes(MONTH).queryParam("onError", "reject-all").body(open).post("/v1/submissions");
        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<Integer>path("violations[0].line")).isEqualTo(3);
    }

    @Test
    void column_thatIsMissing() {
        byte[] body = (HEADER.replace("recordedOn,", "") + "G1,,28E,," + city.lsoa(1) + ",,,,\n").getBytes(UTF_8);
        problem(crimes(MONTH).body(body).post("/v1/submissions"), 422, "wrong-columns")
                .body("violations[0].line", equalTo(1))
                .body("violations[0].field", equalTo("recordedOn"))
                .body("violations[0].code", equalTo("missing-column"));
    }

    @Test
    void column_thatIsNotAgreed() {
        byte[] body = (HEADER.strip() + ",victimName\n" + good("H1").strip() + ",Jane Roe\n").getBytes(UTF_8);
        String answer = problem(crimes(MONTH).body(body).post("/v1/submissions"), 422, "wrong-columns")
                .body("violations.code", hasItem("unexpected-column"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("Jane");
    }

    @Test
    void rows_thatBreakRules() {
        byte[] body = body(
                good("I1"),
                "I2,,2018-06-02,,gardening," + city.lsoa(1) + ",,,,\n",
                "I3,,2018-06-02,999Z,," + city.lsoa(1) + ",,,,\n",
                "I4,,2018-07-02,28E,," + city.lsoa(1) + ",,,,\n",
                "I5,,2018-06-31,28E,," + city.lsoa(1) + ",,,,\n",
                "I6,,2018-06-02,28E,,Plymouth,,,,\n",
                "I7,,2018-06-02,28E,," + city.lsoa(1) + ",,,made-up-flag,\n");
        problem(
                        crimes(MONTH)
                                .queryParam("onError", "reject-all")
                                .body(body)
                                .post("/v1/submissions"),
                        422,
                        "rows-rejected")
                .body("violations.line", equalTo(List.of(3, 4, 5, 6, 7, 8)))
                .body(
                        "violations.code",
                        equalTo(List.of(
                                "unknown-category",
                                "unknown-offence-code",
                                "month-outside-period",
                                "bad-date",
                                "bad-area-code",
                                "unknown-flag")))
                .body("violations[0].field", equalTo("category"))
                .body("violations[1].field", equalTo("offenceCode"))
                .body("violations[2].field", equalTo("recordedOn"))
                .body("violations.detail", not(hasItem(nullValue())));
    }

    /** The usual way keeps the good rows and says line by line what is wrong with the others. */
    @Test
    void rows_thatBreakRules_amongGoodOnes() {
        stored = true;
        String month = "2018-09";
        byte[] body = body(
                good("J1").replace("2018-06", month),
                "J2,,2018-09-02,,gardening," + city.lsoa(1) + ",,,,\n",
                "J3,,2018-10-02,28E,," + city.lsoa(1) + ",,,,\n");
        String id = crimes(month)
                .body(body)
                .post("/v1/submissions")
                .then()
                .statusCode(201)
                .body("rows.read", equalTo(3), "rows.created", equalTo(1), "rows.rejected", equalTo(2))
                .body("rejections.line", equalTo(List.of(3, 4)))
                .body("rejections.code", equalTo(List.of("unknown-category", "month-outside-period")))
                .extract()
                .path("id");
        city.asPolice()
                .get("/v1/submissions/" + id + "/rejected-rows")
                .then()
                .statusCode(200)
                .body("items.line", equalTo(List.of(3, 4)));
        assertThat(count("all-crime", month)).isEqualTo(1);
    }

    @Test
    void area_outsideTheForce_isCountedApart() {
        stored = true;
        String month = "2018-10";
        byte[] body = body(
                good("K1").replace("2018-06", month),
                "K2,,2018-10-02,28E,,E01004548,,,,\n",
                "K3,,2018-10-02,28E,,,,,,\n");
        crimes(month)
                .body(body)
                .post("/v1/submissions")
                .then()
                .statusCode(201)
                .body("rows.created", equalTo(3), "rows.rejected", equalTo(0))
                .body("placement.located", equalTo(1), "placement.unlocated", equalTo(1))
                .body("placement.outside", equalTo(1));
        assertThat(count("all-crime", month)).isEqualTo(1);
    }

    @Test
    void gzip_thatIsNone() {
        Response plain = crimes(MONTH)
                .header("Content-Encoding", "gzip")
                .body(body(good("L1")))
                .post("/v1/submissions");
        problem(plain, 400, "not-gzip");
        byte[] whole = Feed.gzip(body(good("L1"), good("L2"), good("L3")));
        Response cut = crimes(MONTH)
                .header("Content-Encoding", "gzip")
                .body(java.util.Arrays.copyOf(whole, whole.length - 12))
                .post("/v1/submissions");
        problem(cut, 400, "not-gzip");
        Response other = crimes(MONTH)
                .header("Content-Encoding", "br")
                .body(body(good("L1")))
                .post("/v1/submissions");
        problem(other, 415, "unsupported-media-type");
    }

    @Test
    void idempotencyKey_withAnotherBody() {
        stored = true;
        String month = "2018-11";
        String key = UUID.randomUUID().toString();
        byte[] first = body(good("M1").replace("2018-06", month));
        String id = crimes(month)
                .header("Idempotency-Key", key)
                .body(first)
                .post("/v1/submissions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Integer> before = figures.revisions(city.partnership());
        byte[] another = body(good("M1").replace("2018-06", month), good("M2").replace("2018-06", month));
        problem(
                crimes(month).header("Idempotency-Key", key).body(another).post("/v1/submissions"),
                422,
                "idempotency-key-reused");
        crimes(month)
                .header("Idempotency-Key", key)
                .body(first)
                .post("/v1/submissions")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", equalTo("true"))
                .body("id", equalTo(id));
        assertThat(figures.revisions(city.partnership())).isEqualTo(before);
        assertThat(count("all-crime", month)).isEqualTo(1);
    }

    @Test
    void json_sentAsCsv() {
        byte[] json = "[{\"reference\":\"N1\",\"recordedOn\":\"2018-06-02\",\"offenceCode\":\"28E\"}]".getBytes(UTF_8);
        problem(crimes(MONTH).body(json).post("/v1/submissions"), 400, "unreadable-feed")
                .body("violations[0].line", equalTo(1));
        problem(
                crimes(MONTH).contentType("application/json").body(json).post("/v1/submissions"),
                415,
                "unsupported-media-type");
    }

    @Test
    void stopAndSearch_sentAsStreetCrime() {
        String header = "Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,"
                + "Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,"
                + "Outcome linked to object of search,Removal of more than just outer clothing\n";
        String row = "Person search,2018-06-01T01:20:00+00:00,False,,,,Male,10-17,,White,"
                + "Misuse of Drugs Act 1971 (section 23),Controlled drugs,,False,False\n";
        Response answer = order(MONTH)
                .queryParam("dataset", "police-street")
                .body((header + row).getBytes(UTF_8))
                .post("/v1/submissions");
        problem(answer, 422, "wrong-columns")
                .body(
                        "violations.findAll { it.code == 'missing-column' }.field",
                        hasItems("Crime ID", "Month", "Crime type"))
                .body("violations.findAll { it.code == 'unexpected-column' }.line", hasItem(1));
    }

    @Test
    void emptyBody() {
        problem(crimes(MONTH).body(new byte[0]).post("/v1/submissions"), 422, "wrong-columns");
    }

    @Test
    void submission_ofAnotherPartner() {
        String id = submissionsBefore.get(0);
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

    private static ValidatableResponse problem(Response answer, int status, String type) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type))
                .body("status", equalTo(status))
                .body("title", not(nullValue()));
    }

    private static RequestSpecification crimes(String period) {
        return order(period).queryParam("dataset", DATASET);
    }

    private static RequestSpecification order(String period) {
        return order(city.asPolice(), period);
    }

    private static RequestSpecification order(RequestSpecification sender, String period) {
        return sender.contentType("text/csv").queryParam("period", period).queryParam("mode", "replace");
    }

    private static byte[] body(String... rows) {
        return (HEADER + String.join("", rows)).getBytes(UTF_8);
    }

    private static String good(String reference) {
        return reference + ",," + MONTH + "-02,28E,," + city.lsoa(1) + ",,,,\n";
    }

    private static int count(String indicator, String period) {
        return figures.find(city.figure(indicator, period)).path("count").asInt();
    }
}
