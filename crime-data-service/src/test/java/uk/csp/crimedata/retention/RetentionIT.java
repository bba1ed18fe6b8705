package uk.csp.crimedata.retention;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static uk.csp.crimedata.ReferenceTables.put;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.YearMonth;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataTest;
import uk.csp.kit.Tokens;

/** Records go when their time is over; what they were counted as stays, once. */
@QuarkusTest
@CrimeDataTest
class RetentionIT {
    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    @Test
    void recordsWhoseTimeIsOver_goAndTheirCountsStay() throws SQLException {
        YearMonth kept = YearMonth.now(clock).minusMonths(12);
        YearMonth old = kept.minusMonths(1);
        put(
                "partnerships",
                "code,name,forceCode,forceName,policeBasis,analysts\nret-P,Retford,ret-F,Ret Force,detailed,safer-plymouth\n");
        put("areas", "code,kind,name,partnership,parents\nret-L1,lsoa,Retford 001A,ret-P,\n");
        put("suppliers", "id,name,kind,area\nret-council,Retford Council,council,ret-P\n");
        put(
                "datasets",
                "code,name,format,supplierKind,legalBasis,frequency,retentionMonths\n"
                        + "ref-kept-a-year,Kept a year,record,council,Agreement,monthly,12\n");
        put(
                "indicators",
                "code,version,label,populationGroup,populationLabel,per,overlay,quality,byNeighbourhood,numerators\n"
                        + "ref-kept,1,Kept,all,all residents,1000,false,Council,false,ref-kept-a-year racial-incident\n");
        for (YearMonth month : new YearMonth[] {old, kept}) {
            send(month, month + "-01,racial-incident,ret-L1\nnothing,racial-incident,ret-L1\n")
                    .statusCode(201)
                    .body("rows.rejected", equalTo(1));
        }

        run().body("erased.dataset", contains("ref-kept-a-year"))
                .body("erased.keptFrom", contains(kept.toString()))
                .body("erased.records", contains(1));
        run().body("erased", empty());

        assertThat(
                        count(
                                "SELECT count(*) FROM record r JOIN dataset d ON d.id = dataset_id WHERE code = 'ref-kept-a-year'"))
                .isEqualTo(1);
        assertThat(count("SELECT count(*) FROM rejected_row WHERE row_text LIKE 'nothing,racial-incident%'"))
                .as("rejected rows still kept")
                .isEqualTo(1);
        for (YearMonth month : new YearMonth[] {old, kept}) {
            read("/v1/figures/ret-P.ref-kept.ret-P." + month, "safer-plymouth-analyst")
                    .body("count", equalTo(1));
        }
        read("/v1/verification", "platform-administrator").body("holds", equalTo(true));
        assertThat(count("SELECT count(*) FROM audit_entry WHERE operation = 'erasure' AND row_count = 1"
                        + " AND object = 'records/ref-kept-a-year/before " + kept + "'"))
                .isEqualTo(1);

        send(old, old + "-01,racial-incident,ret-L1\n")
                .statusCode(422)
                .body("type", equalTo("/problems/records-erased"));
        send(kept, kept + "-01,racial-incident,ret-L1\n").statusCode(201).body("rows.unchanged", equalTo(1));
    }

    @Test
    void rejectedRowsNobodyMended_goAndTheirReasonsStay() throws SQLException {
        YearMonth month = YearMonth.now(clock).minusMonths(3);
        put(
                "partnerships",
                "code,name,forceCode,forceName,policeBasis,analysts\nret-P,Retford,ret-F,Ret Force,detailed,safer-plymouth\n");
        put("areas", "code,kind,name,partnership,parents\nret-L1,lsoa,Retford 001A,ret-P,\n");
        put("suppliers", "id,name,kind,area\nret-council,Retford Council,council,ret-P\n");
        put(
                "datasets",
                "code,name,format,supplierKind,legalBasis,frequency,retentionMonths\n"
                        + "ref-mended,Mended,record,council,Agreement,monthly,120\n");
        String old = rejected(month, "too-late");
        String young = rejected(month, "in-time");
        update("UPDATE submission SET received_at = now() - interval '91 days' WHERE id = '" + old + "'");
        update("UPDATE submission SET received_at = now() - interval '89 days' WHERE id = '" + young + "'");

        given().auth()
                .oauth2(Tokens.of("platform-administrator"))
                .post("/v1/retention-runs?dataset=ref-mended")
                .then()
                .statusCode(200)
                .body("rejectedRows", equalTo(1));

        assertThat(count("SELECT count(*) FROM rejected_row WHERE row_text LIKE 'too-late%'"))
                .isZero();
        assertThat(count("SELECT count(*) FROM rejected_row WHERE row_text LIKE 'in-time%'"))
                .isEqualTo(1);
        given().auth()
                .oauth2(Tokens.ofPartner("plymouth-city-council", "ret-council"))
                .get("/v1/submissions/" + old + "/rejected-rows")
                .then()
                .statusCode(200)
                .body("items.line", contains(3), "items.code", contains("bad-date"));
        assertThat(count("SELECT count(*) FROM audit_entry WHERE operation = 'erasure' AND row_count = 1"
                        + " AND object LIKE 'rejected-rows/ref-mended/before %'"))
                .isEqualTo(1);
    }

    private static String rejected(YearMonth month, String word) {
        return send("ref-mended", month, month + "-01,racial-incident,ret-L1\n" + word + ",racial-incident,ret-L1\n")
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void update(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void unknownDatasetAndOtherClients_areRefused() {
        given().auth()
                .oauth2(Tokens.of("platform-administrator"))
                .post("/v1/retention-runs?dataset=nothing")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-dataset"));
        given().auth()
                .oauth2(Tokens.of("safer-plymouth-analyst"))
                .post("/v1/retention-runs")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse run() {
        return given().auth()
                .oauth2(Tokens.of("platform-administrator"))
                .post("/v1/retention-runs?dataset=ref-kept-a-year")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse send(YearMonth month, String rows) {
        return send("ref-kept-a-year", month, rows);
    }

    private static ValidatableResponse send(String dataset, YearMonth month, String rows) {
        return given().auth()
                .oauth2(Tokens.ofPartner("plymouth-city-council", "ret-council"))
                .queryParam("dataset", dataset)
                .queryParam("period", month.toString())
                .contentType("text/csv")
                .body(("recordedOn,category,lsoa\n" + rows).getBytes(UTF_8))
                .post("/v1/submissions")
                .then();
    }

    private static ValidatableResponse read(String path, String client) {
        return given().auth().oauth2(Tokens.of(client)).get(path).then().statusCode(200);
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
