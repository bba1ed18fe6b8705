package uk.csp.crimedata.geography;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static uk.csp.crimedata.ReferenceTables.put;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataTest;
import uk.csp.crimedata.Releases;
import uk.csp.kit.Tokens;

/** Tables by ward beside tables by neighbourhood: what one leaves of the other is kept confidential too. */
@QuarkusTest
@CrimeDataTest
class PublicAreaTableIT {
    private static final String YEAR = "&period=FY2018-19";
    private static final String[] NEIGHBOURHOODS = {"N1", "N1", "N2", "N2"};
    private static final String[] WARDS = {"A", "A", "A", "B"};

    /** Ward A is neighbourhood N1 and a small area with three crimes. */
    @Test
    void wardThatDiffersToASmallCount_isHidden() {
        load("gpa", NEIGHBOURHOODS, WARDS, 12, 9, 3, 30);
        JsonPath first = read(neighbourhoods("gpa")).extract().jsonPath();
        assertThat(counts(first))
                .containsEntry("gpa-N1", "21")
                .containsEntry("gpa-N2", "33")
                .containsEntry("gpa", "54");
        JsonPath second = read(wards("gpa"))
                .body("earlierTables", contains(first.getString("id")))
                .extract()
                .jsonPath();
        assertThat(counts(second))
                .containsEntry("gpa-A", "[c]")
                .containsEntry("gpa-B", "[c]")
                .containsEntry("gpa", "54");
        read(second.getString("links.verification")).body("holds", equalTo(true));
        ask(wards("gpa").replace("audience=public", "audience=analyst"), "gpa-analysts")
                .statusCode(200)
                .body("rows.find { it.area == 'gpa-A' }.count.value", equalTo(24))
                .body("rows.find { it.area == 'gpa-A' }.population", equalTo(3000))
                .body("id", nullValue());
    }

    /** The other way round: the neighbourhoods are asked for when the wards are out. */
    @Test
    void neighbourhoodThatDiffersToASmallCount_isHiddenToo() {
        load("gpb", NEIGHBOURHOODS, WARDS, 12, 9, 3, 30);
        JsonPath first = read(wards("gpb"))
                .body("kind", equalTo("areas"), "rows[0].rank", notNullValue())
                .extract()
                .jsonPath();
        assertThat(counts(first))
                .containsEntry("gpb-A", "24")
                .containsEntry("gpb-B", "30")
                .containsEntry("gpb", "54");
        JsonPath second = read(neighbourhoods("gpb")).extract().jsonPath();
        assertThat(counts(second))
                .containsEntry("gpb-N1", "[c]")
                .containsEntry("gpb-N2", "[c]")
                .containsEntry("gpb", "54");
        read(wards("gpb")).body("id", equalTo(first.getString("id")));
        read(first.getString("links.verification")).body("holds", equalTo(true));
    }

    /** Nothing small lies between the two, so both can be told, with proof. */
    @Test
    void geographiesWithoutSlivers_areBothTold() {
        load("gpc", NEIGHBOURHOODS, WARDS, 12, 9, 23, 30);
        read(neighbourhoods("gpc"));
        JsonPath wards = read(wards("gpc")).extract().jsonPath();
        assertThat(counts(wards)).containsEntry("gpc-A", "44").containsEntry("gpc-B", "30");
        read(wards.getString("links.verification")).body("holds", equalTo(true));
        read(wards.getString("links.certificate"))
                .body(
                        "release.cells.findAll { it.status == 'PUBLISHED' }.key",
                        hasItem("gpc.all-crime.gpc-A~gpc-wards.FY2018-19"));
        String csv = given().auth()
                .oauth2(Tokens.of("partner-dashboard"))
                .accept("text/csv")
                .get(wards("gpc"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv).contains("all-crime,All Crime,gpc-A,Ward A,FY2018-19,");
    }

    @Test
    void whatIsNotForAnAudience_isRefused() {
        load("gpd", NEIGHBOURHOODS, WARDS, 12, 9, 23, 30);
        put("area-sets", "code,kind,name,validFrom\ngpd-old,lsoa,Old,2011-01-01\ngpd-new,lsoa,New,2021-01-01\n");
        put("areas", "code,kind,name,partnership,parents\ngpd-L9,lsoa,New 9,gpd,\n");
        put(
                "area-lookups",
                "areaSet,lsoa,area\n"
                        + List.of(1, 2, 3, 4).stream()
                                .map(i -> "gpd-old,gpd-L" + i + ",gpd-L" + i + "\n")
                                .collect(Collectors.joining())
                        + "gpd-new,gpd-L1,gpd-L1\ngpd-new,gpd-L2,gpd-L2\ngpd-new,gpd-L3,gpd-L3\ngpd-new,gpd-L9,gpd-L9\n");
        put(
                "area-correspondences",
                "fromSet,toSet,from,to,weight,basis,source\ngpd-old,gpd-new,gpd-L4,gpd-L9,1,area,test\n");
        String lsoas = "/v1/public-tables/areas?partnership=gpd" + YEAR + "&areaSet=";
        refused(lsoas + "gpd-old&audience=public").body("violations.code", contains("too-fine"));
        read(lsoas + "gpd-old&audience=partner").body("rows.find { it.area == 'gpd-L4' }.count.printed", equalTo("30"));
        read(lsoas + "gpd-new&audience=partner").body("rows.find { it.area == 'gpd-L9' }.count.printed", equalTo("30"));
        put("area-lookups", "areaSet,lsoa,area\ngpd-old,gpd-L9,gpd-L9\n");
        put("areas", "code,kind,name,partnership,parents\ngpd-L8,lsoa,New 8,gpd,\n");
        put("area-sets", "code,kind,name,validFrom\ngpd-split,lsoa,Split,2031-01-01\n");
        put(
                "area-lookups",
                "areaSet,lsoa,area\ngpd-split,gpd-L1,gpd-L1\ngpd-split,gpd-L2,gpd-L2\ngpd-split,gpd-L3,gpd-L3\n"
                        + "gpd-split,gpd-L9,gpd-L9\ngpd-split,gpd-L8,gpd-L8\n");
        put(
                "area-correspondences",
                "fromSet,toSet,from,to,weight,basis,source\ngpd-old,gpd-split,gpd-L4,gpd-L9,0.5,area,test\n"
                        + "gpd-old,gpd-split,gpd-L4,gpd-L8,0.5,area,test\n");
        refused(lsoas + "gpd-split&audience=partner").body("violations.code", contains("estimated-area-set"));
        refused(lsoas + "gpd-none&audience=partner").body("violations.code", contains("unknown-area-set"));
        refused(wards("gpd") + "&areaKind=msoa").body("violations.code", contains("other-kind"));
        refused("/v1/public-tables/areas?partnership=gpd&areaKind=msoa" + YEAR)
                .body("violations.code", contains("no-area-set"));
        refused("/v1/public-tables/areas?partnership=gpd&period=2018-06&areaSet=gpd-wards")
                .body("violations.field", contains("period"));
    }

    /** As large as a city: 161 small areas in 39 neighbourhoods and 20 wards that cross them. */
    @Test
    void city_isReleasedInSeconds() {
        Random random = new Random(7);
        String[] neighbourhoods = new String[161];
        String[] wards = new String[161];
        int[] counts = new int[161];
        for (int i = 0; i < 161; i++) {
            neighbourhoods[i] = "N" + (i * 39 / 161);
            wards[i] = "W" + (random.nextInt(4) == 0 ? random.nextInt(20) : i * 20 / 161);
            counts[i] = random.nextInt(6) == 0 ? random.nextInt(5) : random.nextInt(60);
        }
        load("gpe", neighbourhoods, wards, counts);
        long start = System.nanoTime();
        String series = "/v1/public-tables/series?audience=public&indicator=all-crime&partnership=gpe&periodKind=";
        read(series + "month");
        read(series + "rolling-twelve-months");
        read(neighbourhoods("gpe"));
        JsonPath table = read(wards("gpe")).extract().jsonPath();
        assertThat(counts(table).values().stream().filter(count -> !count.equals("[c]")))
                .hasSizeGreaterThan(5);
        read(table.getString("links.verification")).body("holds", equalTo(true));
        ask(wards("gpe") + "&indicator=shoplifting").statusCode(oneOf(200, 409));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }

    private static String neighbourhoods(String partnership) {
        return "/v1/public-tables/neighbourhoods?audience=public&partnership=" + partnership + YEAR;
    }

    private static String wards(String partnership) {
        return "/v1/public-tables/areas?audience=public&partnership=" + partnership + YEAR + "&areaSet=" + partnership
                + "-wards";
    }

    private static Map<String, String> counts(JsonPath table) {
        List<Map<String, Object>> rows = table.getList("rows");
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> (String) row.get("area"),
                        row -> ((Map<?, ?>) row.get("count")).get("printed").toString()));
    }

    private static void load(String code, String[] neighbourhoods, String[] wards, int... counts) {
        put(
                "partnerships",
                "code,name,forceCode,forceName,policeBasis,analysts\n" + code + ",Geoham," + code
                        + "-F,Geo Force,detailed," + code + "-analysts\n");
        StringBuilder areas = new StringBuilder("code,kind,name,partnership,parents\n");
        StringBuilder lookups = new StringBuilder("areaSet,lsoa,area\n");
        StringBuilder populations = new StringBuilder("area,group,year,vintage,value\n");
        StringBuilder rows = new StringBuilder("occurredOn,recordedOn,offenceCode,lsoa\n");
        List.of(neighbourhoods).stream()
                .distinct()
                .forEach(name -> areas.append(code + "-" + name + ",neighbourhood," + name + "," + code + ",\n"));
        List.of(wards).stream()
                .distinct()
                .forEach(name -> areas.append(code + "-" + name + ",ward,Ward " + name + ",,\n"));
        for (int i = 0; i < counts.length; i++) {
            String lsoa = code + "-L" + (i + 1);
            areas.append(lsoa + ",lsoa,Geoham " + i + "," + code + "," + code + "-" + neighbourhoods[i] + "\n");
            lookups.append(code + "-wards," + lsoa + "," + code + "-" + wards[i] + "\n");
            populations.append(lsoa + ",all,2016,mid-2016,1000\n");
            for (int crime = 0; crime < counts[i]; crime++) {
                String day = "2018-0" + (4 + crime % 6) + "-10,";
                rows.append(day)
                        .append(day)
                        .append(crime % 3 == 0 ? "28E," : "46,")
                        .append(lsoa)
                        .append('\n');
            }
        }
        put("areas", areas.toString());
        put("area-sets", "code,kind,name,validFrom\n" + code + "-wards,ward,Wards of " + code + ",2018-05-03\n");
        put("area-lookups", lookups.toString());
        put("populations", populations.toString());
        put("suppliers", "id,name,kind,area\n" + code + "-police,Police,police," + code + "-F\n");
        given().auth()
                .oauth2(Tokens.ofPartner("devon-and-cornwall-police", code + "-police"))
                .queryParam("dataset", "police-recorded-crime")
                .queryParam("period", "2017-04/2019-03")
                .contentType("text/csv")
                .body(rows.toString())
                .post("/v1/submissions")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse read(String path) {
        return ask(path).statusCode(200);
    }

    private static ValidatableResponse refused(String path) {
        return ask(path).statusCode(422).body("type", equalTo("/problems/invalid-query"));
    }

    /** Where it can be released, after it was. */
    private static ValidatableResponse ask(String path) {
        if (Releases.canRelease(path)) {
            String partnership = path.replaceFirst(".*partnership=([a-z-]+).*", "$1");
            Response released = Releases.release(path, partnership + "-analysts");
            if (released.statusCode() > 201) {
                return released.then();
            }
        }
        return given().auth()
                .oauth2(Tokens.of("partner-dashboard"))
                .get(path)
                .then()
                .log()
                .ifValidationFails();
    }

    private static ValidatableResponse ask(String path, String partner) {
        return given().auth()
                .oauth2(Tokens.ofPartner("safer-plymouth-analyst", partner))
                .get(path)
                .then()
                .log()
                .ifValidationFails();
    }
}
