package uk.csp.crimedata.figure;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.csp.crimedata.ReferenceTables.put;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataTest;
import uk.csp.kit.Tokens;

/** Figures of a small partnership of its own, read in every way there is. */
@QuarkusTest
@CrimeDataTest
class FigureReadIT {
    private static final String POLICE = "read-police";
    private static final String THIS_YEAR = "2018-04/2019-03";
    private static final String ID = "read-P.burglary-residential.read-P.FY2018-19";

    @BeforeEach
    void loadPartnershipAndTwoYears() {
        put(
                "partnerships",
                "code,name,forceCode,forceName,policeBasis,analysts\nread-P,Readham,read-F,Read Force,detailed,safer-plymouth\n");
        put(
                "areas",
                """
                code,kind,name,partnership,parents
                read-N1,neighbourhood,North,read-P,
                read-N2,neighbourhood,South,read-P,
                read-L1,lsoa,Readham 001A,read-P,read-N1
                read-L2,lsoa,Readham 001B,read-P,read-N2
                """);
        put(
                "populations",
                """
                area,group,year,vintage,value
                read-L1,all,2016,mid-2016,2000
                read-L2,all,2016,mid-2016,2000
                """);
        put("suppliers", "id,name,kind,area\n" + POLICE + ",Read Police,police,read-F\n");
        submit("2017-04/2018-03", rows("2017-06-10", "28E", "read-L1", 40) + rows("2017-06-10", "46", "read-L1", 10));
        submit(
                THIS_YEAR,
                rows("2018-06-10", "28E", "read-L1", 50)
                        + rows("2018-07-11", "46", "read-L1", 15)
                        + rows("2018-07-12", "46", "read-L2", 5));
    }

    @Test
    void list_isFilteredByEveryParameter() {
        read("/v1/figures?partnership=read-P&indicator=burglary-residential&period=FY2018-19")
                .body("items", hasSize(1))
                .body("items[0].figure", equalTo(ID))
                .body("items[0].count", equalTo(50), "items[0].previous.count", equalTo(40))
                .body("items[0].rate.denominator.value", equalTo(4000));
        read("/v1/figures?partnership=read-P&indicator=all-crime&neighbourhood=true&period=FY2018-19")
                .body("items.area.code", contains("read-N1", "read-N2"));
        read("/v1/figures?area=read-N2&indicator=all-crime&period=FY2018-19").body("items.count", contains(5));
        read("/v1/figures?partnership=read-P&indicator=shoplifting&periodKind=month&neighbourhood=false")
                .body("items", hasSize(24))
                .body("items.period.kind", everyItem(equalTo("month")));
        read("/v1/figures?partnership=read-P&indicator=unheard-of").body("items", hasSize(0));
    }

    @Test
    void list_isJsonUnlessCsvIsAskedFor() {
        String path = "/v1/figures?partnership=read-P&period=FY2018-19&neighbourhood=false";
        read(path).contentType("application/json");
        String csv = given().auth()
                .oauth2(Tokens.of("safer-plymouth-analyst"))
                .accept("text/csv")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(csv.lines()).anySatisfy(line -> assertThat(line)
                .startsWith(ID + ",")
                .contains(
                        "burglary-residential,Burglary Residential,false,read-P,Readham,FY2018-19,2018/19,50,40,10,25.000000,")
                .contains(",all residents,mid-2016,true,,police-recorded-crime,"));
        assertThat(csv)
                .as("ten crimes the year before are too few for a percentage")
                .contains(",20,10,10,[low],");
    }

    @Test
    void list_comesInPagesWithEachFigureOnce() {
        List<String> all = new ArrayList<>();
        String next = "/v1/figures?partnership=read-P";
        int pages = 0;
        while (next != null) {
            Response page = read(next).extract().response();
            all.addAll(page.path("items.figure"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
            pages++;
        }
        assertThat(pages).isGreaterThan(1);
        assertThat(all).doesNotHaveDuplicates().isSorted().hasSizeGreaterThan(500);
    }

    @Test
    void queryNoFigureCanMeet_isRefused() {
        refused("/v1/figures?period=2018&periodKind=decade&neighbourhood=maybe", 422, "invalid-query")
                .body("violations", hasSize(3));
        refused("/v1/figures?partnership=nowhere", 404, "unknown-partnership");
        refused("/v1/figures?indicator=%00", 422, "invalid-query");
        refused("/v1/figures/read-P.rape.read-P.FY1990-91", 404, "unknown-figure");
        given().auth()
                .oauth2(Tokens.of("partner-dashboard", "ratings:read"))
                .get("/v1/figures")
                .then()
                .statusCode(403);
    }

    @Test
    void unchangedFigure_isNotSentAgain() {
        String tag = read("/v1/figures/" + ID).extract().header("ETag");
        assertThat(tag).matches("\"[1-9][0-9]*\"");
        given().auth()
                .oauth2(Tokens.of("safer-plymouth-analyst"))
                .header("If-None-Match", tag)
                .get("/v1/figures/" + ID)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag));
    }

    @Test
    void newResidents_changeTheRateWithoutAnyFeed() {
        String tag = read("/v1/figures/" + ID).extract().header("ETag");
        put("populations", "area,group,year,vintage,value\nread-L2,all,2016,mid-2016 revised,3000\n");
        read("/v1/figures/" + ID)
                .body("rate.denominator.value", equalTo(5000), "rate.value", equalTo(10.0f))
                .body("rate.denominator.vintage", equalTo("mid-2016, mid-2016 revised"));
        given().auth()
                .oauth2(Tokens.of("safer-plymouth-analyst"))
                .header("If-None-Match", tag)
                .get("/v1/figures/" + ID)
                .then()
                .statusCode(200);
        read("/v1/figures/" + ID + "/provenance?revision=" + tag.replace("\"", ""))
                .body("denominator.value", equalTo(4000));
    }

    @Test
    void lsoaThatMoves_takesItsCrimesAlong() {
        put("areas", "code,kind,name,partnership,parents\nread-L2,lsoa,Readham 001B,read-P,read-N1\n");
        read("/v1/figures/read-P.all-crime.read-N1.FY2018-19").body("count", equalTo(70));
        put("areas", "code,kind,name,partnership,parents\nread-L2,lsoa,Readham 001B,read-P,read-N2\n");
        read("/v1/figures/read-P.all-crime.read-N1.FY2018-19").body("count", equalTo(65));
        read("/v1/figures/read-P.all-crime.read-N2.FY2018-19").body("count", equalTo(5));
    }

    @Test
    void otherPoliceBasis_leavesNoFigureOfTheOldOne() {
        put("partnerships", "code,name,forceCode,forceName,policeBasis\nread-P,Readham,read-F,Read Force,public\n");
        read("/v1/figures/" + ID)
                .body("count", nullValue(), "rate", nullValue(), "completeness.complete", equalTo(false));
        put(
                "partnerships",
                "code,name,forceCode,forceName,policeBasis,analysts\nread-P,Readham,read-F,Read Force,detailed,safer-plymouth\n");
        read("/v1/figures/" + ID).body("count", equalTo(50), "completeness.complete", equalTo(true));
    }

    @Test
    void provenance_namesTheSubmissionOfEveryMonth() {
        String may = submit("2018-05", rows("2018-05-20", "28E", "read-L1", 7));
        String id = "read-P.burglary-residential.read-P.FY2018-19";
        read("/v1/figures/" + id + "/provenance")
                .body("figure.count", equalTo(57))
                .body("definition.code", equalTo("burglary-residential"))
                .body("definition.numerators[0].words", equalTo("Crimes recorded by the police: Residential burglary"))
                .body("denominator.label", equalTo("all residents"))
                .body("months", hasSize(12))
                .body("months.find { it.month == '2018-05' }.submission", equalTo(may))
                .body("submissions.id", hasItem(may))
                .body("submissions.find { it.id == '" + may + "' }.rows.created", equalTo(7))
                .body("submissions.find { it.id == '" + may + "' }.supplier", equalTo(POLICE));
        refused("/v1/figures/" + id + "/provenance?revision=999", 404, "unknown-figure");
    }

    @Test
    void crimeTable_isJsonOrCsv() {
        read("/v1/crime-table?partnership=read-P&period=FY2018-19")
                .body("rows", hasSize(21))
                .body("rows[1].label", equalTo("Burglary Residential"))
                .body("rows[1].previous", equalTo(40), "rows[1].count", equalTo(50), "rows[1].change", equalTo(10))
                .body("rows[1].percent.printed", equalTo("+25%"), "rows[1].rate.printed", equalTo("12.5"))
                .body("rows[5].percent.printed", equalTo("[low]"))
                .body("rows[8].indicator", equalTo("anti-social-behaviour"), "rows[8].count", nullValue());
        String csv = given().auth()
                .oauth2(Tokens.of("safer-plymouth-analyst"))
                .accept("text/csv")
                .get("/v1/crime-table?partnership=read-P&period=FY2018-19")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(22);
        assertThat(csv).contains("burglary-residential,Burglary Residential,40,50,10,25,12.5,,true,");
        refused("/v1/crime-table?partnership=nowhere&period=FY2018-19", 404, "unknown-partnership");
        refused("/v1/crime-table?partnership=read-P", 422, "invalid-query");
    }

    @Test
    void neighbourhoodTable_ranksByRate() {
        read("/v1/neighbourhood-table?partnership=read-P&period=FY2018-19")
                .body("rows.name", contains("North", "South"))
                .body("rows.rank", contains(1, 2));
        refused("/v1/neighbourhood-table?partnership=read-P&period=FY2018-19&indicator=rape", 422, "invalid-query");
    }

    @Test
    void exactCounts_areForTheAnalystsOfThePartnership() {
        List<String> exact = List.of(
                "/v1/figures?partnership=read-P",
                "/v1/figures",
                "/v1/figures/" + ID,
                "/v1/figures/" + ID + "/provenance",
                "/v1/crime-table?partnership=read-P&period=FY2018-19",
                "/v1/neighbourhood-table?partnership=read-P&period=FY2018-19");
        for (String path : exact) {
            for (String client : List.of("partner-dashboard", "devon-and-cornwall-police")) {
                given().auth()
                        .oauth2(Tokens.of(client))
                        .accept(path.contains("table") ? "text/csv" : "application/json")
                        .get(path)
                        .then()
                        .statusCode(403)
                        .body("type", equalTo("/problems/exact-counts"));
            }
        }
        read("/v1/figures").body("items.partnership.code", hasItem("read-P"));
        put("partnerships", "code,name,forceCode,forceName,policeBasis\nread-Q,Reading,read-F,Read Force,detailed\n");
        refused("/v1/crime-table?partnership=read-Q&period=FY2018-19", 403, "exact-counts");
    }

    private static String submit(String period, String rows) {
        return given().auth()
                .oauth2(Tokens.ofPartner("devon-and-cornwall-police", POLICE))
                .queryParam("dataset", "police-recorded-crime")
                .queryParam("period", period)
                .contentType("text/csv")
                .body(("recordedOn,offenceCode,lsoa\n" + rows).getBytes(UTF_8))
                .post("/v1/submissions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String rows(String day, String code, String lsoa, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> day + "," + code + "," + lsoa + "\n")
                .collect(Collectors.joining());
    }

    private static ValidatableResponse read(String path) {
        return given().auth()
                .oauth2(Tokens.of("safer-plymouth-analyst"))
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse refused(String path, int status, String problem) {
        return given().auth()
                .oauth2(Tokens.of("safer-plymouth-analyst"))
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(status)
                .body("type", equalTo("/problems/" + problem));
    }
}
