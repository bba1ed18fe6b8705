package uk.csp.crimedata.reported;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataTest;
import uk.csp.kit.SharedFeeds;

/** Files as their publishers make them: public health outcomes and ambulance quality indicators. */
@QuarkusTest
@CrimeDataTest
class SourceFormatsIT {
    private static final String HEADER = "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,"
            + "Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,"
            + "Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,"
            + "Compared to England value or percentiles,Compared to Region value or percentiles,Time period Sortable,"
            + "New data,Compared to goal";
    private static final String AMBULANCE = "/v1/reported-values?dataset=ambulance-quality&from=2018-11&to=2018-11";

    private Totals totals;

    @BeforeEach
    void loadPlaces() {
        totals = new Totals("src");
    }

    @Test
    void downloadOfPublicHealthOutcomes_isTakenAsItIs() {
        String rows = row(Map.of("Area Code", "src-LA", "Time period", "2015 - 17", "Value", "7.1", "Count", "52"))
                + row(Map.of("Area Code", "E92000001", "Time period", "2015 - 17", "Value", "4.3", "Count", "7059"))
                + row(Map.of(
                        "Area Code",
                        "src-LA",
                        "Time period",
                        "2014 - 16",
                        "Value",
                        "6.9",
                        "Count",
                        "50",
                        "Time period Sortable",
                        "20140000"))
                + row(Map.of("Area Code", "src-LA", "Time period", "2015 - 17", "Value", "10.1", "Sex", "Male"))
                + row(Map.of("Area Code", "E06000001", "Time period", "2015 - 17", "Value", "9.9"))
                + row(Map.of(
                        "Area Code",
                        "src-LA",
                        "Time period",
                        "2009 - 11",
                        "Value",
                        "5.0",
                        "Time period Sortable",
                        "20090000"))
                + row(Map.of(
                        "Area Code",
                        "src-LA",
                        "Time period",
                        "2015 - 17",
                        "Value",
                        "8.0",
                        "Category Type",
                        "Deprivation deciles",
                        "Category",
                        "Most deprived decile"))
                + row(Map.of(
                        "Area Code",
                        "src-LA",
                        "Indicator ID",
                        "91414",
                        "Time period",
                        "2018/19",
                        "Value",
                        "546.2",
                        "Count",
                        "1398.5",
                        "Denominator",
                        "262839",
                        "Time period Sortable",
                        "20180000"))
                + row(Map.of(
                        "Area Code",
                        "src-LA",
                        "Indicator ID",
                        "91414",
                        "Time period",
                        "2017/18",
                        "Value",
                        "",
                        "Count",
                        "",
                        "Value note",
                        "Value suppressed for disclosure control due to small count",
                        "Time period Sortable",
                        "20170000"))
                + row(Map.of(
                        "Area Code",
                        "src-LA",
                        "Indicator ID",
                        "90362",
                        "Sex",
                        "Male",
                        "Time period",
                        "2018",
                        "Value",
                        "",
                        "Count",
                        "",
                        "Value note",
                        "There is a data quality issue with this value",
                        "Time period Sortable",
                        "20180000"))
                + row(Map.of("Area Code", "src-LA", "Indicator ID", "40401", "Time period", "2018", "Value", "1"))
                + row(Map.of("Area Code", "src-LA", "Time period", "2015 - 17", "Time period Sortable", "20140000"));
        Totals.send(totals.feed("council", "public-health-outcomes", "2014-01/2019-03"), HEADER + "\n" + rows)
                .statusCode(201)
                .body("rows.created", equalTo(11), "rows.rejected", equalTo(2), "placement.outside", equalTo(4))
                .body("rejections.code", contains("unknown-measure", "contradicting-period"))
                .body("rejections.detail", hasItem("No measure is known for indicator '40401'"));

        totals.figure("deaths-from-drug-misuse", "R36-2017-12")
                .body("count", equalTo(52), "previous.count", equalTo(50));
        totals.figure("death-rate-from-drug-misuse", "R36-2017-12")
                .body("reported.value", equalTo(7.1f))
                .body("reported.comparators.find { it.name == 'England' }.value", equalTo(4.3f));
        totals.figure("alcohol-related-admissions", "FY2018-19")
                .body("count", equalTo(1399), "rate.denominator.value", equalTo(262_839));
        totals.figure("alcohol-related-admission-rate", "FY2017-18")
                .body("reported.status", equalTo("unavailable"), "reported.code", equalTo("[c]"));
        totals.figure("healthy-life-expectancy-males", "R12-2018-12")
                .body("reported.code", equalTo("[x]"))
                .body("reported.note", startsWith("There is a data quality issue"));
    }

    @Test
    void everyHeaderOfThePublisher_isKnown() throws IOException {
        List<String> headers = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> variants = CsvReader.builder()
                .ofNamedCsvRecord(SharedFeeds.require().resolve("reference/fingertips_csv_header_variants.csv"))) {
            variants.forEach(variant -> headers.add(variant.getField("header")));
        }
        org.assertj.core.api.Assertions.assertThat(headers).hasSize(3);
        for (String header : headers) {
            Totals.send(
                            totals.feed("council", "public-health-outcomes", "2012-01/2012-12"),
                            header + "\n"
                                    + row(
                                            header,
                                            Map.of(
                                                    "Indicator ID",
                                                    "92904",
                                                    "Age",
                                                    "<18 yrs",
                                                    "Area Code",
                                                    "src-LA",
                                                    "Time period",
                                                    "2012",
                                                    "Value",
                                                    "47.3",
                                                    "Time period Sortable",
                                                    "20120000")))
                    .statusCode(201)
                    .body("rows.read", equalTo(1), "rows.rejected", equalTo(0));
            totals.figure("alcohol-admission-rate-under-18", "R12-2012-12").body("reported.value", equalTo(47.3f));
        }
    }

    @Test
    void ambulanceFile_keepsTrustsAndRegionsApart_andADotIsMissing() throws IOException {
        String published = Files.readString(SharedFeeds.require().resolve("health/ambsys_south_western.sample.csv"));
        Totals.send(totals.feed("ambulance", "ambulance-quality", "2017-09/2018-12"), published)
                .statusCode(201)
                .body("rows.rejected", equalTo(0), "rows.created", equalTo(20));

        Totals.read(AMBULANCE + "&measure=ambulance-incidents")
                .statusCode(200)
                .body("items.area", containsInAnyOrder("RYF", "Y58"))
                .body("items.areaKind", containsInAnyOrder("trust", "region"))
                .body("items.value", everyItem(equalTo(72_114)));
        Totals.read("/v1/reported-values?dataset=ambulance-quality&from=2017-09&to=2017-09")
                .body("items", hasSize(5))
                .body("items.status", everyItem(equalTo("unavailable")))
                .body("items.value", everyItem(nullValue()));
        String total = "/v1/reported-totals?measure=ambulance-incidents&from=2018-11&to=2018-12";
        Totals.read(total + "&area=RYF")
                .statusCode(200)
                .body("lower", equalTo(72_114 + 77_325), "exact", equalTo(true));
        Totals.read(total + "&area=RYF&area=Y58").statusCode(422).body("violations.code", hasItem("areas-overlap"));
        Totals.read("/v1/reported-totals?measure=ambulance-category-1-mean-response&area=RYF&from=2018-11&to=2018-11")
                .statusCode(422)
                .body("violations.code", hasItem("not-a-count"));
    }

    @Test
    void ambulanceRowOfNobody_andEmptyField_areRejected() {
        Totals.send(
                        totals.feed("ambulance", "ambulance-quality", "2016-01"),
                        "Year,Month,Region,Org Code,Org Name,A0,A7\n2016,1,Y58,RYF,SWAST,1,.\n2016,1,Y58,ZZZ,Nobody,1,2\n"
                                + "2016,1,Eng,Eng,England,,2\n2016,2,Eng,Eng,England,1,2\n")
                .statusCode(201)
                .body("rows.created", equalTo(2))
                .body("rejections.code", contains("unknown-area", "missing-value", "month-outside-period"));
    }

    @Test
    void otherFile_isRefused() {
        Totals.send(totals.feed("council", "public-health-outcomes", "2018-01"), Totals.HEADER)
                .statusCode(422)
                .body("violations.code", hasItem("missing-column"));
    }

    private static String row(Map<String, String> fields) {
        return row(HEADER, fields);
    }

    /** A row of deaths from drug misuse of all people, but for what is given. */
    private static String row(String header, Map<String, String> fields) {
        Map<String, String> row = new HashMap<>(Map.of(
                "Indicator ID", "92432",
                "Indicator Name", "Deaths from drug misuse",
                "Sex", "Persons",
                "Age", "All ages",
                "Value", "1",
                "Time period Sortable", "20150000"));
        row.putAll(fields);
        return Arrays.stream(header.split(","))
                .map(column -> row.getOrDefault(column, ""))
                .collect(Collectors.joining(",", "", "\n"));
    }
}
