package uk.csp.crimedata.analysis;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.csp.crimedata.ReferenceTables.put;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataTest;
import uk.csp.kit.SharedFeeds;
import uk.csp.kit.Tokens;

/** Overlays, comparison and harm of a small partnership with the force's own records. */
@QuarkusTest
@CrimeDataTest
class AnalysisIT {
    private static final String POLICE = "ana-police";
    private static final String QUERY = "?partnership=ana-P&period=FY2018-19";

    /** Which category of the platform a subgroup of the index is nearest to. */
    private static final Map<String, String> CATEGORIES = Map.of(
            "Homicide", "homicide",
            "Violence with injury", "violence-with-injury",
            "Rape offences", "rape",
            "Residential burglary", "burglary-residential",
            "Non-residential burglary", "burglary-commercial",
            "Shoplifting", "shoplifting",
            "Vehicle offences", "vehicle-crime",
            "Robbery of business property", "robbery",
            "Robbery of personal property", "robbery");

    @BeforeEach
    void loadTwoYears() {
        put(
                "partnerships",
                "code,name,forceCode,forceName,policeBasis,analysts\nana-P,Analham,ana-F,Ana Force,detailed,ana-analysts\n");
        put("areas", "code,kind,name,partnership,parents\nana-L1,lsoa,Analham 001A,ana-P,\n");
        put("populations", "area,group,year,vintage,value\nana-L1,all,2016,mid-2016,2000\n");
        put("suppliers", "id,name,kind,area\n" + POLICE + ",Ana Police,police,ana-F\n");
        submit(
                "police-recorded-crime",
                "2017-04/2018-03",
                rows("2017-06-10", "28E,", "domestic-abuse", 20) + rows("2017-06-10", "46,", "", 80));
        submit(
                "police-recorded-crime",
                "2018-04/2019-03",
                rows("2018-06-10", "28E,", "domestic-abuse;alcohol-related", 40) + rows("2018-06-11", "46,", "", 80));
        submit(
                "police-incidents",
                "2018-04/2019-03",
                rows("2018-06-10", ",anti-social-behaviour", "street-drinking", 10)
                        + rows("2018-06-10", ",anti-social-behaviour", "", 90));
    }

    @Test
    void overlays_areSharesOfWhatTheyAreAmong() {
        read("/v1/overlays" + QUERY)
                .body("rows.indicator", hasItems("domestic-abuse-crimes", "hate-crime", "street-drinking"))
                .body("rows.indicator", not(hasItem("all-crime")))
                .body("rows.find { it.indicator == 'domestic-abuse-crimes' }.of", equalTo("all-crime"))
                .body("rows.find { it.indicator == 'domestic-abuse-crimes' }.sharePercent", equalTo(33.3f))
                .body("rows.find { it.indicator == 'domestic-abuse-crimes' }.previousSharePercent", equalTo(20.0f))
                .body("rows.find { it.indicator == 'domestic-abuse-crimes' }.changePoints", equalTo(13.3f))
                .body("rows.find { it.indicator == 'domestic-abuse-crimes' }.significant", equalTo(true))
                .body("rows.find { it.indicator == 'street-drinking' }.of", equalTo("anti-social-behaviour"))
                .body("rows.find { it.indicator == 'street-drinking' }.sharePercent", equalTo(10.0f))
                .body("rows.find { it.indicator == 'street-drinking' }.previousSharePercent", nullValue())
                .body("rows.find { it.indicator == 'hate-crime' }.sharePercent", equalTo(0.0f))
                .body("rows.find { it.indicator == 'trafficking-class-a' }.sharePercent", nullValue());
        assertThat(csv("/v1/overlays" + QUERY))
                .contains(
                        "domestic-abuse-crimes,Domestic Abuse crimes,40,all-crime,All Crime,120,33.3,20.0,13.3,true,true,")
                .contains(
                        "trafficking-class-a,Trafficking of Class A drugs,0,drug-trafficking,Trafficking of drugs,0,[low]");
    }

    @Test
    void csv_isDescribedToMachines() {
        String path = "/v1/overlays" + QUERY;
        given().auth()
                .oauth2(analyst())
                .accept("text/csv")
                .get(path)
                .then()
                .header("Link", containsString("rel=\"describedby\""));
        JsonPath metadata = given().auth()
                .oauth2(analyst())
                .accept("application/csvm+json")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("application/csvm+json")
                .extract()
                .jsonPath();
        assertThat(metadata.getString("'@context'")).isEqualTo("http://www.w3.org/ns/csvw");
        assertThat(metadata.getString("url")).startsWith("/v1/overlays?").contains("period=FY2018-19");
        List<String> titles = metadata.getList("tableSchema.columns.titles");
        assertThat(csv(path).lines().findFirst().orElseThrow()).isEqualTo(String.join(",", titles));
        assertThat(metadata.getString("tableSchema.columns.find { it.name == 'count' }.datatype"))
                .isEqualTo("integer");
        assertThat(metadata.getString("tableSchema.columns.find { it.name == 'sharePercent' }.datatype"))
                .isEqualTo("decimal");
        assertThat(metadata.getString("tableSchema.columns.find { it.name == 'complete' }.datatype"))
                .isEqualTo("boolean");
    }

    @Test
    void comparison_namesGroupVersionDirectionAndTies() {
        put(
                "comparator-groups",
                "code,version,name,partnership,source\nana-family,2018,Family,ana-P,made for this test\n"
                        + "ana-family,2019,Family,ana-P,made for this test\n");
        String answer = given().auth()
                .oauth2(Tokens.of("platform-administrator"))
                .contentType("text/csv")
                .body("group,version,member,memberName,indicator,period,rate\n"
                        + "ana-family,2019,X1,Exham,all-crime,FY2018-19,50\n"
                        + "ana-family,2019,X2,Whyham,all-crime,FY2018-19,60.0\n"
                        + "ana-family,2019,X3,Zedham,all-crime,FY2018-19,85.5\n"
                        + "ana-family,2019,X4,Lateham,robbery,FY2018-19,1.5\n"
                        + "ana-family,2018,X1,Exham,all-crime,FY2018-19,49\n")
                .put("/v1/comparator-values")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(answer).contains("created");
        read("/v1/comparisons" + QUERY + "&indicator=all-crime")
                .body("group.version", equalTo("2019"), "rankDirection", equalTo("1 is the lowest rate"))
                .body("own.rate", equalTo(60.0f), "own.from", equalTo("platform"), "own.rank", equalTo(2))
                .body("own.tiedWith", equalTo(1), "own.of", equalTo(4), "mean", equalTo(63.9f))
                .body("inWords", containsString("1 other member has the same rate"))
                .body("notes", hasItem(containsString("1 of 4 members")));
        read("/v1/comparisons" + QUERY + "&indicator=all-crime&version=2018&direction=highest-first")
                .body("group.version", equalTo("2018"), "own.rank", equalTo(1));
        assertThat(csv("/v1/comparisons" + QUERY + "&indicator=all-crime").lines())
                .hasSize(5);
        refused("/v1/comparisons" + QUERY + "&indicator=rape", 404, "unknown-comparator-group");
        refused("/v1/comparisons?partnership=ana-P&indicator=unheard-of&period=2018", 422, "invalid-query");
        given().auth()
                .oauth2(Tokens.of("platform-administrator"))
                .contentType("text/csv")
                .body("group,version,member,memberName,indicator,period,rate\n"
                        + "ana-nobody,2019,X1,Exham,all-crime,FY2018-19,50\n"
                        + "ana-family,2019,X1,Exham,unheard-of,FY2018-19,50\n"
                        + "ana-family,2019,X1,Exham,all-crime,2018,minus 1\n")
                .put("/v1/comparator-values")
                .then()
                .statusCode(422)
                .body("violations", not(empty()));
        read("/v1/comparator-groups?partnership=ana-P").body("items", hasSize(2));
        read("/v1/comparator-values?group=ana-family").body("items", hasSize(5));
    }

    @Test
    void harm_isWeightedBySubgroupOfTheRealIndex() throws IOException {
        StringBuilder weights = new StringBuilder("index,version,category,subgroup,days,lowest,highest,source\n");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(
                        SharedFeeds.require().resolve("reference/cambridge_crime_harm_index_2026_by_subgroup.csv"))) {
            for (NamedCsvRecord row : rows) {
                String subgroup = row.getField("prc_offence_subgroup");
                if (CATEGORIES.containsKey(subgroup)) {
                    weights.append("ana-index,2026,%s,%s,%s,%s,%s,median of the subgroup%n"
                            .formatted(
                                    CATEGORIES.get(subgroup),
                                    subgroup,
                                    row.getField("median_days"),
                                    row.getField("min_days"),
                                    row.getField("max_days")));
                }
            }
        }
        put("harm-weights", weights.toString());
        put(
                "harm-weights",
                "index,version,category,subgroup,days,lowest,highest,source\n"
                        + "ana-round,1,crime,All,10,1,100,made for this test\n");
        assertThat(csv("/v1/harm-table" + QUERY + "&index=ana-round"))
                .contains("shoplifting,Shoplifting,80,10,800.0,80.0,8000.0,66.7,66.7,80");
        read("/v1/harm-weights?index=ana-index").body("items", hasSize(9));
        read("/v1/harm-table" + QUERY + "&index=ana-index")
                .body("index.version", equalTo("2026"), "complete", equalTo(true))
                .body("total.count", equalTo(120), "total.harmDays", equalTo(40 * 273.5f + 80))
                .body("previousTotal.harmDays", equalTo(20 * 273.5f + 80))
                .body("harmChangePercent", equalTo(98.6f))
                .body("rows[0].category", equalTo("burglary-residential"), "rows[0].shareOfHarm", equalTo(99.3f))
                .body("rows[0].shareOfCrime", equalTo(33.3f), "rows[1].harmDays", equalTo(80.0f));
        read("/v1/harm-table?partnership=ana-P&period=FY2017-18-Q1&index=ana-index")
                .body("total.count", equalTo(100), "previousTotal", nullValue(), "rows", notNullValue());
        refused("/v1/harm-table" + QUERY + "&index=unheard-of", 404, "unknown-harm-index");
        for (String path : new String[] {"overlays", "harm-table", "comparisons"}) {
            given().auth()
                    .oauth2(Tokens.of("partner-dashboard"))
                    .get("/v1/" + path + QUERY + "&indicator=all-crime")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void everythingWrongWithAQuery_isToldAtOnce() {
        given().auth()
                .oauth2(analyst())
                .get("/v1/series?partnership=ana-P&indicator=unheard-of&area=nowhere&from=spring&to=autumn")
                .then()
                .statusCode(422)
                .body("violations.field", hasItems("indicator", "area", "from", "to"));
        refused("/v1/series?partnership=ana-P&indicator=robbery&from=2018-04&to=2018-03", 422, "invalid-query");
        refused("/v1/series?partnership=nowhere&indicator=robbery", 404, "unknown-partnership");
        refused("/v1/rankings?partnership=ana-P&indicator=robbery&period=2018&areaKind=street", 422, "invalid-query");
        read("/v1/series?partnership=ana-P&indicator=robbery&from=2018-04&to=2019-03&area=ana-L1")
                .body("limits", nullValue(), "seasonality", nullValue(), "notes", hasSize(2));
        read("/v1/series?partnership=ana-P&indicator=children-killed-or-seriously-injured")
                .body("months.count", everyItem(nullValue()));
    }

    private static void submit(String dataset, String period, String rows) {
        given().auth()
                .oauth2(Tokens.ofPartner("devon-and-cornwall-police", POLICE))
                .queryParam("dataset", dataset)
                .queryParam("period", period)
                .contentType("text/csv")
                .body(("recordedOn,offenceCode,category,lsoa,flags\n" + rows).getBytes(UTF_8))
                .post("/v1/submissions")
                .then()
                .statusCode(201)
                .body("rows.rejected", equalTo(0));
    }

    private static String rows(String day, String what, String flags, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> day + "," + what + ",ana-L1," + flags + "\n")
                .collect(Collectors.joining());
    }

    private static ValidatableResponse read(String path) {
        return given().auth().oauth2(analyst()).get(path).then().statusCode(200);
    }

    private static String csv(String path) {
        return given().auth()
                .oauth2(analyst())
                .accept("text/csv")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
    }

    private static void refused(String path, int status, String problem) {
        given().auth()
                .oauth2(analyst())
                .get(path)
                .then()
                .statusCode(status)
                .body("type", equalTo("/problems/" + problem));
    }

    private static String analyst() {
        return Tokens.ofPartner("safer-plymouth-analyst", "ana-analysts");
    }
}
