package uk.csp.crimedata.analysis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataTest;
import uk.csp.kit.SharedFeeds;
import uk.csp.kit.Tokens;

/** Three real years of Plymouth, against what was computed from the same files apart from this project. */
@QuarkusTest
@CrimeDataTest
class RealFeedsIT {
    private static final String OF_PLYMOUTH = "?partnership=" + RealFeeds.PARTNERSHIP;

    @BeforeEach
    void load() throws IOException {
        RealFeeds.load();
    }

    @Test
    void series_hasTheCountsAndLimitsComputedApart() throws IOException {
        JsonPath series = RealFeeds.read("/v1/series" + OF_PLYMOUTH + "&indicator=all-crime&from=2016-04&to=2019-03")
                .body("months", hasSize(36), "complete", equalTo(false), "missingMonths", contains("2017-12"))
                .extract()
                .jsonPath();
        Map<String, Integer> expected = expected("crime_excl_asb");
        for (Map<String, Object> month : series.<Map<String, Object>>getList("months")) {
            assertThat(month.get("count")).isEqualTo(expected.get(month.get("month")));
        }
        assertThat(series.getFloat("limits.meanPerDay")).isEqualTo(55.669f);
        assertThat(series.getFloat("limits.spreadRatio")).isEqualTo(2.04f);
        assertThat(series.getInt("limits.baselineMonths")).isEqualTo(35);
        Map<String, Object> june = series.getMap("months.find { it.month == '2018-06' }");
        assertThat(june)
                .containsEntry("centre", 1670.1f)
                .containsEntry("lowerLimit", 1419.7f)
                .containsEntry("upperLimit", 1920.5f)
                .containsEntry("signal", "above-limits");
        assertThat(series.<String>getList("months.findAll { it.signal == 'below-limits' }.month"))
                .containsExactly("2016-04", "2016-05", "2016-10", "2017-01");
    }

    @Test
    void seasonality_isThatOfAnIndependentFit() {
        RealFeeds.read("/v1/series" + OF_PLYMOUTH + "&indicator=all-crime&from=2016-04&to=2019-03")
                .body("seasonality.trendPercentPerYear", equalTo(10.4f))
                .body("seasonality.calendarMonths", hasSize(12))
                .body("seasonality.calendarMonths.find { it.month == 'December' }.years", equalTo(2))
                .body("seasonality.calendarMonths.find { it.month == 'July' }.index", equalTo(106.4f))
                .body("seasonality.calendarMonths.find { it.month == 'July' }.lengthAdjusted", equalTo(104.4f))
                .body("seasonality.calendarMonths.find { it.month == 'July' }.trendRemoved", equalTo(106.6f))
                .body("seasonality.calendarMonths.find { it.month == 'January' }.trendRemoved", equalTo(90.3f))
                .body("seasonality.calendarMonths.find { it.month == 'January' }.level", equalTo("below"));
    }

    @Test
    void seriesOfPlaces_addUpToThatOfThePartnership() {
        int whole = counted("/v1/series" + OF_PLYMOUTH + "&indicator=all-crime&from=2018-04&to=2019-03");
        assertThat(whole).isEqualTo(21_908);
        List<String> wards = RealFeeds.read(
                        "/v1/rankings" + OF_PLYMOUTH + "&indicator=all-crime&period=FY2018-19&areaKind=ward")
                .body("rows", hasSize(20), "rows.rank", everyItem(notNullValue()))
                .extract()
                .path("rows.code");
        assertThat(wards.stream()
                        .mapToInt(ward -> counted("/v1/series" + OF_PLYMOUTH
                                + "&indicator=all-crime&from=2018-04&to=2019-03&area=" + ward))
                        .sum())
                .isEqualTo(whole);
    }

    @Test
    void ranking_isSureOfTheTopAndNotOfTheMiddle() throws IOException {
        String path = "/v1/rankings" + OF_PLYMOUTH + "&indicator=all-crime&period=FY2018-19&areaKind=lsoa";
        JsonPath ranking =
                RealFeeds.read(path).body("rows", hasSize(161)).extract().jsonPath();
        assertThat(ranking.getInt("rows[0].rankFrom")).isEqualTo(1);
        assertThat(ranking.getInt("rows[0].rankTo")).isEqualTo(1);
        assertThat(ranking.getInt("rows[80].rankTo") - ranking.getInt("rows[80].rankFrom"))
                .isGreaterThan(10);
        Map<String, Integer> expected = expectedByLsoa();
        for (Map<String, Object> row : ranking.<Map<String, Object>>getList("rows")) {
            assertThat(row.get("count")).as("%s", row).isEqualTo(expected.get(row.get("code")));
        }
        assertThat(RealFeeds.csv(path).lines()).hasSize(162);
    }

    @Test
    void ranking_isAMapOnceOutlinesAreLoaded() throws IOException {
        ObjectMapper json = new ObjectMapper();
        ArrayNode rows = json.createArrayNode();
        for (JsonNode feature : json.readTree(SharedFeeds.require()
                        .resolve("geography/plymouth_lsoa_E06000026.geojson")
                        .toFile())
                .path("features")) {
            rows.addObject()
                    .put("code", "stat-" + feature.at("/properties/LSOA11CD").asText())
                    .put("source", "ONS")
                    .set("geometry", feature.path("geometry"));
        }
        assertThat(putBoundaries(rows.toString())).isEqualTo(200);
        assertThat(putBoundaries("[{\"code\":\"stat-E01015023\",\"source\":\"x\",\"geometry\":{\"type\":\"Point\"}}]"))
                .isEqualTo(422);
        JsonNode map = json.readTree(given().auth()
                .oauth2(Tokens.ofPartner("safer-plymouth-analyst", "stat-analysts"))
                .accept("application/geo+json")
                .get("/v1/rankings" + OF_PLYMOUTH + "&indicator=all-crime&period=FY2018-19&areaKind=lsoa")
                .then()
                .statusCode(200)
                .contentType("application/geo+json")
                .extract()
                .asString());
        assertThat(map.path("type").asText()).isEqualTo("FeatureCollection");
        assertThat(map.path("features")).hasSize(161).allSatisfy(feature -> {
            assertThat(feature.at("/geometry/type").asText()).endsWith("Polygon");
            assertThat(feature.at("/properties/rank").isInt()).isTrue();
        });
    }

    private static int putBoundaries(String rows) {
        return given().auth()
                .oauth2(Tokens.of("platform-administrator"))
                .contentType("application/json")
                .body(rows)
                .put("/v1/boundaries")
                .statusCode();
    }

    @Test
    void periodWithTheMissingMonth_isNotRanked() {
        RealFeeds.read("/v1/rankings" + OF_PLYMOUTH + "&indicator=all-crime&period=FY2017-18&areaKind=ward")
                .body("complete", equalTo(false), "missingMonths", contains("2017-12"))
                .body("rows.rank", everyItem(nullValue()), "rows.rate", everyItem(nullValue()))
                .body("rows.count.sum()", equalTo(19_435));
    }

    @Test
    void quartersAndYearsToDate_obeyTheRulesOfFigures() {
        figure("FY2018-19-Q4")
                .body("count", equalTo(1658 + 1560 + 1941), "previous.count", equalTo(1731 + 1533 + 1826))
                .body("change.count", equalTo(69), "change.significant", equalTo(false))
                .body("period.label", equalTo("quarter 4 of 2018/19"))
                .body("rate.denominator.value", equalTo(263_100));
        figure("FY2017-18-Q3")
                .body("count", equalTo(1816 + 1795), "completeness.missingMonths", contains("2017-12"))
                .body("rate", nullValue(), "change", nullValue(), "previous", nullValue());
        figure("FY2018-19-Q3").body("rate", notNullValue(), "previous", nullValue(), "change", nullValue());
        figure("YTD-2018-11")
                .body("count", equalTo(15_052), "previous.period", equalTo("YTD-2017-11"))
                .body("previous.count", equalTo(14_345));
        RealFeeds.read("/v1/figures" + OF_PLYMOUTH + "&indicator=all-crime&periodKind=quarter")
                .body("items", hasSize(12))
                .body("items.period.kind", everyItem(equalTo("quarter")));
        RealFeeds.read("/v1/figures" + OF_PLYMOUTH + "&period=YTD-2018-11")
                .body(
                        "items",
                        hasSize(RealFeeds.read("/v1/figures" + OF_PLYMOUTH + "&period=2018-11&neighbourhood=false")
                                .extract()
                                .<List<?>>path("items")
                                .size()));
    }

    private static io.restassured.response.ValidatableResponse figure(String period) {
        return RealFeeds.read(
                "/v1/figures/" + RealFeeds.PARTNERSHIP + ".all-crime." + RealFeeds.PARTNERSHIP + "." + period);
    }

    private static int counted(String path) {
        return RealFeeds.read(path).extract().<Integer>path("months.count.sum()");
    }

    private static Map<String, Integer> expected(String column) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(
                        SharedFeeds.require().resolve("expected/plymouth_monthly_counts_by_crime_type.csv"))) {
            return rows.stream()
                    .collect(Collectors.toMap(
                            row -> row.getField("month"), row -> Integer.valueOf(row.getField(column))));
        }
    }

    private static Map<String, Integer> expectedByLsoa() throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(
                        SharedFeeds.require().resolve("expected/plymouth_lsoa_fy_counts_by_crime_type.csv"))) {
            return rows.stream()
                    .filter(row -> !row.getField("crime_type").equals("Anti-social behaviour"))
                    .collect(Collectors.groupingBy(
                            row -> "stat-" + row.getField("lsoa11cd"),
                            Collectors.summingInt(row -> Integer.parseInt(row.getField("fy2018_19")))));
        }
    }
}
