package uk.csp.crimedata.submission;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static uk.csp.crimedata.ReferenceTables.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.Recount;
import uk.csp.kit.PlatformResource;
import uk.csp.kit.Tokens;
import uk.csp.sample.Catalogue;
import uk.csp.sample.Sample;

/** Feeds against a real database: what becomes of rows, of the ledger and of figures. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "crime_data"))
class SubmissionIT {
    private static final String POLICE = "devon-and-cornwall-police";
    private static final String HEADER =
            "reference,occurredOn,recordedOn,offenceCode,category,lsoa,longitude,latitude,flags,outcome\n";
    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT));

    @Inject
    DataSource dataSource;

    private String lsoa;

    @BeforeEach
    void loadCatalogue() {
        Catalogue catalogue = new Sample().catalogue();
        put("partnerships", catalogue.partnerships());
        put("areas", catalogue.areas());
        put("populations", catalogue.populations());
        put("suppliers", catalogue.suppliers());
        lsoa = catalogue
                .areas()
                .lines()
                .filter(line -> line.contains(",lsoa,"))
                .findFirst()
                .orElseThrow()
                .split(",")[0];
    }

    @Test
    void firstDelivery_createsRowsLedgerAndFigures() throws SQLException {
        send("2021-01", row("A1", "2021-01-05", "28E", "") + row("A2", "2021-01-06", "28E", "domestic-abuse"))
                .statusCode(201)
                .header("Location", startsWith("/v1/submissions/"))
                .body("rows.read", equalTo(2), "rows.created", equalTo(2), "rows.rejected", equalTo(0))
                .body("placement.located", equalTo(2));
        assertThat(figure("burglary-residential", "2021-01")).contains("\"count\":2");
        assertThat(figure("domestic-abuse-crimes", "2021-01")).contains("\"count\":1");
        assertThat(figure("robbery", "2021-01")).as("received without a record").contains("\"count\":0");
        assertThat(Recount.differing(dataSource)).isZero();
    }

    @Test
    void redelivery_changesNothingAndTellsNobody() throws SQLException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            rows.add(row("B" + i, "2021-02-05", "46", ""));
            rows.add(row("", "2021-02-07", "46", ""));
        }
        send("2021-02", String.join("", rows)).body("rows.created", equalTo(100));
        Collections.reverse(rows);
        send("2021-02", String.join("", rows))
                .body("rows.created", equalTo(0), "rows.updated", equalTo(0), "rows.unchanged", equalTo(100))
                .body("rows.withdrawn", equalTo(0), "figuresChanged", equalTo(0));
    }

    @Test
    void redelivery_withChanges_movesTheCounts() throws SQLException {
        send(
                "2021-03",
                row("C1", "2021-03-01", "28E", "")
                        + row("C2", "2021-03-02", "28E", "")
                        + row("C3", "2021-03-03", "46", ""));
        send(
                        "2021-03",
                        row("C1", "2021-03-01", "34B", "")
                                + row("C3", "2021-03-03", "46", "")
                                + row("C4", "2021-03-09", "46", ""))
                .body("rows.created", equalTo(1), "rows.updated", equalTo(1))
                .body("rows.unchanged", equalTo(1), "rows.withdrawn", equalTo(1));
        assertThat(figure("burglary-residential", "2021-03")).contains("\"count\":0");
        assertThat(figure("robbery", "2021-03")).contains("\"count\":1");
        assertThat(figure("shoplifting", "2021-03")).contains("\"count\":2").contains("\"revision\":2");
        assertThat(Recount.differing(dataSource)).isZero();
    }

    @Test
    void upsert_touchesOnlyTheRowsItNames() throws SQLException {
        send("2021-04", row("D1", "2021-04-01", "28E", "") + row("D2", "2021-04-02", "46", ""));
        police().queryParam("dataset", "police-recorded-crime")
                .queryParam("period", "2021-04")
                .queryParam("mode", "upsert")
                .contentType("application/x-ndjson")
                .body("{\"reference\":\"D1\",\"recordedOn\":\"2021-04-01\",\"offenceCode\":\"34B\",\"lsoa\":\"" + lsoa
                        + "\"}\n{\"reference\":\"D9\",\"recordedOn\":\"2021-04-08\",\"offenceCode\":\"46\",\"lsoa\":\""
                        + lsoa + "\"}\n")
                .post("/v1/submissions")
                .then()
                .statusCode(201)
                .body("rows.created", equalTo(1), "rows.updated", equalTo(1), "rows.withdrawn", equalTo(0));
        assertThat(figure("shoplifting", "2021-04")).contains("\"count\":2");
        assertThat(figure("robbery", "2021-04")).contains("\"count\":1");
        assertThat(Recount.differing(dataSource)).isZero();
    }

    @Test
    void recordReportedInAnotherMonth_movesAndIsNotCountedTwice() throws SQLException {
        send("2020-05", row("N1", "2020-05-05", "28E", "") + row("N2", "2020-05-06", "28E", ""));
        send("2020-06", row("N1", "2020-06-05", "28E", "") + row("N3", "2020-06-06", "28E", ""))
                .body("rows.created", equalTo(1), "rows.updated", equalTo(1), "rows.withdrawn", equalTo(0));
        assertThat(figure("burglary-residential", "2020-05")).contains("\"count\":1");
        assertThat(figure("burglary-residential", "2020-06")).contains("\"count\":2");
        assertThat(Recount.differing(dataSource)).isZero();
    }

    @Test
    void badRows_areReportedAndTheGoodOnesKept() {
        String body = row("E1", "2021-05-05", "28E", "")
                + row("E2", "2021-06-05", "28E", "")
                + row("E3", "2021-05-05", "99Z", "")
                + row("E1", "2021-05-06", "28E", "");
        String id = send("2021-05", body)
                .statusCode(201)
                .body("rows.created", equalTo(1), "rows.rejected", equalTo(3))
                .body("rejections.line", contains(3, 4, 5))
                .body("rejections.code", contains("month-outside-period", "unknown-offence-code", "repeated-reference"))
                .extract()
                .path("id");
        police().get("/v1/submissions/" + id + "/rejected-rows")
                .then()
                .statusCode(200)
                .body("items", hasSize(3));
    }

    @Test
    void badRows_withRejectAll_keepNothing() throws SQLException {
        order("2021-06")
                .queryParam("onError", "reject-all")
                .body((HEADER + row("F1", "2021-06-05", "28E", "") + row("F2", "nonsense", "28E", "")).getBytes(UTF_8))
                .post("/v1/submissions")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/rows-rejected"))
                .body("violations[0].line", equalTo(3), "violations[0].code", equalTo("bad-date"));
        assertThat(count("SELECT count(*) FROM record WHERE month = '2021-06-01'"))
                .isZero();
        assertThat(figure("all-crime", "2021-06")).isEmpty();
    }

    @Test
    void dryRun_storesNothing() throws SQLException {
        order("2021-07")
                .queryParam("dryRun", "true")
                .body((HEADER + row("G1", "2021-07-05", "28E", "")).getBytes(UTF_8))
                .post("/v1/submissions")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true), "rows.created", equalTo(1));
        assertThat(count("SELECT count(*) FROM record WHERE month = '2021-07-01'"))
                .isZero();
        assertThat(count("SELECT count(*) FROM outbox WHERE subject LIKE '%.2021-07'"))
                .isZero();
    }

    @Test
    void idempotencyKey_givesTheFirstAnswerOrRefusesAnotherBody() {
        String key = UUID.randomUUID().toString();
        byte[] body = (HEADER + row("H1", "2021-08-05", "28E", "")).getBytes(UTF_8);
        String id = order("2021-08")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/submissions")
                .path("id");
        order("2021-08")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/submissions")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(id), "rows.created", equalTo(1));
        order("2021-08")
                .header("Idempotency-Key", key)
                .body((HEADER + row("H2", "2021-08-05", "28E", "")).getBytes(UTF_8))
                .post("/v1/submissions")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void gzip_isReadAndFalseGzipRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write((HEADER + row("I1", "2021-09-05", "28E", "")).getBytes(UTF_8));
        }
        order("2021-09")
                .header("Content-Encoding", "gzip")
                .body(packed.toByteArray())
                .post("/v1/submissions")
                .then()
                .statusCode(201)
                .body("rows.created", equalTo(1));
        for (byte[] bad : List.of(HEADER.getBytes(UTF_8), Arrays.copyOf(packed.toByteArray(), 40))) {
            order("2021-09")
                    .header("Content-Encoding", "gzip")
                    .body(bad)
                    .post("/v1/submissions")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/not-gzip"));
        }
    }

    @Test
    void refusals_nameWhatIsWrong() {
        police().contentType("text/csv")
                .body(HEADER)
                .post("/v1/submissions?dataset=weather&period=2021-13")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-dataset"))
                .body("violations.field", contains("dataset", "period"));
        order("2021-10")
                .body("date,what\n".getBytes(UTF_8))
                .post("/v1/submissions")
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("missing-column"));
        order("2021-10")
                .contentType("application/json")
                .body("[]")
                .post("/v1/submissions")
                .then()
                .statusCode(415);
        given().contentType("text/csv")
                .body(HEADER)
                .post("/v1/submissions")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        given().auth()
                .oauth2(Tokens.of("partner-dashboard"))
                .contentType("text/csv")
                .body(HEADER)
                .post("/v1/submissions?dataset=police-recorded-crime&period=2021-10")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-allowed"));
        given().auth()
                .oauth2(Tokens.of("plymouth-city-council"))
                .contentType("text/csv")
                .body(HEADER)
                .post("/v1/submissions?dataset=police-recorded-crime&period=2021-10")
                .then()
                .statusCode(403);
    }

    @Test
    void submissionOfAnotherPartner_doesNotExist() {
        String id =
                send("2021-11", row("K1", "2021-11-05", "28E", "")).extract().path("id");
        given().auth()
                .oauth2(Tokens.of("plymouth-city-council"))
                .get("/v1/submissions/" + id)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-submission"));
        police().get("/v1/submissions/" + id).then().statusCode(200).body("id", equalTo(id));
        police().get("/v1/submissions").then().statusCode(200).body("items.id", hasItem(id));
    }

    @Test
    void submissionsAtTheSameTime_leaveOneConsistentResult() throws Exception {
        List<Callable<Integer>> requests = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String month = i % 2 == 0 ? "2022-01" : "2022-02";
            String body = row("L" + month, month + "-05", i < 4 ? "28E" : "46", "")
                    + row("M" + month, month + "-06", "28E", "");
            requests.add(() -> order(month)
                    .body((HEADER + body).getBytes(UTF_8))
                    .post("/v1/submissions")
                    .statusCode());
        }
        var pool = Executors.newFixedThreadPool(8);
        try {
            for (Future<Integer> answer : pool.invokeAll(requests)) {
                assertThat(answer.get()).isEqualTo(201);
            }
        } finally {
            pool.shutdown();
        }
        assertThat(count("SELECT count(*) FROM record WHERE month IN ('2022-01-01', '2022-02-01')"))
                .isEqualTo(4);
        assertThat(Recount.differing(dataSource)).isZero();
        assertThat(figure("all-crime", "FY2021-22")).contains("\"complete\":false");
        assertThat(
                        count(
                                """
                        SELECT count(*) FROM newest_figure f JOIN indicator i ON i.id = f.indicator_id
                        WHERE i.measure_id IS NULL AND period_kind = 'month' AND (body::json ->> 'count')::int <> coalesce((
                          SELECT sum(delta) FROM ledger l JOIN indicator_numerator n
                            ON n.category_id = l.category_id AND n.dataset_id = l.dataset_id
                            AND (n.any_flags = 0 OR n.any_flags & l.flags <> 0) AND n.without_flags & l.flags = 0
                          WHERE n.indicator_id = f.indicator_id AND l.month = f.first_month AND (l.area_id = f.area_id
                            OR l.area_id IN (SELECT area_id FROM area_parent WHERE parent_id = f.area_id))), 0)
                        """))
                .as("figures that are not the recount")
                .isZero();
    }

    private ValidatableResponse send(String period, String rows) {
        return order(period)
                .body((HEADER + rows).getBytes(UTF_8))
                .post("/v1/submissions")
                .then();
    }

    private RequestSpecification order(String period) {
        return police().queryParam("dataset", "police-recorded-crime")
                .queryParam("period", period)
                .contentType("text/csv");
    }

    private static RequestSpecification police() {
        return given().config(AS_IT_IS).auth().oauth2(Tokens.of(POLICE));
    }

    private String row(String reference, String day, String offenceCode, String flags) {
        return reference + ",," + day + "," + offenceCode + ",," + lsoa + ",,," + flags + ",\n";
    }

    private String figure(String indicator, String period) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT body FROM newest_figure WHERE id = 'E22000056."
                        + indicator + ".E22000056." + period + "'")) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
