package uk.csp.crimedata.outcome;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.csp.crimedata.ReferenceTables.put;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataTest;
import uk.csp.kit.Tokens;

/** Outcomes attach to crimes by their reference, in whatever order the two come. */
@QuarkusTest
@CrimeDataTest
class OutcomeIT {
    private static final String STREET =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,"
                    + "Last outcome category,Context\n";
    private static final String OUTCOMES =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Outcome type\n";

    @BeforeEach
    void loadAreas() {
        put(
                "partnerships",
                """
                code,name,forceCode,forceName,policeBasis,analysts
                out-P,Outton,out-F,Out Force,detailed,safer-plymouth
                out-R,Outville,out-G,Other Force,public,safer-plymouth
                """);
        put(
                "areas",
                "code,kind,name,partnership,parents\nout-L1,lsoa,Outton 001A,out-P,\nout-L2,lsoa,Outville 001A,out-R,\n");
        put("suppliers", "id,name,kind,area\nout-police,Out Police,police,out-F\nout-street,Other,police,out-G\n");
    }

    @Test
    void outcomeBeforeItsCrime_comesToTheSameAsAfterIt() {
        crimes("2018-01", "B1,2018-01-02,28E,out-L1,\nB2,2018-01-03,28E,out-L1,Under investigation\n");
        outcomes("2018-02", "replace", "B1,2018-02-07,1\nB1,2018-02-01,18\n").body("rows.warned", equalTo(0));

        String early = outcomes("2018-04", "replace", "C1,2018-04-07,1\nC1,2018-04-01,18\n")
                .body("rows.created", equalTo(2), "rows.rejected", equalTo(0), "rows.warned", equalTo(2))
                .body("warnedRows.line", contains(2, 3), "warnedRows[0].code", equalTo("unknown-crime"))
                .extract()
                .path("id");
        police().get("/v1/submissions/" + early + "/warned-rows")
                .then()
                .statusCode(200)
                .body("items.line", contains(2, 3), "items.field", contains("reference", "reference"));
        given().auth()
                .oauth2(Tokens.ofPartner("devon-and-cornwall-police", "out-street"))
                .get("/v1/submissions/" + early + "/warned-rows")
                .then()
                .statusCode(404);
        crimes("2018-03", "C1,2018-03-02,28E,out-L1,\nC2,2018-03-03,28E,out-L1,Under investigation\n");

        String before = export("2018-01");
        assertThat(before).contains(",B1,", ",1,2018-02-07").contains(",B2,", ",Under investigation,\n");
        assertThat(export("2018-03")
                        .replace("2018-03", "2018-01")
                        .replace("2018-04", "2018-02")
                        .replace(",C", ",B"))
                .isEqualTo(before);
        for (String month : new String[] {"2018-01", "2018-03"}) {
            counted("out-P", "burglary-residential", month)
                    .body("crimes", equalTo(2), "withoutOutcome", equalTo(0), "missing", hasSize(0))
                    .body("outcomes.outcome", contains("charged", "under-investigation"))
                    .body("outcomes.crimes", contains(1, 1));
        }
    }

    @Test
    void laterOutcomeByDate_wins_whicheverCameLast() {
        crimes("2018-05", "D1,2018-05-02,28E,out-L1,\n");
        outcomes("2018-07", "replace", "D1,2018-07-01,1\n");
        outcomes("2018-06", "replace", "D1,2018-06-01,18\n");
        assertThat(export("2018-05")).contains(",1,2018-07-01");

        outcomes("2018-07", "replace", "D1,2018-07-01,1\n").body("rows.unchanged", equalTo(1));
        assertThat(export("2018-05")).contains(",1,2018-07-01");

        outcomes("2018-06", "upsert", "D1,2018-06-01,18\nD9,2018-06-03,18\n")
                .body("rows.unchanged", equalTo(1), "rows.created", equalTo(1), "rows.warned", equalTo(1));

        String last =
                outcomes("2018-08", "upsert", "D1,2018-08-01,3\n").extract().path("id");
        assertThat(export("2018-05")).contains(",3,2018-08-01");
        police().post("/v1/submissions/" + last + "/withdrawal").then().statusCode(200);
        assertThat(export("2018-05")).contains(",1,2018-07-01");
    }

    @Test
    void publicFiles_attachByCrimeId() {
        String rest = ",Other Force,Other Force,-4.1,50.3,On or near High Street,out-L2,Outville 001A,";
        send(
                        "out-street",
                        "police-outcomes",
                        "2018-02",
                        "replace",
                        OUTCOMES + "f1,2018-02" + rest + "Suspect charged\n")
                .statusCode(201)
                .body("rows.warned", equalTo(1));
        send(
                        "out-street",
                        "police-street",
                        "2018-01",
                        "replace",
                        STREET + "f1,2018-01" + rest + "Burglary,Under investigation,\nf2,2018-01" + rest
                                + "Burglary,Under investigation,\nf3,2018-01" + rest + "Burglary,,\n")
                .statusCode(201);

        counted("out-R", "burglary", "2018-01")
                .body("crimes", equalTo(3), "withoutOutcome", equalTo(1))
                .body("outcomes.outcome", contains("charged", "under-investigation"))
                .body("outcomes.label", contains("Charged or summonsed", "Under investigation"));
        counted("out-R", "burglary", "FY2017-18").body("missing", hasItem("2017-04"));
    }

    @Test
    void outcomeThatMeansNothing_isRejectedByName() {
        outcomes("2018-09", "upsert", "E1,2018-09-01,Let off\n")
                .body("rows.rejected", equalTo(1), "rejections[0].code", equalTo("unknown-outcome"))
                .body("rejections[0].detail", org.hamcrest.Matchers.containsString("Let off"));
    }

    @Test
    void counts_areForTheAnalystsAlone() {
        given().auth()
                .oauth2(Tokens.of("partner-dashboard"))
                .get("/v1/outcomes?partnership=out-P&indicator=robbery&period=2018-01")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/exact-counts"));
        given().auth()
                .oauth2(Tokens.of("safer-plymouth-analyst"))
                .get("/v1/outcomes?partnership=out-P&period=June")
                .then()
                .statusCode(422)
                .body("violations.field", contains("indicator", "period"), "items", nullValue());
    }

    private static void crimes(String period, String rows) {
        send(
                        "out-police",
                        "police-recorded-crime",
                        period,
                        "replace",
                        "reference,recordedOn,offenceCode,lsoa,outcome\n" + rows)
                .statusCode(201)
                .body("rows.rejected", equalTo(0), "rows.warned", equalTo(0));
    }

    private static ValidatableResponse outcomes(String period, String mode, String rows) {
        return send("out-police", "police-outcomes", period, mode, "reference,recordedOn,outcome\n" + rows)
                .statusCode(201);
    }

    private static ValidatableResponse send(String partner, String dataset, String period, String mode, String body) {
        return given().auth()
                .oauth2(Tokens.ofPartner("devon-and-cornwall-police", partner))
                .queryParam("dataset", dataset)
                .queryParam("period", period)
                .queryParam("mode", mode)
                .contentType("text/csv")
                .body(body.getBytes(UTF_8))
                .post("/v1/submissions")
                .then();
    }

    private static RequestSpecification police() {
        return given().auth().oauth2(Tokens.ofPartner("devon-and-cornwall-police", "out-police"));
    }

    /** Lines in the order of their text. */
    private static String export(String month) {
        return police().get("/v1/records?purpose=to see outcomes&dataset=police-recorded-crime&period=" + month)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .sorted()
                .map(line -> line + "\n")
                .reduce("", String::concat);
    }

    private static ValidatableResponse counted(String partnership, String indicator, String period) {
        return given().auth()
                .oauth2(Tokens.of("safer-plymouth-analyst"))
                .get("/v1/outcomes?partnership=" + partnership + "&indicator=" + indicator + "&period=" + period)
                .then()
                .statusCode(200);
    }
}
