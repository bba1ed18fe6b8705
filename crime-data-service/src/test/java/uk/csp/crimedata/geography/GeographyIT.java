package uk.csp.crimedata.geography;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.csp.crimedata.ReferenceTables.put;
import static uk.csp.crimedata.ReferenceTables.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataTest;
import uk.csp.kit.Tokens;

/** Four LSOAs of 2011: one stays, one is split, two become one; two editions of wards. */
@QuarkusTest
@CrimeDataTest
class GeographyIT {
    private static final String RANKING = "/v1/rankings?partnership=ges-P&indicator=all-crime&by=count&period=";
    private static final String CORRESPONDENCE = "fromSet,toSet,from,to,weight,basis,source\n";

    @BeforeEach
    void load() {
        put(
                "partnerships",
                "code,name,forceCode,forceName,policeBasis,analysts\nges-P,Gesham,ges-F,Ges Force,detailed,ges-analysts\n");
        put(
                "areas",
                "code,kind,name,partnership,parents,validFrom,validTo\nges-W1,ward,North,,,,\nges-W2,ward,South,,,,\n"
                        + "ges-W3,ward,All of it,,,,\n"
                        + "ges-L1,lsoa,Gesham 001A,ges-P,,,\nges-L2,lsoa,Gesham 001B,ges-P,,,2021-03-20\n"
                        + "ges-L3,lsoa,Gesham 001C,ges-P,,,2021-03-20\nges-L4,lsoa,Gesham 001D,ges-P,,,2021-03-20\n"
                        + "ges-N1,lsoa,Gesham 001E,ges-P,,2021-03-21,\nges-N2,lsoa,Gesham 001F,ges-P,,2021-03-21,\n"
                        + "ges-N3,lsoa,Gesham 001G,ges-P,,2021-03-21,\n");
        put(
                "area-sets",
                "code,kind,name,validFrom,validTo\nges-old,lsoa,LSOAs 2011,2011-03-27,\nges-new,lsoa,LSOAs 2021,2021-03-21,\n"
                        + "ges-two,ward,Two wards,2011-05-01,\nges-one,ward,One ward,2022-05-01,\n");
        put(
                "area-lookups",
                "areaSet,lsoa,area\nges-old,ges-L1,ges-L1\nges-old,ges-L2,ges-L2\nges-old,ges-L3,ges-L3\n"
                        + "ges-old,ges-L4,ges-L4\nges-new,ges-L1,ges-L1\nges-new,ges-N1,ges-N1\nges-new,ges-N2,ges-N2\n"
                        + "ges-new,ges-N3,ges-N3\nges-two,ges-L1,ges-W1\nges-two,ges-L2,ges-W1\nges-two,ges-L3,ges-W2\n"
                        + "ges-two,ges-L4,ges-W2\nges-one,ges-L1,ges-W3\nges-one,ges-N1,ges-W3\nges-one,ges-N2,ges-W3\n"
                        + "ges-one,ges-N3,ges-W3\n");
        put(
                "area-correspondences",
                CORRESPONDENCE + "ges-old,ges-new,ges-L2,ges-N1,0.25,households,test\n"
                        + "ges-old,ges-new,ges-L2,ges-N2,0.75,households,test\n"
                        + "ges-old,ges-new,ges-L3,ges-N3,1,households,test\nges-old,ges-new,ges-L4,ges-N3,1,households,test\n"
                        + "ges-new,ges-old,ges-N1,ges-L2,1,households,test\nges-new,ges-old,ges-N2,ges-L2,1,households,test\n"
                        + "ges-new,ges-old,ges-N3,ges-L3,0.5,households,test\nges-new,ges-old,ges-N3,ges-L4,0.5,households,test\n");
        put(
                "populations",
                "area,group,year,vintage,value\nges-L1,all,2018,mid-2018,1000\nges-L2,all,2018,mid-2018,1001\n"
                        + "ges-L3,all,2018,mid-2018,600\nges-L4,all,2018,mid-2018,500\n");
        put("suppliers", "id,name,kind,area\nges-police,Police,police,ges-F\n");
        submit(
                "2018-04/2019-03",
                rows("2018-06-10", "ges-L1", 10)
                        + rows("2018-06-10", "ges-L2", 5)
                        + rows("2018-06-10", "ges-L3", 3)
                        + rows("2018-06-10", "ges-L4", 2));
        submit(
                "2022-04/2023-03",
                rows("2022-06-10", "ges-L1", 4)
                        + rows("2022-06-10", "ges-N1", 6)
                        + rows("2022-06-10", "ges-L2", 2)
                        + rows("2022-06-10", "ges-N3", 5));
    }

    @Test
    void editionInForce_isMeantWhereNoneIsNamed() {
        read(RANKING + "FY2018-19&areaKind=ward")
                .body("areaSet.code", equalTo("ges-two"))
                .body("rows.find { it.code == 'ges-W1' }.count", equalTo(15))
                .body("rows.find { it.code == 'ges-W1' }.population", equalTo(2001))
                .body("rows.find { it.code == 'ges-W2' }.count", equalTo(5));
        read(RANKING + "FY2022-23&areaKind=ward")
                .body("areaSet.code", equalTo("ges-one"))
                .body("rows.code", contains("ges-W3"))
                .body("rows[0].count", equalTo(17))
                .body("rows[0].estimated", equalTo(false));
        read(RANKING + "FY2018-19&areaSet=ges-one").body("rows[0].count", equalTo(20));
        read(RANKING + "FY2018-19&areaKind=neighbourhood").body("areaSet", nullValue());
    }

    /** The feed of 2022 mixes codes, as feeds do for years: both are brought onto one set. */
    @Test
    void split_isEstimatedMergeIsExactAndTotalsStay() {
        read(RANKING + "FY2018-19&areaSet=ges-new")
                .body("rows.find { it.code == 'ges-L1' }.count", equalTo(10))
                .body("rows.find { it.code == 'ges-N1' }.count", equalTo(1.25f))
                .body("rows.find { it.code == 'ges-N1' }.estimated", equalTo(true))
                .body("rows.find { it.code == 'ges-N1' }.population", equalTo(250.25f))
                .body("rows.find { it.code == 'ges-N2' }.count", equalTo(3.75f))
                .body("rows.find { it.code == 'ges-N3' }.count", equalTo(5))
                .body("rows.find { it.code == 'ges-N3' }.estimated", equalTo(false))
                .body("notes", hasItem(containsString("add up to what was counted")));
        read(RANKING + "FY2022-23&areaKind=lsoa")
                .body("areaSet.code", equalTo("ges-new"))
                .body("rows.find { it.code == 'ges-N1' }.count", equalTo(6.5f))
                .body("rows.find { it.code == 'ges-N2' }.count", equalTo(1.5f))
                .body("rows.find { it.code == 'ges-N3' }.estimated", equalTo(false));
        read(RANKING + "FY2022-23&areaSet=ges-old")
                .body("rows.find { it.code == 'ges-L2' }.count", equalTo(8))
                .body("rows.find { it.code == 'ges-L2' }.estimated", equalTo(false))
                .body("rows.find { it.code == 'ges-L3' }.count", equalTo(2.5f))
                .body("rows.find { it.code == 'ges-L3' }.estimated", equalTo(true));
        String csv = given().auth()
                .oauth2(analyst())
                .accept("text/csv")
                .get(RANKING + "FY2018-19&areaSet=ges-new")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv)
                .contains(",ges-N2,Gesham 001F,3.75,")
                .contains(",true,true")
                .contains(",10,");
    }

    @Test
    void seriesOfAnAreaOfASet_isCountedWhereItIsWhole() {
        String series = "/v1/series?partnership=ges-P&indicator=all-crime&from=2018-04&to=2019-03&area=";
        read(series + "ges-W1&areaSet=ges-two")
                .body("area.code", equalTo("ges-W1"))
                .body("months.find { it.month == '2018-06' }.count", equalTo(15))
                .body("months.find { it.month == '2018-07' }.count", equalTo(0));
        read(series + "ges-N3&areaSet=ges-new").body("months.find { it.month == '2018-06' }.count", equalTo(5));
        refused(series + "ges-N1&areaSet=ges-new").body("violations.code", contains("estimated-area-set"));
        refused(series + "ges-W3&areaSet=ges-two").body("violations.code", contains("unknown-area"));
        refused(series + "ges-W1&areaSet=ges-none").body("violations.code", contains("unknown-area-set"));
        refused(series + "ges-W1").body("violations.code", contains("unknown-area"));
    }

    @Test
    void residents_areOfOneYearOrNotTold() {
        JsonPath areas = read("/v1/areas?kind=lsoa&partnership=ges-P&date=2018-06-30")
                .body("items.code", contains("ges-L1", "ges-L2", "ges-L3", "ges-L4"))
                .extract()
                .jsonPath();
        assertThat(areas.getString("items.find { it.code == 'ges-L2' }.validTo"))
                .isEqualTo("2021-03-20");
        read("/v1/figures?partnership=ges-P&indicator=all-crime&period=FY2018-19&area=ges-P")
                .body("items[0].rate.denominator.value", equalTo(3101));
        put(
                "populations",
                "area,group,year,vintage,value\nges-N1,all,2022,mid-2022,300\nges-L1,all,2022,mid-2022,1100\n");
        read(RANKING + "FY2022-23&areaSet=ges-new")
                .body("rows.vintage.unique()", contains("mid-2018"))
                .body("rows.population.sum()", equalTo(3101.0));
    }

    @Test
    void whatCannotBeBroughtOver_isRefusedByName() {
        put("area-sets", "code,kind,name,validFrom,validTo\nges-few,ward,Few,2001-05-01,2001-05-02\n");
        put("area-lookups", "areaSet,lsoa,area\nges-few,ges-L1,ges-W1\n");
        refused(RANKING + "FY2018-19&areaSet=ges-few")
                .body("violations.code", hasItem("no-way-into-area-set"))
                .body("violations.detail", contains("ges-L2", "ges-L3", "ges-L4"));
        refused(RANKING + "FY2018-19&areaSet=ges-none").body("violations.code", contains("unknown-area-set"));
        refused(RANKING + "FY2018-19&areaSet=ges-two&areaKind=lsoa").body("violations.code", contains("other-kind"));
    }

    @Test
    void wrongRows_areRefusedByName() {
        rejected(
                        "area-correspondences",
                        CORRESPONDENCE + "ges-old,ges-new,ges-L2,ges-N1,0.3,households,test\n"
                                + "ges-old,ges-new,ges-L2,ges-N2,0.6,households,test\n")
                .body("violations.code", contains("weights-not-one"))
                .body("violations[0].detail", containsString("ges-L2"))
                .body("violations[0].detail", containsString("0.9,"));
        rejected("area-correspondences", CORRESPONDENCE + "ges-old,ges-new,ges-L1,ges-N1,1,households,test\n")
                .body("violations.code", contains("same-code"));
        rejected("area-correspondences", CORRESPONDENCE + "ges-old,ges-new,ges-N1,ges-N1,1,guesses,test\n")
                .body("violations.code", contains("invalid-value"));
        rejected("area-correspondences", CORRESPONDENCE + "ges-old,ges-new,ges-N1,ges-L4,1,area,test\n")
                .body("violations.code", hasItem("not-in-area-set"));
        rejected("area-correspondences", CORRESPONDENCE + "ges-old,ges-two,ges-L2,ges-W1,1,area,test\n")
                .body("violations.code", hasItem("unknown-area-set"));
        rejected("area-lookups", "areaSet,lsoa,area\nges-two,ges-L1,ges-L2\n")
                .body("violations.code", contains("other-kind"));
        rejected("area-lookups", "areaSet,lsoa,area\nges-old,ges-L1,ges-L2\n")
                .body("violations.code", contains("other-lsoa"));
        rejected("area-lookups", "areaSet,lsoa,area\nges-new,ges-L2,ges-L2\n")
                .body("violations.code", contains("not-valid-in-set"));
        rejected("areas", "code,kind,name,partnership,parents,validFrom\nges-L2,lsoa,Gesham 001B,ges-P,,2022-01-01\n")
                .body("violations.code", contains("ends-before-it-begins"));
    }

    @Test
    void rowsOfOneArea_standOrGoTogether() {
        String again = CORRESPONDENCE + "ges-old,ges-new,ges-L2,ges-N1,0.25,households,test\n"
                + "ges-old,ges-new,ges-L2,ges-N2,0.75,households,test\n";
        change("area-correspondences", again).body("unchanged", equalTo(2));
        change("area-correspondences", CORRESPONDENCE + "ges-old,ges-new,ges-L2,ges-N1,1,households,test\n")
                .body("updated", equalTo(1));
        read("/v1/area-correspondences?from=ges-L2").body("items", hasSize(1)).body("items[0].weight", equalTo(1));
        change("area-correspondences", again).body("created", equalTo(1), "updated", equalTo(1));
        read("/v1/area-lookups?areaSet=ges-two&area=ges-W2").body("items.lsoa", contains("ges-L3", "ges-L4"));
        read("/v1/area-sets?kind=ward").body("items.code", hasItem("ges-two"));
        read("/v1/areas?set=ges-two").body("items.code", contains("ges-W1", "ges-W2"));
    }

    /** A file from before there were days leaves them as they are. */
    @Test
    void oldFile_stillWorks() {
        change("areas", "code,kind,name,partnership,parents\nges-L2,lsoa,Gesham 001B,ges-P,\n")
                .body("unchanged", equalTo(1));
        read("/v1/areas?kind=lsoa&partnership=ges-P")
                .body("items.find { it.code == 'ges-L2' }.validTo", equalTo("2021-03-20"));
    }

    @Test
    void placeOutOfTime_countsWhereItsCodeSaysAndIsTold() {
        deliver("replace", "2023-06", rows("2023-06-10", "ges-L2", 2) + rows("2023-06-10", "ges-N1", 1))
                .body("placement.located", equalTo(3))
                .body("warnings.findAll { it.code == 'area-not-valid' }.actual", contains(2.0f))
                .body("warnings.findAll { it.code == 'area-not-valid' }[0].detail", containsString("ges-L2"));
        deliver("upsert", "2016-06", rows("2016-06-10", "ges-N1", 1)).body("warnings.code", contains("area-not-valid"));
        read("/v1/figures?partnership=ges-P&indicator=all-crime&period=2023-06&area=ges-P")
                .body("items[0].count", equalTo(3));
    }

    private static String rows(String day, String lsoa, int times) {
        return (day + "," + day + ",46," + lsoa + "\n").repeat(times);
    }

    private static void submit(String period, String rows) {
        deliver("replace", period, rows);
    }

    private static ValidatableResponse deliver(String mode, String period, String rows) {
        return given().auth()
                .oauth2(Tokens.ofPartner("devon-and-cornwall-police", "ges-police"))
                .queryParam("dataset", "police-recorded-crime")
                .queryParam("mode", mode)
                .queryParam("period", period)
                .contentType("text/csv")
                .body("occurredOn,recordedOn,offenceCode,lsoa\n" + rows)
                .post("/v1/submissions")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse change(String table, String csv) {
        return send(table, csv).statusCode(200);
    }

    private static ValidatableResponse rejected(String table, String csv) {
        return send(table, csv).statusCode(422).body("type", equalTo("/problems/invalid-catalogue-row"));
    }

    private static ValidatableResponse read(String path) {
        return ask(path).statusCode(200);
    }

    private static ValidatableResponse refused(String path) {
        return ask(path).statusCode(422).body("type", equalTo("/problems/invalid-query"));
    }

    private static ValidatableResponse ask(String path) {
        return given().auth().oauth2(analyst()).get(path).then().log().ifValidationFails();
    }

    private static String analyst() {
        return Tokens.ofPartner("safer-plymouth-analyst", "ges-analysts");
    }
}
