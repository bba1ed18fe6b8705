package uk.csp.crimedata.figure;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.csp.crimedata.ReferenceTables.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataTest;
import uk.csp.kit.Tokens;

/** What was known when: random deliveries, and every question about the past answered as it was answered then. */
@QuarkusTest
@CrimeDataTest
class FigureHistoryIT {
    private static final String POLICE = "past-police";
    private static final String ID = "past-P.burglary-residential.past-P.";
    private static final int QUESTIONS = 10_000;

    @Inject
    ReadFigure readFigure;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void loadPartnership() {
        put(
                "partnerships",
                "code,name,forceCode,forceName,policeBasis,analysts\npast-P,Pastham,past-F,Past Force,detailed,past-analysts\n");
        put("areas", "code,kind,name,partnership,parents\npast-L1,lsoa,Pastham 001A,past-P,\n");
        put("populations", "area,group,year,vintage,value\npast-L1,all,2016,mid-2016,2000\n");
        put("suppliers", "id,name,kind,area\n" + POLICE + ",Past Police,police,past-F\n");
    }

    @Test
    void everyPastMoment_isAnsweredAsItWasThen() throws IOException {
        Random random = new Random(42);
        List<String> ids = List.of(
                ID + "2018-05",
                ID + "FY2018-19",
                ID + "FY2017-18",
                ID + "R12-2019-03",
                ID + "FY2018-19-Q1",
                ID + "FY2018-19-Q4",
                ID + "YTD-2018-12",
                ID + "YTD-2019-03");
        List<Instant> moments = new ArrayList<>();
        List<Map<String, Optional<String>>> snapshots = new ArrayList<>();
        for (int delivery = 0; delivery < 40; delivery++) {
            if (delivery % 13 == 7) {
                put(
                        "populations",
                        "area,group,year,vintage,value\npast-L1,all,2016,mid-2016 v" + delivery + ","
                                + (2000 + delivery) + "\n");
            } else {
                String month = "201" + (7 + random.nextInt(2)) + "-" + "%02d".formatted(4 + random.nextInt(9));
                submit(month, rows(month + "-10", 1 + random.nextInt(30)));
            }
            if (delivery == 20) {
                submit("2019-01/2019-03", rows("2019-02-10", 5));
            }
            // Only what is asked after an answer can know of it: the snapshot is taken between two deliveries.
            moments.add(Instant.now());
            Map<String, Optional<String>> snapshot = new HashMap<>();
            for (String id : ids) {
                snapshot.put(id, readFigure.find(id).map(Figures.Stored::body));
            }
            snapshots.add(snapshot);
        }
        long distinct = snapshots.stream().distinct().count();
        assertThat(distinct).as("deliveries made a difference").isGreaterThan(30);
        for (int question = 0; question < QUESTIONS; question++) {
            int i = random.nextInt(moments.size());
            Instant until =
                    i + 1 < moments.size() ? moments.get(i) : moments.get(i).plusSeconds(60);
            String id = ids.get(random.nextInt(ids.size()));
            Optional<String> then = readFigure.asAt(id, until).map(Figures.Stored::body);
            assertThat(tree(then))
                    .as("%s at %s", id, until)
                    .isEqualTo(tree(snapshots.get(i).get(id)));
        }
    }

    @Test
    void quarter_isWhatTheYearIsMadeOf() {
        submit("2015-04/2016-03", rows("2015-05-10", 7) + rows("2015-08-10", 11) + rows("2016-01-10", 13));
        submit("2016-04/2017-03", rows("2016-05-10", 9) + rows("2016-08-10", 12) + rows("2017-01-10", 40));
        read(ID + "FY2016-17").body("count", equalTo(61), "previous.count", equalTo(31));
        read(ID + "YTD-2017-03")
                .body("count", equalTo(61), "previous.count", equalTo(31), "change.count", equalTo(30))
                .body("change.significant", equalTo(true), "rate.value", equalTo(30.5f));
        read(ID + "FY2016-17-Q2").body("count", equalTo(12), "change.count", equalTo(1));
        refused("/v1/figures/past-P.burglary-residential.past-P.FY1999-00-Q2", 404);
        refused("/v1/figures/past-P.burglary-residential.past-L1.FY2016-17-Q2", 404);
        refused("/v1/figures?periodKind=quarter", 422);
        String revised = read(ID + "FY2016-17-Q2").extract().header("ETag");
        submit("2016-09", rows("2016-09-10", 1));
        given().auth()
                .oauth2(Tokens.ofPartner("safer-plymouth-analyst", "past-analysts"))
                .header("If-None-Match", revised)
                .get("/v1/figures/" + ID + "FY2016-17-Q2")
                .then()
                .statusCode(200)
                .body("count", equalTo(13));
        get("/v1/figures/" + ID + "FY2016-17-Q2/provenance")
                .body("months", hasSize(3), "submissions", hasSize(3), "figure.count", equalTo(13));
    }

    @Test
    void revisionsAndCorrections_nameWhatChangedAndWhy() {
        String first = submit("2013-04", rows("2013-04-10", 20));
        String since = Instant.now().toString();
        String second = submit("2013-04", rows("2013-04-10", 23));
        submit("2013-05", rows("2013-05-10", 5));
        get("/v1/figures/" + ID + "2013-04/revisions")
                .body("revisions.count", hasItem(23), "revisions[-1].countChange", equalTo(3))
                .body("revisions[-1].changed", contains("count"))
                .body("revisions[0].cause.id", equalTo(first), "revisions[-1].cause.id", equalTo(second))
                .body("revisions[-1].cause.kind", equalTo("submission"))
                .body("revisions[-1].cause.mode", equalTo("replace"));
        get("/v1/figures/" + ID + "FY2013-14-Q1/revisions")
                .body("revisions.count", contains(20, 23, 28))
                .body("revisions[2].changed", contains("count", "completeness"))
                .body("triangle.rows.month", contains("2013-04", "2013-05", "2013-06"))
                .body("triangle.rows[0].counts", contains(20, 23, 23))
                .body("triangle.rows[1].counts[1]", nullValue())
                .body("triangle.rows[2].counts", everyItem(nullValue()));
        get("/v1/corrections?partnership=past-P&indicator=burglary-residential&since=" + since)
                .body("items.findAll { it.period == 'April 2013' }", hasSize(1))
                .body("items[0].before", equalTo(20), "items[0].after", equalTo(23), "items[0].difference", equalTo(3))
                .body("items[0].cause.id", equalTo(second), "items[0].cause.supplier", equalTo(POLICE));
        get("/v1/corrections?partnership=past-P&indicator=robbery").body("items", empty());
        refused("/v1/corrections?partnership=past-P&periodKind=decade&indicator=unheard-of", 422);
        refused("/v1/corrections?partnership=past-P&since=yesterday", 422);
        refused("/v1/figures/" + ID + "2013-04?asAt=1999-12-31", 404);
        for (String path : List.of(
                "/v1/figures/" + ID + "2013-04?asAt=2999-12-31",
                "/v1/figures/" + ID + "FY2013-14-Q1",
                "/v1/figures/" + ID + "FY2013-14-Q1/provenance",
                "/v1/figures/" + ID + "FY2013-14-Q1/revisions",
                "/v1/figures?partnership=past-P&periodKind=quarter",
                "/v1/corrections?partnership=past-P",
                "/v1/series?partnership=past-P&indicator=robbery",
                "/v1/rankings?partnership=past-P&indicator=robbery&period=FY2013-14",
                "/v1/overlays?partnership=past-P&period=FY2013-14")) {
            given().auth()
                    .oauth2(Tokens.of("partner-dashboard"))
                    .get(path)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/exact-counts"));
        }
    }

    private JsonNode tree(Optional<String> body) throws IOException {
        return body.isPresent() ? json.readTree(body.get()) : null;
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

    private static String rows(String day, int times) {
        return IntStream.range(0, times).mapToObj(i -> day + ",28E,past-L1\n").collect(Collectors.joining());
    }

    private static ValidatableResponse read(String id) {
        return get("/v1/figures/" + id);
    }

    private static ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(Tokens.ofPartner("safer-plymouth-analyst", "past-analysts"))
                .get(path)
                .then()
                .statusCode(200);
    }

    private static void refused(String path, int status) {
        given().auth()
                .oauth2(Tokens.ofPartner("safer-plymouth-analyst", "past-analysts"))
                .get(path)
                .then()
                .statusCode(status);
    }
}
