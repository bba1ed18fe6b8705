package uk.csp.crimedata.verification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static uk.csp.crimedata.ReferenceTables.put;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataTest;
import uk.csp.kit.Tokens;

/** Damage done by hand is found, and named; what was received the proper way holds. */
@QuarkusTest
@CrimeDataTest
class VerificationIT {
    private static final String CELL = "area_id = (SELECT id FROM area WHERE code = '%s')";

    @Inject
    DataSource dataSource;

    @BeforeEach
    void loadRecords() {
        put(
                "partnerships",
                "code,name,forceCode,forceName,policeBasis,analysts\nver-P,Verham,ver-F,Ver Force,detailed,ver-analysts\n");
        put(
                "areas",
                "code,kind,name,partnership,parents\nver-N,neighbourhood,North,ver-P,\nver-L,lsoa,Verham 001A,ver-P,ver-N\n");
        put("suppliers", "id,name,kind,area\nver-police,Ver Police,police,ver-F\n");
        submit("2018-06", "2018-06-10,28E,ver-L,\n2018-06-10,28E,ver-L,alcohol-related\n2018-06-11,46,,\n");
        submit("2018-06", "2018-06-10,28E,ver-L,\n2018-06-12,46,ver-L,\n");
    }

    private static void submit(String period, String rows) {
        given().auth()
                .oauth2(Tokens.ofPartner("devon-and-cornwall-police", "ver-police"))
                .queryParam("dataset", "police-recorded-crime")
                .queryParam("period", period)
                .contentType("text/csv")
                .body("recordedOn,offenceCode,lsoa,flags\n" + rows)
                .post("/v1/submissions")
                .then()
                .statusCode(201);
    }

    @Test
    void correctionOfAnOldMonth_leavesLaterYearsRight() {
        submit("2006-04/2010-03", "2006-09-10,28E,ver-L,\n2008-05-10,28E,ver-L,\n2009-02-10,28E,ver-L,\n");
        submit("2006-09", "2006-09-10,28E,ver-L,\n2006-09-11,28E,ver-L,\n");
        verified().body("checks[2].differences", empty());
    }

    @Test
    void everythingReceived_isItsOwnRecount() {
        verified()
                .body("checks.differences.flatten()", empty())
                .body("holds", equalTo(true), "checks.compared", everyItem(greaterThan(0)));
    }

    @Test
    void changedLedger_differsFromRecordsAndMonthlyCounts() throws SQLException {
        String row = "WHERE ctid = (SELECT ctid FROM ledger_2018 WHERE " + CELL.formatted("ver-L")
                + " AND delta > 0 ORDER BY ctid LIMIT 1)";
        damage("UPDATE ledger_2018 SET delta = delta + 5 " + row);
        try {
            verified()
                    .body("holds", equalTo(false))
                    .body("checks[0].different", equalTo(1))
                    .body("checks[0].differences[0].cell", containsString("ver-L 2018-06"))
                    .body("checks[1].differences.cell", hasItem("ver-P 2018-06 all-crime"));
        } finally {
            damage("UPDATE ledger_2018 SET delta = delta - 5 WHERE " + CELL.formatted("ver-L") + " AND delta > 4");
        }
    }

    @Test
    void changedMonthlyCount_differsFromLedgerAndFigures() throws SQLException {
        String row = " WHERE " + CELL.formatted("ver-P")
                + " AND indicator_id = (SELECT id FROM indicator WHERE code = 'all-crime')";
        damage("UPDATE monthly_count SET count = count + 1" + row);
        try {
            verified()
                    .body("holds", equalTo(false), "checks[0].different", equalTo(0))
                    .body("checks[1].differences[0].cell", equalTo("ver-P 2018-06 all-crime"))
                    .body("checks[1].differences[0].recounted", equalTo(2))
                    .body("checks[1].differences[0].kept", equalTo(3))
                    .body("checks[2].differences.cell", hasItem("ver-P.all-crime.ver-P.2018-06"));
        } finally {
            damage("UPDATE monthly_count SET count = count - 1" + row);
        }
    }

    @Test
    void lostRecord_isFound() throws SQLException {
        damage("CREATE TABLE kept_record AS SELECT * FROM record WHERE " + CELL.formatted("ver-L"));
        damage("DELETE FROM record WHERE " + CELL.formatted("ver-L"));
        try {
            verified().body("checks[0].different", equalTo(2), "checks[1].different", equalTo(0));
        } finally {
            damage("INSERT INTO record SELECT * FROM kept_record");
            damage("DROP TABLE kept_record");
        }
    }

    @Test
    void verification_isForAuditorsAlone() {
        given().auth()
                .oauth2(Tokens.of("safer-plymouth-analyst"))
                .get("/v1/verification")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse verified() {
        return given().auth()
                .oauth2(Tokens.of("platform-administrator"))
                .get("/v1/verification")
                .then()
                .statusCode(200);
    }

    private void damage(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isGreaterThanOrEqualTo(0);
        }
    }
}
