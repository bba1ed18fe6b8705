package uk.csp.journeys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.csp.journeys.platform.OneGoodMonth.HEADER;
import static uk.csp.journeys.platform.OneGoodMonth.MONTH;
import static uk.csp.journeys.platform.OneGoodMonth.body;
import static uk.csp.journeys.platform.OneGoodMonth.problem;

import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.journeys.platform.OneGoodMonth;
import uk.csp.journeys.platform.RunningPlatform;
import uk.csp.journeys.platform.SampleCity;

/** A feed that cannot be taken in is answered with a problem document that helps to mend it, and leaves no trace. */
class BadInputJourney {
    private static OneGoodMonth month;
    private static SampleCity city;

    private boolean stored;

    @BeforeAll
    static void aCityWithOneGoodMonth() {
        city = new SampleCity(RunningPlatform.get(), 1);
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
    void text_thatIsNotUtf8() {
        byte[] latin = (HEADER + month.good("E1").replace("28E", "28\u00c9")).getBytes(ISO_8859_1);
        problem(month.crimes(MONTH).body(latin).post("/v1/submissions"), 400, "unreadable-feed");
    }

    @Test
    void csv_withAnOpenQuote() {
        byte[] open = (HEADER + month.good("F1") + "\"F2,2018-06-01" + ",x".repeat(200_000)).getBytes(UTF_8);
        Response answer = month.crimes(MONTH)
                .queryParam("onError", "reject-all")
                .body(open)
                .post("/v1/submissions");
        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<Integer>path("violations[0].line")).isEqualTo(3);
    }

    @Test
    void column_thatIsMissing() {
        byte[] body = (HEADER.replace("recordedOn,", "") + "G1,,28E,," + city.lsoa(1) + ",,,,\n").getBytes(UTF_8);
        problem(month.crimes(MONTH).body(body).post("/v1/submissions"), 422, "wrong-columns")
                .body("violations[0].line", equalTo(1))
                .body("violations[0].field", equalTo("recordedOn"))
                .body("violations[0].code", equalTo("missing-column"));
    }

    @Test
    void column_thatIsNotAgreed() {
        byte[] body = (HEADER.strip() + ",victimName\n" + month.good("H1").strip() + ",Jane Roe\n").getBytes(UTF_8);
        String answer = problem(month.crimes(MONTH).body(body).post("/v1/submissions"), 422, "wrong-columns")
                .body("violations.code", hasItem("unexpected-column"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("Jane");
    }

    @Test
    void rows_thatBreakRules() {
        byte[] body = body(
                month.good("I1"),
                "I2,,2018-06-02,,gardening," + city.lsoa(1) + ",,,,\n",
                "I3,,2018-06-02,999Z,," + city.lsoa(1) + ",,,,\n",
                "I4,,2018-07-02,28E,," + city.lsoa(1) + ",,,,\n",
                "I5,,2018-06-31,28E,," + city.lsoa(1) + ",,,,\n",
                "I6,,2018-06-02,28E,,Plymouth,,,,\n",
                "I7,,2018-06-02,28E,," + city.lsoa(1) + ",,,made-up-flag,\n");
        problem(
                        month.crimes(MONTH)
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
        String another = "2018-09";
        byte[] body = body(
                month.good("J1", another),
                "J2,,2018-09-02,,gardening," + city.lsoa(1) + ",,,,\n",
                "J3,,2018-10-02,28E,," + city.lsoa(1) + ",,,,\n");
        String id = month.crimes(another)
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
        assertThat(month.count(another)).isEqualTo(1);
    }

    @Test
    void area_outsideTheForce_isCountedApart() {
        stored = true;
        String another = "2018-10";
        byte[] body =
                body(month.good("K1", another), "K2,,2018-10-02,28E,,E01004548,,,,\n", "K3,,2018-10-02,28E,,,,,,\n");
        month.crimes(another)
                .body(body)
                .post("/v1/submissions")
                .then()
                .statusCode(201)
                .body("rows.created", equalTo(3), "rows.rejected", equalTo(0))
                .body("placement.located", equalTo(1), "placement.unlocated", equalTo(1))
                .body("placement.outside", equalTo(1));
        assertThat(month.count(another)).isEqualTo(1);
    }

    @Test
    void json_sentAsCsv() {
        byte[] json = "[{\"reference\":\"N1\",\"recordedOn\":\"2018-06-02\",\"offenceCode\":\"28E\"}]".getBytes(UTF_8);
        problem(month.crimes(MONTH).body(json).post("/v1/submissions"), 422, "mislabelled-feed")
                .body("detail", containsString("JSON"));
        problem(
                month.crimes(MONTH).contentType("application/json").body(json).post("/v1/submissions"),
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
        Response answer = month.order(MONTH)
                .queryParam("dataset", "police-street")
                .body((header + row).getBytes(UTF_8))
                .post("/v1/submissions");
        problem(answer, 422, "mislabelled-feed").body("detail", containsString("stop and search"));
    }

    @Test
    void emptyBody() {
        problem(month.crimes(MONTH).body(new byte[0]).post("/v1/submissions"), 422, "wrong-columns");
    }
}
