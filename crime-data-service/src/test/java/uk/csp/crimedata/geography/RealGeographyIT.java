package uk.csp.crimedata.geography;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.csp.crimedata.ReferenceTables.put;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataTest;
import uk.csp.kit.SharedFeeds;
import uk.csp.kit.Tokens;

/** The real lookup of Devon and Cornwall, the street files of 2018/19 and the outlines of Plymouth. */
@QuarkusTest
@CrimeDataTest
class RealGeographyIT {
    private static final String OWN = "geo-";
    private static final List<String> CSPS = List.of("E22000056", "E22000356");
    private static final String QUESTION = "/v1/rankings?indicator=all-crime&period=FY2018-19&by=count";
    private static boolean loaded;

    @BeforeEach
    void load() throws IOException {
        Path data = SharedFeeds.require();
        if (loaded) {
            return;
        }
        loadGeography(data.resolve("geography/devon_cornwall_lsoa11_lookup.csv"));
        put("suppliers", "id,name,kind,area\ngeo-police,Police,police,geo-E23000035\n");
        try (Stream<Path> files = Files.list(data.resolve("police/street"))) {
            for (Path file : files.sorted().toList()) {
                String month = file.getFileName().toString().substring(0, 7);
                if (month.compareTo("2018-04") >= 0 && month.compareTo("2019-03") <= 0) {
                    submit(file, month);
                }
            }
        }
        loadOutlines(data.resolve("geography"));
        loaded = true;
    }

    @Test
    void wardsOfEveryYear_addUpToThePartnership() {
        for (String partnership : CSPS) {
            long whole = whole(partnership);
            assertThat(whole).isGreaterThan(20_000);
            for (String set : List.of("geo-wards-2015", "geo-wards-2018", "geo-wards-2019")) {
                JsonPath ranking = read(QUESTION + "&partnership=" + OWN + partnership + "&areaSet=" + set)
                        .body("areaSet.code", equalTo(set), "areaKind", equalTo("ward"))
                        .body("rows.estimated", everyItem(equalTo(false)))
                        .body("rows.population", everyItem(notNullValue()))
                        .extract()
                        .jsonPath();
                assertThat(sum(ranking, "count")).as(set).isEqualByComparingTo(BigDecimal.valueOf(whole));
            }
        }
        read(QUESTION + "&partnership=geo-E22000056&areaSet=geo-wards-2018").body("rows", hasSize(20));
        assertThat(whole("E22000056")).as("published for Plymouth").isEqualTo(21_908);
    }

    @Test
    void editionInForceAtTheEnd_isMeant() {
        String path = "/v1/rankings?indicator=all-crime&by=count&areaKind=ward&partnership=geo-E22000356&period=";
        read(path + "FY2018-19").body("areaSet.code", equalTo("geo-wards-2018"));
        read(path + "2019-01").body("areaSet.code", equalTo("geo-wards-2018"));
        read(path + "FY2019-20").body("areaSet.code", equalTo("geo-wards-2019"));
        read(path + "FY2014-15").body("areaSet", nullValue()).body("rows", hasSize(0));
    }

    @Test
    void smallAreasOf2021_addUpToo() {
        for (String partnership : CSPS) {
            JsonPath old = read(QUESTION + "&areaKind=lsoa&partnership=" + OWN + partnership)
                    .body("areaSet.code", equalTo("geo-lsoa-2011"))
                    .extract()
                    .jsonPath();
            JsonPath rebased = read(QUESTION + "&areaSet=geo-lsoa-2021&partnership=" + OWN + partnership)
                    .body("rows.estimated", everyItem(equalTo(false)))
                    .body("rows.findAll { it.code != 'geo-X1' }.vintage", everyItem(equalTo("mid-2018")))
                    .extract()
                    .jsonPath();
            assertThat(sum(rebased, "count")).isEqualByComparingTo(sum(old, "count"));
            assertThat(sum(rebased, "count")).isEqualByComparingTo(BigDecimal.valueOf(whole(partnership)));
            assertThat(sum(rebased, "population")).isEqualByComparingTo(sum(old, "population"));
        }
        JsonPath cornwall = read(QUESTION + "&areaSet=geo-lsoa-2021&partnership=geo-E22000356")
                .extract()
                .jsonPath();
        JsonPath before = read(QUESTION + "&areaSet=geo-lsoa-2011&partnership=geo-E22000356")
                .extract()
                .jsonPath();
        assertThat(count(cornwall, "geo-E01034858"))
                .as("two small areas merged")
                .isEqualTo(count(before, "geo-E01018775").add(count(before, "geo-E01018776")));
    }

    /** The lookup names one successor each; the other half of a split is made up here. */
    @Test
    void split_isMarkedAndKeepsTheTotal() {
        put(
                "areas",
                "code,kind,name,partnership,parents,validFrom\ngeo-X1,lsoa,Other half,geo-E22000356,,2021-03-21\n");
        put("area-lookups", "areaSet,lsoa,area\ngeo-lsoa-2021,geo-X1,geo-X1\n");
        String head = "fromSet,toSet,from,to,weight,basis,source\n";
        String row = "geo-lsoa-2011,geo-lsoa-2021,geo-E01018947,";
        put(
                "area-correspondences",
                head + row + "geo-E01034847,0.6,households,made for this test\n" + row
                        + "geo-X1,0.4,households,made for this test\n");
        try {
            JsonPath rebased = read(QUESTION + "&areaSet=geo-lsoa-2021&partnership=geo-E22000356")
                    .body("rows.findAll { it.estimated }.code.sort()", equalTo(List.of("geo-E01034847", "geo-X1")))
                    .body("rows.findAll { it.populationEstimated }.size()", equalTo(2))
                    .extract()
                    .jsonPath();
            assertThat(sum(rebased, "count")).isEqualByComparingTo(BigDecimal.valueOf(whole("E22000356")));
        } finally {
            put("area-correspondences", head + row + "geo-E01034847,1,households,best fit\n");
        }
    }

    @Test
    void boundaries_areAMapThatIsKeptUntilItChanges() {
        String path = "/v1/boundaries?partnership=geo-E22000056&kind=ward&set=geo-wards-2018";
        ValidatableResponse map = given().auth()
                .oauth2(Tokens.of("partner-dashboard"))
                .get(path)
                .then()
                .statusCode(200)
                .contentType("application/geo+json")
                .header("Cache-Control", equalTo("private, max-age=300"));
        JsonPath features = map.extract().jsonPath();
        assertThat(features.getString("type")).isEqualTo("FeatureCollection");
        assertThat(features.getList("features")).hasSize(20);
        assertThat(features.getList("features.geometry.type")).containsOnly("Polygon", "MultiPolygon");
        assertThat(features.getList("features.properties.name")).contains("Budshead");
        String tag = map.extract().header("ETag");
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        given().auth()
                .oauth2(Tokens.of("partner-dashboard"))
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag));
        for (Map.Entry<String, Integer> kind : Map.of("lsoa", 161, "msoa", 32).entrySet()) {
            given().auth()
                    .oauth2(Tokens.of("partner-dashboard"))
                    .get("/v1/boundaries?partnership=geo-E22000056&date=2019-01-01&kind=" + kind.getKey())
                    .then()
                    .statusCode(200)
                    .body("features", hasSize(kind.getValue()))
                    .body("features.geometry", everyItem(notNullValue()));
        }
        given().auth()
                .oauth2(Tokens.ofPartner("safer-plymouth-analyst", "geo-analysts"))
                .accept("application/geo+json")
                .get(QUESTION + "&partnership=geo-E22000056&areaSet=geo-wards-2019")
                .then()
                .statusCode(200)
                .body("areaSet.code", equalTo("geo-wards-2019"))
                .body("features", hasSize(20))
                .body("features.properties.count.sum()", equalTo(21_908));
    }

    private static long whole(String partnership) {
        return read("/v1/figures?indicator=all-crime&period=FY2018-19&partnership=" + OWN + partnership + "&area=" + OWN
                        + partnership)
                .extract()
                .jsonPath()
                .getLong("items[0].count");
    }

    private static BigDecimal sum(JsonPath ranking, String field) {
        return ranking.getList("rows." + field).stream()
                .filter(Objects::nonNull)
                .map(value -> new BigDecimal(value.toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal count(JsonPath ranking, String code) {
        return new BigDecimal(ranking.getString("rows.find { it.code == '" + code + "' }.count"));
    }

    private static void loadGeography(Path lookup) throws IOException {
        Set<String> partnerships = new LinkedHashSet<>(List.of("code,name,forceCode,forceName,policeBasis,analysts"));
        Map<String, String> areas = new LinkedHashMap<>();
        Set<String> wards = new LinkedHashSet<>();
        Set<String> lookups = new LinkedHashSet<>(List.of("areaSet,lsoa,area"));
        Set<String> populations = new LinkedHashSet<>(List.of("area,group,year,vintage,value"));
        Set<String> correspondences = new LinkedHashSet<>(List.of("fromSet,toSet,from,to,weight,basis,source"));
        Map<String, String> newLsoas = new LinkedHashMap<>();
        List<NamedCsvRecord> all = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(lookup)) {
            rows.forEach(all::add);
        }
        for (NamedCsvRecord row : all) {
            String home = OWN + row.getField("csp18cd");
            String lsoa = OWN + row.getField("lsoa11cd");
            String next = OWN + row.getField("lsoa21cd");
            partnerships.add(
                    line(home, row.getField("csp18nm"), "geo-E23000035", "Devon & Cornwall", "public", "geo-analysts"));
            areas.put(
                    OWN + row.getField("msoa11cd"),
                    line(OWN + row.getField("msoa11cd"), "msoa", row.getField("msoa11nm"), "", "", "", ""));
            boolean stays = lsoa.equals(next);
            areas.put(
                    lsoa,
                    line(
                            lsoa,
                            "lsoa",
                            row.getField("lsoa11nm"),
                            home,
                            OWN + row.getField("msoa11cd"),
                            "2011-03-27",
                            stays ? "" : "2021-03-20"));
            lookups.add(line("geo-lsoa-2011", lsoa, lsoa));
            if (stays) {
                lookups.add(line("geo-lsoa-2021", lsoa, lsoa));
            } else {
                newLsoas.put(next, line(next, "lsoa", "New " + next, home, "", "2021-03-21", ""));
                lookups.add(line("geo-lsoa-2021", next, next));
                correspondences.add(line("geo-lsoa-2011", "geo-lsoa-2021", lsoa, next, "1", "households", "best fit"));
            }
            for (String year : List.of("15", "18", "19")) {
                String ward = OWN + row.getField("wd" + year + "cd");
                String name = year.equals("15") ? "" : row.getField("wd" + year + "nm");
                wards.add(ward);
                areas.merge(
                        ward,
                        line(ward, "ward", name.isEmpty() ? ward : name, "", "", "", ""),
                        (one, other) -> name.isEmpty() ? one : other);
                lookups.add(line("geo-wards-20" + year, lsoa, ward));
            }
            populations.add(line(lsoa, "all", "2018", "mid-2018", row.getField("pop_mid2018")));
        }
        areas.putAll(newLsoas);
        put("partnerships", String.join("\n", partnerships));
        put("areas", "code,kind,name,partnership,parents,validFrom,validTo\n" + String.join("\n", areas.values()));
        put("populations", String.join("\n", populations));
        put(
                "area-sets",
                "code,kind,name,validFrom,validTo\n"
                        + "geo-wards-2015,ward,Wards 2015,2015-05-07,2018-05-02\n"
                        + "geo-wards-2018,ward,Wards 2018,2018-05-03,\n"
                        + "geo-wards-2019,ward,Wards 2019,2019-05-02,\n"
                        + "geo-lsoa-2011,lsoa,LSOAs 2011,2011-03-27,\n"
                        + "geo-lsoa-2021,lsoa,LSOAs 2021,2021-03-21,\n");
        put("area-lookups", String.join("\n", lookups));
        put("area-correspondences", String.join("\n", correspondences));
        assertThat(wards).hasSizeGreaterThan(345);
    }

    private static void loadOutlines(Path geography) throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (Map.Entry<String, String> file : Map.of(
                        "plymouth_lsoa_E06000026.geojson", "LSOA11CD",
                        "plymouth_msoa_E06000026.geojson", "MSOA11CD",
                        "plymouth_wards_E06000026.geojson", "WD13CD")
                .entrySet()) {
            ArrayNode rows = json.createArrayNode();
            json.readTree(geography.resolve(file.getKey()).toFile())
                    .path("features")
                    .forEach(feature -> rows.addObject()
                            .put(
                                    "code",
                                    OWN
                                            + feature.path("properties")
                                                    .path(file.getValue())
                                                    .asText())
                            .put("source", "ONS")
                            .set("geometry", feature.path("geometry")));
            given().auth()
                    .oauth2(Tokens.of("platform-administrator"))
                    .contentType("application/json")
                    .body(rows.toString())
                    .put("/v1/boundaries")
                    .then()
                    .statusCode(200);
        }
    }

    private static void submit(Path file, String month) throws IOException {
        String text;
        try (InputStream csv = new GZIPInputStream(Files.newInputStream(file))) {
            text = new String(csv.readAllBytes(), UTF_8);
        }
        String rows = text.lines()
                .map(line -> line.replaceFirst(",(E010\\d{5}),", ",geo-$1,"))
                .map(line -> line.replaceFirst(",([EW]01\\d{6}),", ",geo-outside,"))
                .filter(line -> !line.contains(",geo-outside,"))
                .collect(Collectors.joining("\n", "", "\n"));
        given().auth()
                .oauth2(Tokens.ofPartner("devon-and-cornwall-police", "geo-police"))
                .queryParam("dataset", "police-street")
                .queryParam("period", month)
                .contentType("text/csv")
                .body(rows.getBytes(UTF_8))
                .post("/v1/submissions")
                .then()
                .statusCode(201);
    }

    static ValidatableResponse read(String path) {
        return given().auth()
                .oauth2(Tokens.ofPartner("safer-plymouth-analyst", "geo-analysts"))
                .get(path)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
    }

    private static String line(String... cells) {
        return "\"" + String.join("\",\"", cells) + "\"";
    }
}
