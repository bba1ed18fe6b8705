package uk.csp.crimedata.radar;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.csp.crimedata.ReferenceTables.put;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataTest;
import uk.csp.kit.Tokens;

/** What the law prescribes is taken from each authority, counted, and watched for lateness. */
@QuarkusTest
@CrimeDataTest
class PrescribedFeedsIT {
    @Inject
    DataSource dataSource;

    @BeforeEach
    void loadAuthorities() {
        put(
                "partnerships",
                "code,name,forceCode,forceName,policeBasis,analysts\npre-P,Preston,pre-F,Pre Force,public,safer-plymouth\n");
        put("areas", "code,kind,name,partnership,parents\npre-L1,lsoa,Preston 001A,pre-P,\n");
        put(
                "suppliers",
                """
                id,name,kind,area
                pre-council,Preston Council,council,pre-P
                pre-fire,Preston Fire,fire,pre-F
                pre-hospital,Preston Hospital,hospital,pre-P
                """);
    }

    @Test
    void everyRowOfThePrescribedList_isADatasetWithItsHolderAndRule() {
        ValidatableResponse datasets = read("/v1/datasets");
        datasets.body(
                "items.findAll { it.prescribedItem != null }.prescribedItem",
                hasItems("P1", "P2", "F1", "F2", "L1", "L2", "L3", "L4", "H1", "H2", "H3", "H4", "ISTV"));
        datasets.body("items.findAll { it.prescribedItem != null && it.dueRule == null }", hasSize(0));
        datasets.body("items.findAll { it.retentionMonths == null && !it.code.startsWith('ref-') }", hasSize(0));
    }

    @Test
    void councilRowWithoutAPlace_countsForThePartnershipAlone() {
        submit(
                "pre-council",
                "racial-incidents",
                "2018-06",
                "recordedOn,category,lsoa\n2018-06-01,racial-incident,pre-L1\n2018-06-02,racial-incident,\n");

        read("/v1/figures/pre-P.racial-incidents.pre-P.2018-06").body("count", equalTo(2));
        given().auth()
                .oauth2(Tokens.of("platform-administrator"))
                .get("/v1/verification")
                .then()
                .statusCode(200)
                .body("checks.findAll { it.different > 0 }", hasSize(0));
    }

    @Test
    void admissions_comeByOutwardPostcodeAndDiagnosis() {
        submit(
                "pre-hospital",
                "hospital-admissions",
                "2018-06",
                "recordedOn,offenceCode,location\n2018-06-01,X99,PL4\n2018-06-02,T51,PL1\n2018-06-03,Y91,PL1\n");

        read("/v1/figures/pre-P.admissions-for-assault.pre-P.2018-06").body("count", equalTo(1));
        read("/v1/figures/pre-P.admissions-for-alcohol.pre-P.2018-06").body("count", equalTo(2));
    }

    @Test
    void columnThatWasNotAgreed_isRefused() {
        send(
                        "pre-hospital",
                        "hospital-admissions",
                        "2018-06",
                        "recordedOn,offenceCode,location,outcome\n2018-06-01,X99,PL4,Died\n")
                .statusCode(422)
                .body("violations.code", hasItem("unexpected-column"));
    }

    @Test
    void collisions_countBySeverity() {
        submit(
                "pre-council",
                "road-collisions",
                "2018-06",
                """
                accident_index,accident_severity,date,lsoa_of_accident_location
                2018500000001,1,24/06/2018,pre-L1
                2018500000002,3,25/06/2018,pre-L1
                2018500000003,2,25/06/2018,
                """);

        read("/v1/figures/pre-P.road-collisions.pre-P.2018-06").body("count", equalTo(2));
        read("/v1/figures/pre-P.road-collisions-fatal-or-serious.pre-P.2018-06").body("count", equalTo(1));
    }

    @Test
    void casualties_countBySeverityAndAgeWhereTheirCollisionWas() {
        submit(
                "pre-council",
                "road-collisions",
                "2018-07",
                """
                accident_index,accident_severity,date,lsoa_of_accident_location
                2018500000071,1,24/07/2018,pre-L1
                2018500000072,3,25/07/2018,pre-L1
                """);
        String casualties =
                """
                accident_index,vehicle_reference,casualty_reference,age_of_casualty,casualty_severity
                2018500000071,1,1,40,1
                2018500000071,1,2,9,2
                2018500000072,1,1,-1,3
                2018500000072,1,2,15,3
                """;
        send("pre-council", "road-casualties", "2018-07", casualties + "2018500000079,1,1,30,3\n")
                .statusCode(201)
                .body("rows.created", equalTo(4), "rows.rejected", equalTo(1), "placement.located", equalTo(4))
                .body("rejections[0].line", equalTo(6), "rejections[0].code", equalTo("unknown-collision"));
        send("pre-council", "road-casualties", "2018-07", casualties)
                .statusCode(201)
                .body("rows.unchanged", equalTo(4), "figuresChanged", equalTo(0));

        casualties("road-casualties", 4);
        casualties("road-casualties-killed-adults", 1);
        casualties("road-casualties-killed-children", 0);
        casualties("road-casualties-seriously-injured-children", 1);
        casualties("road-casualties-slightly-injured-adults", 0);
        casualties("road-casualties-slightly-injured-children", 1);
        casualties("children-killed-or-seriously-injured", 1);
    }

    private static void casualties(String indicator, int count) {
        read("/v1/figures/pre-P." + indicator + ".pre-P.2018-07").body("count", equalTo(count));
    }

    @Test
    void returns_areInTimeLateNilOrMissing() throws SQLException {
        String quarter = "2019-01/2019-03";
        received(nil("racial-incidents", quarter), "2019-06-30T22:59:59Z");
        received(
                submit(
                        "pre-fire",
                        "fire-false-alarms",
                        quarter,
                        "recordedOn,category,lsoa\n2019-02-01,malicious-false-alarm,pre-L1\n"),
                "2019-06-30T23:00:00Z");
        received(nil("school-exclusions", "2019-01/2019-02"), "2019-03-01T12:00:00Z");

        ValidatableResponse july = returns("&date=2019-07-01&from=2019-01&to=2019-03");
        july.body(one("racial-incidents") + "state", equalTo("nil"));
        july.body(one("racial-incidents") + "due", equalTo("2019-06-30"));
        july.body(one("racial-incidents") + "words", equalTo("Nil return, received on 30 June 2019"));
        july.body(one("fire-false-alarms") + "state", equalTo("late"));
        july.body(one("fire-false-alarms") + "words", equalTo("Received on 1 July 2019, late by 1 day"));
        july.body(
                one("school-exclusions") + "words",
                equalTo("Late by 1 day; due on 30 June 2019; not received: March 2019"));
        july.body(one("fire-incidents") + "daysLate", equalTo(1));
        july.body(one("police-incidents") + "state", equalTo("not-applicable"));
        july.body(one("ambulance-calls") + "authority", nullValue());
        july.body(
                one("ambulance-calls") + "words",
                equalTo("Late by 1 day; due on 30 June 2019. No supplier of kind ambulance is registered"));

        ValidatableResponse june = returns("&date=2019-06-30&from=2019-01&to=2019-03");
        june.body(one("fire-false-alarms") + "state", equalTo("awaited"));
        returns("&date=2020-01-01&from=2019-01&to=2019-03").body(one("fire-incidents") + "state", equalTo("missing"));
    }

    @Test
    void query_isChecked() {
        refused("", "partnership");
        refused("?partnership=pre-P&date=yesterday&from=2018", "date");
        refused("?partnership=pre-P&from=2000-01&to=2019-03", "from");
        refused("?partnership=pre-P&to=%2B999999999-12", "to");
        returns("").body("items.quarter.unique()", hasSize(4));
    }

    private static String one(String dataset) {
        return "items.find { it.dataset == '" + dataset + "' }.";
    }

    private static ValidatableResponse returns(String query) {
        return read("/v1/statutory-returns?partnership=pre-P" + query);
    }

    private static void refused(String query, String field) {
        given().auth()
                .oauth2(Tokens.of("partner-dashboard"))
                .get("/v1/statutory-returns" + query)
                .then()
                .statusCode(422)
                .body("violations.field", hasItem(field));
    }

    private void received(String submission, String moment) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE submission SET received_at = ?::timestamptz WHERE id = ?")) {
            update.setString(1, moment);
            update.setObject(2, UUID.fromString(submission));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static String submit(String partner, String dataset, String period, String csv) {
        return send(partner, dataset, period, csv)
                .statusCode(201)
                .body("rows.rejected", equalTo(0))
                .extract()
                .path("id");
    }

    private static String nil(String dataset, String period) {
        return given().auth()
                .oauth2(Tokens.ofPartner("plymouth-city-council", "pre-council"))
                .queryParam("dataset", dataset)
                .queryParam("period", period)
                .queryParam("nil", "true")
                .contentType("text/csv")
                .post("/v1/submissions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse send(String partner, String dataset, String period, String csv) {
        return given().auth()
                .oauth2(Tokens.ofPartner("plymouth-city-council", partner))
                .queryParam("dataset", dataset)
                .queryParam("period", period)
                .contentType("text/csv")
                .body(csv.getBytes(UTF_8))
                .post("/v1/submissions")
                .then();
    }

    private static ValidatableResponse read(String path) {
        return given().auth()
                .oauth2(Tokens.of("safer-plymouth-analyst"))
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200);
    }
}
