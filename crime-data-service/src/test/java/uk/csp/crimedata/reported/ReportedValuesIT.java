package uk.csp.crimedata.reported;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataTest;
import uk.csp.crimedata.ReferenceTables;

/** Reported values as they are read: pages, formats, sums with bounds, and who sees what. */
@QuarkusTest
@CrimeDataTest
class ReportedValuesIT {
    private static final String REFERRALS = "national-referral-mechanism-referrals,P,2018/19 Q1,2,,,,\n"
            + "national-referral-mechanism-referrals,P,2018/19 Q2,[1-7],,,,\n"
            + "national-referral-mechanism-referrals,P,2018/19 Q3,nil,,,,\n"
            + "national-referral-mechanism-referrals,P,2018/19 Q4,[1-7],,,,\n";
    private static final String OF_REFERRALS = "measure=national-referral-mechanism-referrals&area=rva-P";

    private Totals totals;

    @BeforeEach
    void loadPlaces() {
        totals = new Totals("rva");
        totals.submit("police", "national-referral-mechanism", "2018-04/2019-03", REFERRALS);
    }

    @Test
    void values_areReadAsTheyWereReported() {
        Totals.read("/v1/reported-values?" + OF_REFERRALS)
                .statusCode(200)
                .body(
                        "items.period",
                        contains("2018-04/2018-06", "2018-07/2018-09", "2018-10/2018-12", "2019-01/2019-03"))
                .body("items.status", contains("exact", "range", "nil", "range"))
                .body("items[1].lower", equalTo(1), "items[1].upper", equalTo(7), "items[1].value", nullValue())
                .body("items.submission", everyItem(notNullValue()));
        Totals.read("/v1/reported-values?" + OF_REFERRALS + "&from=2018-07&to=2018-12")
                .body("items", hasSize(2));
        Totals.read("/v1/reported-values?" + OF_REFERRALS + "&asAt=2018-01-01").body("items", empty());
    }

    @Test
    void csv_canBeSentAgain() {
        String csv = Totals.as("safer-plymouth-analyst")
                .accept("text/csv")
                .urlEncodingEnabled(false)
                .get("/v1/reported-values?" + OF_REFERRALS)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String feed = csv.lines()
                .map(line -> Arrays.stream(line.split(",", -1)).limit(8).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));

        assertThat(feed).contains("rva-P,2018-07/2018-09,[1-7],");
        Totals.send(totals.feed("police", "national-referral-mechanism", "2018-04/2019-03"), feed)
                .statusCode(201)
                .body("rows.unchanged", equalTo(4), "figuresChanged", equalTo(0));
    }

    @Test
    void sum_hasTheBoundsOfItsParts() {
        Totals.read("/v1/reported-totals?" + OF_REFERRALS + "&from=2018-04&to=2019-03")
                .statusCode(200)
                .body("lower", equalTo(4), "upper", equalTo(16), "exact", equalTo(false))
                .body("inWords", equalTo("4 to 16"), "missing", empty(), "parts", hasSize(4));
        Totals.read("/v1/reported-totals?" + OF_REFERRALS + "&from=2018-04&to=2018-06")
                .body("lower", equalTo(2), "upper", equalTo(2), "exact", equalTo(true));
        Totals.read("/v1/reported-totals?" + OF_REFERRALS + "&from=2018-03&to=2018-06")
                .body("lower", equalTo(2), "upper", nullValue(), "exact", equalTo(false))
                .body("inWords", equalTo("at least 2"), "missing[0].months", contains("2018-03"));
        Totals.read("/v1/reported-totals?" + OF_REFERRALS + "&from=2001-03&to=2001-06")
                .body("inWords", equalTo("nothing was reported"), "exact", equalTo(false));
    }

    @Test
    void whoIsNoAnalyst_seesNothingOfAProtectedSource() {
        ValidatableResponse seen =
                as("partner-dashboard", "/v1/reported-values?" + OF_REFERRALS).statusCode(200);
        seen.body("items.status", everyItem(equalTo("unavailable")), "items.code", everyItem(equalTo("[c]")));
        seen.body("items.value", everyItem(nullValue()), "items.lower", everyItem(nullValue()));
        as("partner-dashboard", "/v1/reported-totals?" + OF_REFERRALS + "&from=2018-04&to=2019-03")
                .statusCode(403)
                .body("type", equalTo("/problems/exact-counts"));
        as("partner-dashboard", "/v1/figures/rva-P.national-referral-mechanism-referrals.rva-P.FY2018-19")
                .statusCode(403);
    }

    @Test
    void publishedSource_isSeenByEveryPartner() {
        totals.submit("council", "dependent-drinkers", "2018-01/2018-12", "dependent-drinkers-share,P,2018,1.58,,,,\n");

        as("partner-dashboard", "/v1/reported-values?measure=dependent-drinkers-share&area=rva-P")
                .statusCode(200)
                .body("items.value", contains(1.58f), "items.status", contains("exact"));
    }

    @Test
    void supplier_seesItsOwn() {
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(uk.csp.kit.Tokens.ofPartner("plymouth-city-council", "rva-police"))
                .urlEncodingEnabled(false)
                .get("/v1/reported-values?" + OF_REFERRALS)
                .then()
                .statusCode(200)
                .body("items.status", hasItem("range"));
    }

    @Test
    void unchangedPage_costsNoBody() {
        String path = "/v1/reported-values?" + OF_REFERRALS;
        String tag = Totals.read(path).extract().header("ETag");
        Totals.as("safer-plymouth-analyst")
                .urlEncodingEnabled(false)
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304);
        as("partner-dashboard", path).statusCode(200);

        assertThat(as("partner-dashboard", path).extract().header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void list_comesInPages() {
        String rows = IntStream.range(0, 600)
                .mapToObj(i -> "fraud-reports,rva-P,"
                        + YearMonth.of(2000, 1).plusMonths(i % 120)
                        + (i < 120 ? "" : "/" + YearMonth.of(2000, 1).plusMonths(i % 120 + i / 120)) + "," + i
                        + ",,,,\n")
                .collect(Collectors.joining());
        Totals.send(totals.feed("police", "fraud-and-cyber-reports", "2000-01/2010-01"), Totals.HEADER + rows)
                .statusCode(201);
        String path = "/v1/reported-values?measure=fraud-reports&area=rva-P";
        String link = Totals.read(path).body("items", hasSize(500)).extract().header("Link");

        Totals.read(link.substring(1, link.indexOf('>'))).statusCode(200).body("items", hasSize(94));
    }

    @Test
    void familyOfAFeed_isComparedWith() {
        ReferenceTables.put(
                "reporting-areas",
                """
                code,kind,name,partnership,parents
                rva-family,family,Family of Totton,,
                rva-M1,partnership,Morden,,rva-family
                rva-M2,partnership,Merton,,rva-family
                rva-M3,partnership,Mitcham,,rva-family
                rva-LA,local-authority,Totton,rva-P,rva-family
                """);
        ReferenceTables.put(
                "comparator-groups",
                "code,version,name,partnership,source\nrva-family,2019-03,Family of Totton,rva-P,Test\n");
        totals.submit(
                "police",
                "most-similar-family",
                "2018-04/2019-03",
                "all-crime-rate,P,2018/19,90,,,,\nall-crime-rate,rva-M1,2018/19,118.2,,,,\nall-crime-rate,rva-M2,2018/19,80,,,,\n");

        Totals.read("/v1/comparisons?partnership=rva-P&indicator=all-crime&period=FY2018-19")
                .statusCode(200)
                .body("own.rank", equalTo(2), "own.of", equalTo(3), "own.from", equalTo("family"))
                .body("mean", equalTo(96.1f), "group.code", equalTo("rva-family"))
                .body(
                        "notes",
                        hasItem(
                                "1 of 4 members of the family have no value here and are left out of ranks and means."));
    }

    @Test
    void noPublicTable_isReleasedOfTotals_andOtherViewsAreEmpty() {
        String query = "?partnership=rva-P&indicator=national-referral-mechanism-referrals&area=rva-P";
        Totals.read("/v1/public-tables/series" + query + "&periodKind=financial-year&audience=public")
                .statusCode(422)
                .body("violations.code", contains("reported-total"));
        Totals.read("/v1/series" + query).statusCode(200);
        Totals.as("safer-plymouth-analyst")
                .accept("text/csv")
                .urlEncodingEnabled(false)
                .get("/v1/figures?partnership=rva-P&indicator=national-referral-mechanism-referrals&period=FY2018-19")
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.containsString("count,range,,4,16"));
    }

    @Test
    void query_isChecked() {
        Totals.read("/v1/reported-values?measure=nothing&area=nowhere&from=soon&dataset=none")
                .statusCode(422)
                .body(
                        "violations.code",
                        contains("unknown-measure", "unknown-area", "unknown-dataset", "invalid-value"));
        Totals.read("/v1/reported-totals?measure=fraud-reports")
                .statusCode(422)
                .body("violations.field", contains("area", "from", "to"));
        Totals.read("/v1/reported-values?asAt=yesterday").statusCode(422);
    }

    @Test
    void referenceData_isLoadedAndRefused() {
        ReferenceTables.put(
                "measures",
                "code,label,unit,per,datasets,compares,note\nref-measure,A measure,count,1,prevent-referrals;area-profile,,\n");
        Totals.read("/v1/measures").body("items.find { it.code == 'ref-measure' }.datasets", hasSize(2));
        ReferenceTables.put(
                "measure-codes", "scheme,code,measure\nfingertips,999999/Persons/All ages/Count,ref-measure\n");
        Totals.read("/v1/measure-codes")
                .body("items.find { it.code.startsWith('999999') }.measure", equalTo("ref-measure"));
        Totals.read("/v1/reporting-areas").body("items.find { it.code == 'rva-LA' }.partnership", equalTo("rva-P"));
        refused("measures", "code,label,unit,per,datasets\nref-bad,Bad,count,1,none\n", "unknown-dataset");
        refused(
                "measures",
                "code,label,unit,per,datasets\nnational-referral-mechanism-referrals,NRM,rate,1000,national-referral-mechanism\n",
                "unit-cannot-change");
        refused("measure-codes", "scheme,code,measure\nambsys,A1,ref-none\n", "unknown-measure");
        refused("reporting-areas", "code,kind,name,partnership,parents\nref-area,region,R,,ref-none\n", "unknown-area");
        refused(
                "reporting-areas",
                "code,kind,name,partnership,parents\nref-area,region,R,ref-none,\n",
                "unknown-partnership");
        refused(
                "indicators",
                "code,version,label,populationGroup,populationLabel,per,overlay,quality,byNeighbourhood,measure\nref-i,1,I,all,all,1,false,q,false,ref-none\n",
                "unknown-measure");
        refused(
                "indicators",
                "code,version,label,populationGroup,populationLabel,per,overlay,quality,byNeighbourhood,measure,numerators\nref-i,1,I,all,all,1,false,q,false,ref-measure,police-recorded-crime crime\n",
                "numerators-or-measure");
    }

    private static void refused(String table, String csv, String code) {
        Totals.as("platform-administrator")
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .put("/v1/" + table)
                .then()
                .statusCode(422)
                .body("violations.code", hasItem(code));
    }

    private static ValidatableResponse as(String client, String path) {
        return Totals.as(client).urlEncodingEnabled(false).get(path).then();
    }
}
