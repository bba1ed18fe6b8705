package uk.csp.crimedata.reported;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataTest;
import uk.csp.crimedata.ReferenceTables;
import uk.csp.kit.Tokens;
import uk.csp.sample.Catalogue;
import uk.csp.sample.Sample;
import uk.csp.sample.SampleTotals;
import uk.csp.sample.SampleTotals.Total;

/** What the published assessment prints and no record can yield comes out of the sample's totals as figures. */
@QuarkusTest
@CrimeDataTest
class SampleTotalsIT {
    private static final Map<String, String> PERIODS = Map.of(
            "2017/18", "FY2017-18", "2018/19", "FY2018-19", "2014 - 16", "R36-2016-12", "2015 - 17", "R36-2017-12");

    @BeforeEach
    void sendTotals() {
        Sample sample = new Sample();
        Catalogue catalogue = sample.catalogue();
        ReferenceTables.put("partnerships", catalogue.partnerships());
        ReferenceTables.put("areas", catalogue.areas());
        ReferenceTables.put("populations", catalogue.populations());
        ReferenceTables.put("suppliers", catalogue.suppliers());
        ReferenceTables.put("reporting-areas", sample.reportingAreas());
        for (SampleTotals totals : sample.totals()) {
            given().auth()
                    .oauth2(Tokens.of(totals.client()))
                    .queryParam("dataset", totals.dataset())
                    .queryParam("period", totals.period())
                    .contentType("text/csv")
                    .body(totals.body())
                    .post("/v1/submissions")
                    .then()
                    .statusCode(201)
                    .body(
                            "rows.rejected",
                            equalTo(0),
                            "rows.read",
                            equalTo(totals.rows().size()));
        }
    }

    @Test
    void everyPrintedTotal_isAFigure_orStandsBesideOne() {
        List<Total> printed = new Sample()
                .totals().stream().flatMap(totals -> totals.rows().stream()).toList();
        assertThat(printed).hasSizeGreaterThan(45);
        for (Total total : printed) {
            JsonPath figure = figure(total.measure(), PERIODS.get(total.period()));
            String where = total.area().equals(Sample.PARTNERSHIP)
                    ? "reported.value"
                    : "reported.comparators.find { it.area == '" + total.area() + "' }.value";
            BigDecimal value = new BigDecimal(figure.getString(where));
            assertThat(value).as(total.toString()).isEqualByComparingTo(total.value());
        }
    }

    @Test
    void whatThePrintedTextConcludes_follows() {
        JsonPath deaths = figure("deaths-from-drug-misuse", "R36-2017-12");
        assertThat(deaths.getLong("count")).isEqualTo(52);
        assertThat(deaths.getLong("change.count")).as("2 more than in 2014-16").isEqualTo(2);
        JsonPath referrals = figure("national-referral-mechanism-referrals", "FY2018-19");
        assertThat(referrals.getLong("change.count"))
                .as("printed as reduced: 9 and 9 again")
                .isZero();
        JsonPath drinkers = figure("dependent-drinkers", "FY2018-19");
        assertThat(new BigDecimal(drinkers.getString("rate.value")).setScale(2, RoundingMode.HALF_UP))
                .isEqualByComparingTo("1.58");
        JsonPath prevent = figure("prevent-referrals", "R12-2019-03");
        assertThat(prevent.getLong("count")).isEqualTo(49);
        assertThat(prevent.getLong("previous.count")).isEqualTo(40);
    }

    private static JsonPath figure(String indicator, String period) {
        String json = Totals.read("/v1/figures/E22000056." + indicator + ".E22000056." + period)
                .statusCode(200)
                .extract()
                .asString();
        return new JsonPath(json).using(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));
    }
}
