package uk.csp.crimedata.records;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static uk.csp.crimedata.ReferenceTables.put;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.Socket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.csp.crimedata.CrimeDataTest;
import uk.csp.kit.Tokens;

/** Records leave the service to their owner and to the partnership's analysts, and to nobody else. */
@QuarkusTest
@CrimeDataTest
class RecordExportIT {
    private static final String QUERY = "?purpose=for the export test&dataset=police-recorded-crime&period=2018-06";
    private static final String HEADER = "month,supplier,reference,occurredOn,recordedOn,offenceCode,category,lsoa,"
            + "longitude,latitude,flags,location,outcome,outcomeOn\n";

    @Inject
    DataSource dataSource;

    @BeforeEach
    void sendRecords() {
        put(
                "partnerships",
                """
                code,name,forceCode,forceName,policeBasis,analysts
                exp-P,Expton,exp-F,Exp Force,detailed,safer-plymouth
                exp-Q,Exville,exp-F,Exp Force,detailed,
                """);
        put(
                "areas",
                "code,kind,name,partnership,parents\nexp-L1,lsoa,Expton 001A,exp-P,\nexp-L2,lsoa,Exville 001A,exp-Q,\n");
        put("suppliers", "id,name,kind,area\nexp-police,Exp Police,police,exp-F\nexp-other,Other,police,exp-F\n");
        given().auth()
                .oauth2(Tokens.ofPartner("devon-and-cornwall-police", "exp-police"))
                .queryParam("dataset", "police-recorded-crime")
                .queryParam("period", "2018-06")
                .contentType("text/csv")
                .body(
                        """
                        reference,occurredOn,recordedOn,offenceCode,category,lsoa,longitude,latitude,flags,outcome
                        a1,2018-06-01,2018-06-02,28E,,exp-L1,-4.5,50.25,hate-racist;domestic-abuse,=1+1
                        a2,,2018-06-03,,shoplifting,exp-L2,,,,"Charged, bailed"
                        a3,,2018-06-04,,robbery,,,,,
                        """
                                .getBytes(UTF_8))
                .post("/v1/submissions")
                .then()
                .statusCode(201)
                .body("rows.rejected", equalTo(0));
    }

    @Test
    void owner_getsWhatItSent() throws SQLException {
        long audited = audited();

        String csv = export("devon-and-cornwall-police", "exp-police", QUERY)
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();

        assertThat(csv.lines().skip(1))
                .containsExactlyInAnyOrder(
                        "2018-06,exp-police,a1,2018-06-01,2018-06-02,28E,,exp-L1,-4.5,50.25,"
                                + "domestic-abuse;hate-racist,,'=1+1,",
                        "2018-06,exp-police,a2,,2018-06-03,,shoplifting,exp-L2,,,,,\"Charged, bailed\",",
                        "2018-06,exp-police,a3,,2018-06-04,,robbery,,,,,,,");
        assertThat(csv).startsWith(HEADER);
        assertThat(audited()).isEqualTo(audited + 1);
    }

    @Test
    void otherSupplier_getsNothingOfIt() {
        String csv = export("devon-and-cornwall-police", "exp-other", QUERY)
                .statusCode(200)
                .extract()
                .asString();

        assertThat(csv).isEqualTo(HEADER);
    }

    @Test
    void analyst_getsThePartnershipsAndNoOther() {
        String csv = export("safer-plymouth-analyst", "safer-plymouth", QUERY + "&partnership=exp-P")
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines().skip(1)).hasSize(1).allMatch(line -> line.contains(",a1,"));

        export("safer-plymouth-analyst", "safer-plymouth", QUERY + "&partnership=exp-Q")
                .statusCode(403)
                .body("type", equalTo("/problems/exact-counts"));
        export("safer-plymouth-analyst", "safer-plymouth", QUERY).statusCode(403);
        export("safer-plymouth-analyst", "safer-plymouth", QUERY + "&partnership=nowhere")
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.of("partner-dashboard"))
                .get("/v1/records" + QUERY)
                .then()
                .statusCode(403);
    }

    @Test
    void query_isChecked() {
        export("devon-and-cornwall-police", "exp-police", "?purpose=for the export test&dataset=nothing&period=2018")
                .statusCode(422)
                .body("violations.field", hasItems("dataset", "period"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', missing",
        "'   ', missing",
        "because, too-short",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
                + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,"
                + " too-long",
        "to write to jo.bloggs@example.org, personal-detail"
    })
    void noProperPurpose_getsNothing(String purpose, String code) throws SQLException {
        long audited = audited();
        given().auth()
                .oauth2(Tokens.ofPartner("devon-and-cornwall-police", "exp-police"))
                .queryParam("dataset", "police-recorded-crime")
                .queryParam("period", "2018-06")
                .queryParam("purpose", purpose)
                .get("/v1/records")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/purpose-needed"))
                .body("violations.field", hasItems("purpose"))
                .body("violations.code", hasItems(code));
        assertThat(audited()).isEqualTo(audited);
    }

    /** Who hangs up after the first bytes has been given records all the same. */
    @Test
    void brokenOffExport_isRecordedWithWhatItWouldHaveHeld() throws Exception {
        long audited = audited();
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            String request = "GET /v1/records" + QUERY.replace(" ", "+")
                    + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + Tokens.ofPartner("devon-and-cornwall-police", "exp-police") + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            assertThat(socket.getInputStream().read()).isEqualTo('H');
            socket.setSoLinger(true, 0);
        }
        assertThat(audited()).isEqualTo(audited + 1);
    }

    private long audited() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        """
                        SELECT count(*) FROM audit_entry WHERE operation = 'disclosure' AND row_count = 3
                          AND object = 'records/police-recorded-crime/2018-06' AND partner = 'exp-police'
                          AND purpose = 'for the export test'
                        """)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static ValidatableResponse export(String client, String partner, String query) {
        return given().auth()
                .oauth2(Tokens.ofPartner(client, partner))
                .get("/v1/records" + query)
                .then();
    }
}
