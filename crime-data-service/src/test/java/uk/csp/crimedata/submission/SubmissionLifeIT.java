package uk.csp.crimedata.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataTest;

/** What a partner can do around a submission: rehearse it, say nil, mend what was rejected, find it again. */
@QuarkusTest
@CrimeDataTest
class SubmissionLifeIT {
    private String lsoa;

    @BeforeEach
    void loadAreas() {
        lsoa = FeedRequests.loadAreas();
    }

    @Test
    void rejectedRows_canBeMendedAndSentAgain() {
        String id = FeedRequests.sendCrimes(
                        "2023-01",
                        row("M1", "2023-01-05", "28E", "")
                                + row("M2", "05/01/2023", "28E", "\"fined, twice\"")
                                + row("M3", "2023-01-06", "99Z", "=1+1")
                                + row("M4", "2023-01-06", "28E", "AB123456C"))
                .statusCode(201)
                .body("rows.created", equalTo(1), "rows.rejected", equalTo(3))
                .extract()
                .path("id");
        FeedRequests.as(FeedRequests.POLICE)
                .get("/v1/submissions/" + id + "/rejected-rows")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("items.line", contains(3, 4, 5), "items.code", hasItem("personal-data"));
        String csv = FeedRequests.as(FeedRequests.POLICE)
                .accept("text/csv")
                .get("/v1/submissions/" + id + "/rejected-rows")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(csv.lines())
                .as("header and the two rows that were kept")
                .hasSize(3)
                .first()
                .isEqualTo(FeedRequests.HEADER.trim() + ",rejectedLine,rejectedField,rejectedCode,rejectedDetail");
        assertThat(csv)
                .contains("\"fined, twice\",3,recordedOn,bad-date")
                .contains("'=1+1")
                .doesNotContain("AB123456C");
        String mended = csv.replace("05/01/2023,", "2023-01-05,")
                .replace(",99Z,", ",46,")
                .replace("'=1+1", "");
        FeedRequests.send(FeedRequests.feed(FeedRequests.CRIMES, "2023-01").queryParam("mode", "upsert"), mended)
                .statusCode(201)
                .body("rows.created", equalTo(2), "rows.rejected", equalTo(0));
        assertThat(count("all-crime", "2023-01")).isEqualTo(3);
    }

    @Test
    void nilReturn_countsAsZeroAndNotAsMissing() {
        assertThat(figure("robbery", "2023-02")).isNull();
        FeedRequests.feed(FeedRequests.CRIMES, "2023-02")
                .queryParam("nil", "true")
                .post("/v1/submissions")
                .then()
                .statusCode(201)
                .body("nil", equalTo(true), "rows.read", equalTo(0), "warnings.code", not(hasItem("empty-month")));
        assertThat(count("robbery", "2023-02")).isZero();
        FeedRequests.send(FeedRequests.feed(FeedRequests.CRIMES, "2023-02").queryParam("nil", "true"), "x")
                .statusCode(422)
                .body("violations.code", contains("nil-with-rows"));
        FeedRequests.send(
                        FeedRequests.feed(FeedRequests.CRIMES, "2023-02")
                                .queryParam("nil", "true")
                                .queryParam("mode", "upsert"),
                        "")
                .statusCode(422)
                .body("violations.code", contains("nil-upsert"));
    }

    @Test
    void emptyFeed_isNoNilReturn() {
        FeedRequests.sendCrimes("2023-03", row("E1", "2023-03-05", "28E", "")).statusCode(201);
        FeedRequests.sendCrimes("2023-03", "").statusCode(422).body("type", equalTo("/problems/empty-feed"));
        FeedRequests.sendCrimes("2023-03", row("E1", "never", "28E", ""))
                .statusCode(422)
                .body("type", equalTo("/problems/rows-rejected"), "violations.code", contains("bad-date"));
        assertThat(count("all-crime", "2023-03")).isEqualTo(1);
    }

    @Test
    void dryRun_takesNoOtherWordForYes() {
        FeedRequests.send(
                        FeedRequests.feed(FeedRequests.CRIMES, "2023-04").queryParam("dryRun", "1"),
                        FeedRequests.HEADER + row("D1", "2023-04-05", "28E", ""))
                .statusCode(422)
                .body("violations.field", contains("dryRun"));
        assertThat(figure("all-crime", "2023-04")).isNull();
    }

    @Test
    void warnings_tellAnUnusualDelivery() {
        StringBuilder year = new StringBuilder();
        for (int month = 1; month <= 12; month++) {
            for (int i = 0; i < (month == 9 ? 5 : 60); i++) {
                year.append(incident("W" + month + "-" + i, String.format("2008-%02d-05", month), lsoa));
            }
        }
        FeedRequests.send(FeedRequests.feed("police-incidents", "2008-01/2008-12"), FeedRequests.HEADER + year)
                .statusCode(201)
                .body("warnings.code", contains("unusual-volume"), "warnings[0].month", equalTo("2008-09"))
                .body("warnings[0].actual", equalTo(5.0f), "warnings[0].expected", equalTo(60.0f));
        StringBuilder unplaced = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            unplaced.append(incident("W9-" + i, "2008-09-05", ""));
        }
        FeedRequests.send(FeedRequests.feed("police-incidents", "2008-09"), FeedRequests.HEADER + unplaced)
                .statusCode(201)
                .body("warnings.code", contains("unusual-unlocated-share"));
    }

    @Test
    void ownSubmissions_areFoundByDatasetPeriodAndDay() {
        String crimes = FeedRequests.sendCrimes("2023-06", row("L1", "2023-06-05", "28E", ""))
                .extract()
                .path("id");
        String incidents = FeedRequests.feed("police-incidents", "2023-06/2023-07")
                .queryParam("nil", "true")
                .post("/v1/submissions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        FeedRequests.as(FeedRequests.POLICE)
                .get("/v1/submissions?dataset=police-incidents&period=2023-07")
                .then()
                .statusCode(200)
                .body("items.id", contains(incidents));
        FeedRequests.as(FeedRequests.POLICE)
                .get("/v1/submissions?period=2023-06/2023-06&from=2000-01-01&to=2100-01-01")
                .then()
                .body("items.id", hasItems(crimes, incidents));
        FeedRequests.as(FeedRequests.POLICE)
                .get("/v1/submissions?period=2023-06&to=2000-01-01")
                .then()
                .body("items", empty());
        FeedRequests.as(FeedRequests.COUNCIL)
                .get("/v1/submissions?period=2023-06")
                .then()
                .body("items.id", not(hasItem(crimes)));
        FeedRequests.as(FeedRequests.POLICE)
                .get("/v1/submissions?period=June&from=yesterday")
                .then()
                .statusCode(422)
                .body("violations.field", contains("period", "from"));
    }

    @Test
    void pagesOfOwnSubmissions_keepTheSearch() {
        for (int i = 0; i < 51; i++) {
            FeedRequests.feed("police-incidents", "2023-08")
                    .queryParam("nil", "true")
                    .post("/v1/submissions")
                    .then()
                    .statusCode(201);
        }
        String link = FeedRequests.as(FeedRequests.POLICE)
                .get("/v1/submissions?dataset=police-incidents&period=2023-08")
                .then()
                .body("items", hasSize(50))
                .extract()
                .header("Link");
        FeedRequests.as(FeedRequests.POLICE)
                .urlEncodingEnabled(false)
                .get(link.substring(1, link.indexOf('>')))
                .then()
                .body("items", hasSize(1))
                .header("Link", nullValue());
    }

    private String row(String reference, String day, String offenceCode, String outcome) {
        return "life-" + reference + ",," + day + "," + offenceCode + ",," + lsoa + ",,,," + outcome + "\n";
    }

    private static String incident(String reference, String day, String lsoa) {
        return "life-" + reference + ",," + day + ",,anti-social-behaviour," + lsoa + ",,,,\n";
    }

    private static Integer count(String indicator, String period) {
        return FeedRequests.as("safer-plymouth-analyst")
                .get("/v1/figures/E22000056." + indicator + ".E22000056." + period)
                .then()
                .statusCode(200)
                .extract()
                .path("count");
    }

    private static String figure(String indicator, String period) {
        var response = FeedRequests.as("safer-plymouth-analyst")
                .get("/v1/figures/E22000056." + indicator + ".E22000056." + period);
        return response.statusCode() == 404 ? null : response.asString();
    }
}
