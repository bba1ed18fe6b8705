package uk.csp.crimedata.table;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static uk.csp.crimedata.ReferenceTables.put;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataTest;
import uk.csp.crimedata.Releases;
import uk.csp.kit.Contracts;
import uk.csp.kit.Tokens;
import uk.csp.kit.TopicEvent;
import uk.csp.kit.Topics;

/** Tables with small counts, released to partners and to everybody. */
@QuarkusTest
@CrimeDataTest
class PublicTableIT {
    private static final String YEAR = "FY2018-19";

    @Test
    void smallNeighbourhood_isHiddenWithAnother() {
        load(
                "pub-a",
                4,
                rows("2018-06-10", "28E", "pub-a-L1", 3)
                        + rows("2018-06-11", "28E", "pub-a-L2", 40)
                        + rows("2018-06-12", "28E", "pub-a-L3", 25)
                        + rows("2018-06-13", "28E", "pub-a-L4", 12));
        String path = "/v1/public-tables/neighbourhoods?partnership=pub-a&period=" + YEAR;
        JsonPath table = read("partner-dashboard", path).extract().jsonPath();
        assertThat(table.getList("rows.count.printed")).contains("[c]", "80");
        Map<String, String> counts = counts(table);
        assertThat(counts).containsEntry("pub-a-N1", "[c]").containsEntry("pub-a", "80");
        assertThat(counts.values().stream().filter("[c]"::equals)).hasSize(2);
        assertThat(table.getList("rows.findAll { it.count.printed == '[c]' }.rate.printed"))
                .containsOnly("[c]");
        assertThat(table.getList("rows.findAll { it.count.printed == '[c]' }.rank"))
                .containsOnlyNulls();
        assertThat(table.getList("rows.rank").subList(0, 2)).isEqualTo(List.of(1, 2));
        assertThat(table.getList("policies")).isEqualTo(List.of("hide-under-5"));
        String csv = given().auth()
                .oauth2(Tokens.of("partner-dashboard"))
                .accept("text/csv")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Location", equalTo("/v1/public-tables/" + table.getString("id")))
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(6).anyMatch(line -> line.contains("pub-a-N1") && line.contains("[c]"));
        assertThat(csv).doesNotContain(",3,");
        read("partner-dashboard", path).body("id", equalTo(table.getString("id")));
        read("safer-plymouth-analyst", path + "&audience=analyst")
                .body("rows.find { it.area == 'pub-a-N1' }.count.value", equalTo(3))
                .body("id", nullValue());
        refused("partner-dashboard", path + "&audience=analyst", 403, "exact-counts");
        refused("partner-dashboard", path + "&audience=everybody", 422, "invalid-query");
        refused("partner-dashboard", path.replace(YEAR, "FY2018-19-Q1"), 422, "invalid-query");
    }

    @Test
    void releasedTable_staysAndIsProven() {
        load(
                "pub-b",
                3,
                rows("2018-06-10", "28E", "pub-b-L1", 2)
                        + rows("2018-06-11", "46", "pub-b-L2", 30)
                        + rows("2018-06-12", "46", "pub-b-L3", 25));
        String path = "/v1/public-tables/neighbourhoods?audience=public&partnership=pub-b&period=" + YEAR;
        String id = read("partner-dashboard", path).extract().path("id");
        read("partner-dashboard", "/v1/public-tables/" + id + "/certificate")
                .body("hash", notNullValue())
                .body("release.cells.findAll { it.status == 'HIDDEN' }.size()", equalTo(2))
                .body("release.cells.findAll { it.status == 'HIDDEN' }.printed", everyItem(nullValue()))
                .body("release.equations[0].total", equalTo("pub-b.all-crime.pub-b." + YEAR))
                .body("proofs.findAll { it.cell.contains('pub-b-N1') }[0].from", equalTo(0))
                .body("witnesses.size()", equalTo(2));
        read("partner-dashboard", "/v1/public-tables/" + id + "/verification")
                .body("holds", equalTo(true), "faults", hasSize(0));
        submit(
                "pub-b",
                "2018-04/2019-03",
                rows("2018-06-10", "28E", "pub-b-L1", 2)
                        + rows("2018-06-11", "46", "pub-b-L2", 30)
                        + rows("2018-06-12", "46", "pub-b-L3", 31));
        JsonPath revised = read("partner-dashboard", path).extract().jsonPath();
        assertThat(revised.getString("id")).isNotEqualTo(id);
        assertThat(revised.getList("rows.find { it.area == 'pub-b' }.count.codes"))
                .isEqualTo(List.of("[r]"));
        read("partner-dashboard", revised.getString("links.verification")).body("holds", equalTo(true));
        read("partner-dashboard", "/v1/public-tables/" + id)
                .body("rows.find { it.area == 'pub-b' }.count.value", equalTo(57));
        read("partner-dashboard", "/v1/public-tables?partnership=pub-b&audience=public")
                .body("items", hasSize(2))
                .body("items.id", contains(revised.getString("id"), id));
        refused("partner-dashboard", "/v1/public-tables?partnership=pub-b&cursor=YQ", 422, "invalid-query");
        given().auth()
                .oauth2(Tokens.of("partner-dashboard"))
                .header("If-None-Match", "\"" + id + ".json\"")
                .get("/v1/public-tables/" + id)
                .then()
                .statusCode(304);
        refused("partner-dashboard", "/v1/public-tables/" + id.replace(id.charAt(0), 'z'), 404, "unknown-public-table");
    }

    @Test
    void figureThatDiffersToAHiddenOne_isRefusedByTheNameOfTheTable() {
        load("pub-c", 2, rows("2018-06-10", "28E", "pub-c-L1", 3) + rows("2018-06-11", "46", "pub-c-L2", 40));
        JsonPath crime = read("partner-dashboard", "/v1/public-tables/crime?partnership=pub-c&period=" + YEAR)
                .body("rows[0].count.printed", equalTo("43"))
                .body("rows.find { it.indicator == 'burglary-residential' }.count.printed", equalTo("[c]"))
                .body("rows.find { it.indicator == 'burglary-residential' }.rate.printed", equalTo("[c]"))
                .body("rows.find { it.indicator == 'shoplifting' }.count.printed", equalTo("[c]"))
                .extract()
                .jsonPath();
        String series =
                "/v1/public-tables/series?periodKind=financial-year&indicator=all-crime&area=pub-c-N2&partnership=pub-c";
        refused("partner-dashboard", series, 404, "not-released");
        Releases.release(series, "safer-plymouth")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/reveals-hidden-count"))
                .body("violations.code", hasItem(crime.getString("id")))
                .body("violations[0].detail", startsWith("Released "));
        Map<String, String> counts =
                counts(read("partner-dashboard", "/v1/public-tables/neighbourhoods?partnership=pub-c&period=" + YEAR)
                        .body("earlierTables", hasItem(crime.getString("id")))
                        .extract()
                        .jsonPath());
        assertThat(counts)
                .containsEntry("pub-c", "43")
                .containsEntry("pub-c-N1", "[c]")
                .containsEntry("pub-c-N2", "[c]");
    }

    @Test
    void releasing_isForTheAnalystsOfThePartnership() {
        load("pub-f", 2, rows("2018-06-10", "28E", "pub-f-L1", 30) + rows("2018-06-11", "46", "pub-f-L2", 40));
        String path = "/v1/public-tables/crime?audience=public&partnership=pub-f&period=" + YEAR;
        refused("partner-dashboard", path, 404, "not-released")
                .body("detail", containsString("POST /v1/public-tables"));
        refused("safer-plymouth-analyst", path, 404, "not-released");
        Releases.release(path, "another-partnership")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/exact-counts"));
        given().auth()
                .oauth2(Tokens.of("safer-plymouth-chair"))
                .contentType("application/json")
                .body(Map.of("kind", "crime", "audience", "public", "partnership", "pub-f", "period", YEAR))
                .post("/v1/public-tables")
                .then()
                .statusCode(403);
        String id = Releases.release(path, "safer-plymouth")
                .then()
                .statusCode(201)
                .header("Location", containsString("/v1/public-tables/"))
                .extract()
                .path("id");
        Releases.release(path, "safer-plymouth").then().statusCode(200).body("id", equalTo(id));
        read("partner-dashboard", path).body("id", equalTo(id));
        for (String wrong : List.of("kind=maps", "audience=analyst", "period=FY2018-19-Q1")) {
            String name = wrong.split("=")[0];
            Map<String, String> order = new HashMap<>(
                    Map.of("kind", "crime", "audience", "public", "partnership", "pub-f", "period", YEAR));
            order.put(name, wrong.split("=")[1]);
            given().auth()
                    .oauth2(Tokens.of("safer-plymouth-analyst"))
                    .contentType("application/json")
                    .body(order)
                    .post("/v1/public-tables")
                    .then()
                    .statusCode(422)
                    .body("violations.field", contains(name));
        }
        submit("pub-f", "2018-04/2019-03", rows("2018-06-10", "28E", "pub-f-L1", 31));
        refused("partner-dashboard", path, 404, "not-released");
        read("partner-dashboard", "/v1/public-tables/" + id).body("rows[0].count.value", equalTo(70));
    }

    @Test
    void releaseToEverybody_isTold() {
        load("pub-g", 2, rows("2018-06-10", "28E", "pub-g-L1", 3) + rows("2018-06-11", "46", "pub-g-L2", 40));
        String query = "?partnership=pub-g&period=" + YEAR + "&audience=";
        String crime = Releases.release("/v1/public-tables/crime" + query + "public", "safer-plymouth")
                .path("id");
        String further = Releases.release("/v1/public-tables/indicators" + query + "public", "safer-plymouth")
                .then()
                .statusCode(201)
                .body("rows.find { it.indicator == 'burglary' }.count.printed", equalTo("[c]"))
                .body("rows.indicator", not(hasItem("burglary-residential")))
                .extract()
                .path("id");
        TopicEvent told = told(crime);
        Contracts.assertValid("public-table-released.v1", told.data());
        assertThat(told.type()).isEqualTo("uk.csp.crime-data.public-table-released.v1");
        JsonNode event = told.json();
        assertThat(event.get("kind").asText()).isEqualTo("crime");
        assertThat(event.at("/partnership/code").asText()).isEqualTo("pub-g");
        assertThat(event.at("/policies/0/code").asText()).isEqualTo("hide-under-5");
        Map<String, JsonNode> cells = new HashMap<>();
        event.get("cells").forEach(cell -> cells.put(cell.get("figure").asText(), cell));
        JsonNode all = cells.get("pub-g.all-crime.pub-g." + YEAR);
        assertThat(all.get("count").asLong()).isEqualTo(43);
        assertThat(all.get("figureRevision").asInt()).isEqualTo(1);
        assertThat(all.get("exact").asBoolean()).isTrue();
        JsonNode hidden = cells.get("pub-g.burglary-residential.pub-g." + YEAR);
        assertThat(hidden.get("count").isNull()).isTrue();
        assertThat(hidden.get("code").asText()).isEqualTo("[c]");
        Contracts.assertValid("public-table-released.v1", told(further).data());
        assertThat(told(further).json().get("revision").asLong())
                .isGreaterThan(event.get("revision").asLong());
        String partner = Releases.release("/v1/public-tables/neighbourhoods" + query + "partner", "safer-plymouth")
                .path("id");
        Releases.release("/v1/public-tables/series?partnership=pub-g&audience=public", "safer-plymouth")
                .then()
                .statusCode(201);
        assertThat(Topics.read("crime-data.figures.v1"))
                .as("what partners read is told to nobody else")
                .noneMatch(e -> e.subject().equals("public-table." + partner));
    }

    private static TopicEvent told(String table) {
        return Topics.await(
                "crime-data.figures.v1", e -> e.subject().equals("public-table." + table), Duration.ofSeconds(20));
    }

    /** The year is out; its months may not add up to the month that must stay hidden. */
    @Test
    void monthsOfAReleasedYear_hideWhatTheYearWouldTell() {
        load(
                "pub-d",
                1,
                rows("2018-06-10", "46", "pub-d-L1", 3)
                        + rows("2018-07-11", "46", "pub-d-L1", 40)
                        + rows("2018-08-11", "46", "pub-d-L1", 30));
        String query = "&indicator=shoplifting&partnership=pub-d";
        read("partner-dashboard", "/v1/public-tables/series?periodKind=financial-year" + query)
                .body("rows.count.printed", hasItem("73"));
        JsonPath months = read("partner-dashboard", "/v1/public-tables/series?periodKind=month" + query)
                .extract()
                .jsonPath();
        List<String> printed = months.getList("rows.findAll { it.period.startsWith('2018-0') }.count.printed");
        assertThat(printed.stream().filter("[c]"::equals)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(months.getString("rows.find { it.period == '2018-06' }.count.printed"))
                .isEqualTo("[c]");
        read("partner-dashboard", months.getString("links.verification")).body("holds", equalTo(true));
    }

    @Test
    void stricterPolicyOfASource_winsForWhatIsReleasedFromNowOn() {
        load(
                "pub-e",
                3,
                rows("2018-06-10", "28E", "pub-e-L1", 6)
                        + rows("2018-06-11", "28E", "pub-e-L2", 41)
                        + rows("2018-06-12", "28E", "pub-e-L3", 27));
        read("partner-dashboard", "/v1/disclosure-policies").body("items.code", hasItem("hide-1-to-7-round-to-5"));
        String path = "/v1/public-tables/neighbourhoods?audience=public&partnership=pub-e&period=" + YEAR;
        put("disclosure-rules", "dataset,audience,policy\npolice-recorded-crime,public,hide-1-to-7-round-to-5\n");
        try {
            JsonPath table = read("partner-dashboard", path)
                    .body("policies", contains("hide-1-to-7-round-to-5"))
                    .extract()
                    .jsonPath();
            assertThat(counts(table)).containsEntry("pub-e-N1", "[c]").containsEntry("pub-e", "75");
            read("partner-dashboard", table.getString("links.verification")).body("holds", equalTo(true));
        } finally {
            put("disclosure-rules", "dataset,audience,policy\npolice-recorded-crime,public,hide-under-5\n");
        }
        given().auth()
                .oauth2(Tokens.of("platform-administrator"))
                .contentType("text/csv")
                .body("dataset,audience,policy\nnobody,public,none\npolice-street,public,unheard-of\n")
                .put("/v1/disclosure-rules")
                .then()
                .statusCode(422)
                .body("violations.code", contains("unknown-dataset", "unknown-policy"));
    }

    private static Map<String, String> counts(JsonPath table) {
        return table.<Map<String, Object>>getList("rows").stream()
                .collect(Collectors.toMap(row -> (String) row.get("area"), row ->
                        (String) ((Map<?, ?>) row.get("count")).get("printed")));
    }

    /** A partnership with so many neighbourhoods of one LSOA and a thousand residents each. */
    private static void load(String code, int neighbourhoods, String crimes) {
        put(
                "partnerships",
                "code,name,forceCode,forceName,policeBasis,analysts\n" + code + "," + code + "," + code
                        + "-F,Force,detailed,safer-plymouth\n");
        put(
                "areas",
                "code,kind,name,partnership,parents\n"
                        + IntStream.rangeClosed(1, neighbourhoods)
                                .mapToObj(i -> code + "-N" + i + ",neighbourhood,North " + i + "," + code + ",\n" + code
                                        + "-L" + i + ",lsoa,Place " + i + "," + code + "," + code + "-N" + i + "\n")
                                .collect(Collectors.joining()));
        put(
                "populations",
                "area,group,year,vintage,value\n"
                        + IntStream.rangeClosed(1, neighbourhoods)
                                .mapToObj(i -> code + "-L" + i + ",all,2016,mid-2016,1000\n")
                                .collect(Collectors.joining()));
        put("suppliers", "id,name,kind,area\n" + code + "-police,Police,police," + code + "-F\n");
        submit(code, "2018-04/2019-03", crimes);
    }

    private static void submit(String code, String period, String rows) {
        given().auth()
                .oauth2(Tokens.ofPartner("devon-and-cornwall-police", code + "-police"))
                .queryParam("dataset", "police-recorded-crime")
                .queryParam("period", period)
                .contentType("text/csv")
                .body(("recordedOn,offenceCode,lsoa\n" + rows).getBytes(UTF_8))
                .post("/v1/submissions")
                .then()
                .statusCode(201);
    }

    private static String rows(String day, String code, String lsoa, int times) {
        return (day + "," + code + "," + lsoa + "\n").repeat(times);
    }

    /** Where it can be released, after it was. */
    private static ValidatableResponse read(String client, String path) {
        if (Releases.canRelease(path)) {
            assertThat(Releases.release(path, "safer-plymouth").statusCode()).isIn(200, 201);
        }
        return given().auth().oauth2(Tokens.of(client)).get(path).then().statusCode(200);
    }

    private static ValidatableResponse refused(String client, String path, int status, String problem) {
        return given().auth()
                .oauth2(Tokens.of(client))
                .get(path)
                .then()
                .statusCode(status)
                .body("type", equalTo("/problems/" + problem));
    }
}
