package uk.csp.crimedata.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataTest;
import uk.csp.crimedata.Recount;

/** What a partner can do around a submission: rehearse it, say nil, mend what was rejected, find it again. */
@QuarkusTest
@CrimeDataTest
class SubmissionLifeIT {
    @Inject
    DataSource dataSource;

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
    void dryRunOfARedelivery_tellsWhatItWouldChange() {
        FeedRequests.sendCrimes(
                        "2013-01",
                        row("K1", "2013-01-05", "28E", "")
                                + row("K2", "2013-01-06", "28E", "")
                                + row("K3", "2013-01-07", "46", ""))
                .statusCode(201)
                .body("$", not(hasKey("changes")));
        for (String mode : List.of("replace", "upsert")) {
            FeedRequests.send(
                            FeedRequests.feed(FeedRequests.CRIMES, "2013-01")
                                    .queryParam("mode", mode)
                                    .queryParam("dryRun", "true"),
                            FeedRequests.HEADER
                                    + row("K1", "2013-01-05", "28E", "fined")
                                    + row("K3", "2013-01-07", "34B", "")
                                    + row("K4", "2013-01-08", "34B", ""))
                    .statusCode(200)
                    .body("dryRun", equalTo(true), "rows.created", equalTo(1), "rows.updated", equalTo(2))
                    .body("rows.withdrawn", equalTo(mode.equals("replace") ? 1 : 0))
                    .body("changes.find { it.category == 'robbery' }.before", equalTo(0))
                    .body("changes.find { it.category == 'robbery' }.after", equalTo(2))
                    .body("changes.find { it.category == 'shoplifting' }.change", equalTo(-1))
                    .body("changes.size()", equalTo(mode.equals("replace") ? 3 : 2));
        }
        assertThat(count("robbery", "2013-01")).isZero();
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
    void monthFarBelowExpectation_isAProbableGapAndNoFall() {
        for (int year : List.of(2004, 2005)) {
            StringBuilder rows = new StringBuilder();
            for (int month = 1; month <= 12; month++) {
                for (int i = 0; i < (year == 2005 && month == 9 ? 20 : 60); i++) {
                    rows.append(incident("G" + year + month + "-" + i, String.format("%d-%02d-05", year, month), lsoa));
                }
            }
            sendIncidents(year + "-01/" + year + "-12", rows.toString());
        }
        assertThat(figure("anti-social-behaviour", "2005-08"))
                .contains("\"change\":{")
                .doesNotContain("probableGaps");
        assertThat(figure("anti-social-behaviour", "2005-09"))
                .contains("\"count\":20", "\"previous\":null", "\"change\":null", "\"probableGaps\":[\"2005-09\"]");
        assertThat(figure("anti-social-behaviour", "R12-2005-12"))
                .contains("\"change\":null", "\"probableGaps\":[\"2005-09\"]");
        StringBuilder whole = new StringBuilder();
        for (int i = 0; i < 58; i++) {
            whole.append(incident("G20059-" + i, "2005-09-05", lsoa));
        }
        sendIncidents("2005-09", whole.toString());
        assertThat(figure("anti-social-behaviour", "2005-09"))
                .contains("\"count\":58", "\"change\":{")
                .doesNotContain("probableGaps");
    }

    private static void sendIncidents(String period, String rows) {
        FeedRequests.send(FeedRequests.feed("police-incidents", period), FeedRequests.HEADER + rows)
                .statusCode(201);
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

    @Test
    void withdrawnDelivery_leavesItsMonthsMissing() throws SQLException {
        String id = FeedRequests.send(
                        FeedRequests.feed(FeedRequests.CRIMES, "2010-04/2011-03"),
                        FeedRequests.HEADER + row("X1", "2010-04-05", "28E", "") + row("X2", "2010-10-05", "28E", ""))
                .statusCode(201)
                .extract()
                .path("id");
        FeedRequests.send(
                        FeedRequests.feed(FeedRequests.CRIMES, "2010-10").queryParam("mode", "upsert"),
                        FeedRequests.HEADER + row("X3", "2010-10-06", "28E", ""))
                .statusCode(201);
        FeedRequests.sendCrimes("2010-05", row("X4", "2010-05-06", "28E", "")).statusCode(201);
        assertThat(figure("all-crime", "FY2010-11")).contains("\"count\":4", "\"complete\":true");
        withdraw(FeedRequests.COUNCIL, id).statusCode(404).body("type", equalTo("/problems/unknown-submission"));
        withdraw(FeedRequests.POLICE, id)
                .statusCode(200)
                .body("rows", equalTo(2), "missing", hasSize(11), "missing", not(hasItem("2010-05")));
        assertThat(figure("all-crime", "FY2010-11"))
                .as("the month delivered again is all there is")
                .contains("\"count\":1", "\"complete\":false", "\"2010-10\"");
        assertThat(figure("all-crime", "2010-04")).contains("\"count\":null", "\"complete\":false");
        assertThat(figure("all-crime", "R12-2011-03")).contains("\"complete\":false");
        assertThat(figure("all-crime", "2010-05")).contains("\"count\":1", "\"complete\":true");
        assertThat(Recount.differing(dataSource)).isZero();
        withdraw(FeedRequests.POLICE, id).statusCode(200).body("rows", equalTo(2));
        FeedRequests.as(FeedRequests.POLICE)
                .get("/v1/submissions/" + id)
                .then()
                .body("rows.created", equalTo(2), "withdrawal.rows", equalTo(2));
        FeedRequests.sendCrimes("2010-10", row("X2", "2010-10-05", "28E", "") + row("X3", "2010-10-06", "28E", ""))
                .body("rows.created", equalTo(1), "rows.unchanged", equalTo(1));
        assertThat(count("all-crime", "2010-10")).isEqualTo(2);
    }

    @Test
    void withdrawnUpsert_takesItsRowsAndWhereItChangedOthersTheirMonths() throws SQLException {
        FeedRequests.sendCrimes("2012-01", row("U1", "2012-01-05", "28E", "")).statusCode(201);
        String added = upsert("2012-01", row("U2", "2012-01-06", "28E", ""));
        assertThat(count("all-crime", "2012-01")).isEqualTo(2);
        withdraw(FeedRequests.POLICE, added).body("rows", equalTo(1), "missing", empty());
        assertThat(count("all-crime", "2012-01")).isEqualTo(1);
        String changed = upsert("2012-01", row("U1", "2012-01-05", "46", ""));
        withdraw(FeedRequests.POLICE, changed).body("rows", equalTo(1), "missing", contains("2012-01"));
        assertThat(figure("all-crime", "2012-01")).contains("\"count\":null", "\"complete\":false");
        assertThat(Recount.differing(dataSource)).isZero();
    }

    private String upsert(String period, String rows) {
        return FeedRequests.send(
                        FeedRequests.feed(FeedRequests.CRIMES, period).queryParam("mode", "upsert"),
                        FeedRequests.HEADER + rows)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse withdraw(String partner, String id) {
        return FeedRequests.as(partner)
                .post("/v1/submissions/" + id + "/withdrawal")
                .then();
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
