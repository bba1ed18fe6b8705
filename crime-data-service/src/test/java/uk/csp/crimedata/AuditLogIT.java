package uk.csp.crimedata;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.kit.DatabaseSuperuser;
import uk.csp.kit.Tokens;

/**
 * The audit log is searched by who may, and whatever a superuser of the database does to it is named. Every change is
 * taken back, since other tests write to the same log.
 */
@QuarkusTest
@CrimeDataTest
class AuditLogIT {
    private static final String LOG = "/v1/audit-logs/crime-data";

    @Inject
    DataSource dataSource;

    @BeforeEach
    void doSomething() throws SQLException {
        for (int i = 0; i < 4; i++) {
            given().auth()
                    .oauth2(Tokens.of("platform-administrator"))
                    .contentType("text/csv")
                    .body("code,name,forceCode,forceName,policeBasis\naud-P,Audton,aud-F,Aud Force,detailed\n"
                            .getBytes(UTF_8))
                    .put("/v1/partnerships")
                    .then()
                    .statusCode(200);
        }
        awaitSealed();
    }

    @Test
    void entries_areFoundByWhoActedOnWhat() {
        administrator(
                        "/entries?operation=alteration&subject=CATALOGUE/partnership&client=platform-administrator&limit=3")
                .statusCode(200)
                .header("Link", containsString("cursor="))
                .body("items", hasSize(3))
                .body("items.operation", everyItem(equalTo("alteration")))
                .body("items.object", everyItem(equalTo("catalogue/partnerships")))
                .body("items[0].partner", equalTo("platform-administrator"))
                .body("items[0].at", notNullValue());
        administrator("/entries?to=2001-01-01").body("items", hasSize(0));
        administrator("/entries?partner=nobody").body("items", hasSize(0));
    }

    @Test
    void pages_goOnWhereTheOneBeforeEnded() {
        String to = administrator("/entries?limit=1").extract().path("items[0].at");
        Response first = administrator("/entries?limit=2&to=" + to).extract().response();
        String next = first.header("Link").replaceAll("<(.*)>.*", "$1");
        List<Long> both =
                administrator("/entries?limit=4&to=" + to).extract().jsonPath().getList("items.id", Long.class);
        assertThat(both.subList(0, 2)).isEqualTo(first.jsonPath().getList("items.id", Long.class));
        given().auth()
                .oauth2(Tokens.of("platform-administrator"))
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body(
                        "items.id",
                        equalTo(both.subList(2, 4).stream().map(Long::intValue).toList()));
    }

    @Test
    void reading_isRecordedToo() throws SQLException {
        administrator("/entries?subject=something-rare&limit=1").statusCode(200);
        administrator("/entries?operation=consultation&subject=something-rare")
                .body("items.object", hasItem("audit-logs/crime-data/entries?subject=something-rare&limit=1"));
    }

    @Test
    void badQuestion_isToldWhole() {
        administrator("/entries?from=yesterday&operation=theft&limit=0&cursor=x")
                .statusCode(400)
                .body("violations.field", equalTo(List.of("from", "operation", "limit", "cursor")));
        administrator("/verification?position=1").statusCode(400);
    }

    @Test
    void otherServicesLog_isNotHere_andOthersDoNotRead() {
        given().auth()
                .oauth2(Tokens.of("platform-administrator"))
                .get("/v1/audit-logs/morile/entries")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.of("safer-plymouth-analyst"))
                .get(LOG + "/entries")
                .then()
                .statusCode(403);
    }

    @Test
    void untouchedLog_verifies_alsoAgainstAHeadToldBefore() {
        Response told = administrator("/verification")
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("service", equalTo("crime-data"))
                .extract()
                .response();
        String head = "?position=" + told.path("head.position") + "&seal=" + told.path("head.seal");
        administrator("/verification" + head).body("intact", equalTo(true));
        administrator("/verification?position=1&seal=" + "0".repeat(64))
                .body("intact", equalTo(false))
                .body("firstFault.kind", equalTo("rewritten"));
    }

    @Test
    void service_cannotChangeWhatItWrote() {
        for (String change : List.of(
                "UPDATE audit_entry SET row_count = 0",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry",
                "UPDATE audit_seal SET sealed_at = now()",
                "DELETE FROM audit_seal",
                "TRUNCATE audit_seal")) {
            assertThatThrownBy(() -> {
                        try (Connection connection = dataSource.getConnection();
                                Statement statement = connection.createStatement()) {
                            statement.execute(change);
                        }
                    })
                    .as(change)
                    .hasMessageContaining("written once");
        }
    }

    @Test
    void alteredEntry_isNamed() throws SQLException {
        long entry = anEntry();
        tampering(
                "UPDATE audit_entry SET row_count = row_count + 1 WHERE id = " + entry,
                "UPDATE audit_entry SET row_count = row_count - 1 WHERE id = " + entry,
                () -> assertFault("altered", entry));
    }

    @Test
    void removedEntry_isNamed() throws SQLException {
        long entry = anEntry();
        tampering(
                "CREATE TABLE taken AS SELECT * FROM audit_entry WHERE id = %1$d; DELETE FROM audit_entry WHERE id = %1$d"
                        .formatted(entry),
                "INSERT INTO audit_entry OVERRIDING SYSTEM VALUE SELECT * FROM taken; DROP TABLE taken",
                () -> assertFault("missing", entry));
    }

    @Test
    void insertedEntry_isNamed() throws SQLException {
        long before = one("SELECT max(id) FROM audit_entry");
        tampering(
                """
                INSERT INTO audit_entry (at, partner, client, operation, object, row_count)
                VALUES ('2020-01-01', 'forged', 'forged', 'consultation', 'forged', 1)
                """,
                "DELETE FROM audit_entry WHERE partner = 'forged'",
                () -> administrator("/verification")
                        .body("firstFault.kind", equalTo("inserted"))
                        .body("firstFault.entry", greaterThan((int) before)));
    }

    @Test
    void exchangedSeals_areNamed() throws SQLException {
        long position = one("SELECT max(position) FROM audit_seal") - 3;
        long entry = one("SELECT entry_id FROM audit_seal WHERE position = " + (position + 2));
        String exchange =
                """
                UPDATE audit_seal SET position = -1 WHERE position = %1$d;
                UPDATE audit_seal SET position = %1$d WHERE position = %2$d;
                UPDATE audit_seal SET position = %2$d WHERE position = -1
                """
                        .formatted(position, position + 2);
        tampering(exchange, exchange, () -> assertFault("reordered", entry));
    }

    @Test
    void cutEnd_isFoundAgainstAHeadToldBefore() throws SQLException {
        Response told = administrator("/verification").extract().response();
        int position = told.path("head.position");
        String head = "?position=" + position + "&seal=" + told.path("head.seal");
        String cut =
                """
                CREATE TABLE taken_seal AS SELECT * FROM audit_seal WHERE position >= %1$d;
                CREATE TABLE taken AS SELECT * FROM audit_entry WHERE id IN (SELECT entry_id FROM taken_seal);
                DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM taken_seal);
                DELETE FROM audit_seal WHERE position >= %1$d
                """
                        .formatted(position);
        String back =
                """
                DELETE FROM audit_seal WHERE position >= %d;
                INSERT INTO audit_unsealed SELECT id FROM audit_entry
                  WHERE id NOT IN (SELECT entry_id FROM audit_seal) ON CONFLICT DO NOTHING;
                INSERT INTO audit_entry OVERRIDING SYSTEM VALUE SELECT * FROM taken;
                INSERT INTO audit_seal SELECT * FROM taken_seal ORDER BY position LIMIT 1;
                INSERT INTO audit_unsealed SELECT entry_id FROM taken_seal
                  WHERE entry_id NOT IN (SELECT entry_id FROM audit_seal) ON CONFLICT DO NOTHING;
                DROP TABLE taken; DROP TABLE taken_seal
                """
                        .formatted(position);
        tampering(cut, back, () -> administrator("/verification" + head)
                .body("intact", equalTo(false))
                .body("firstFault.kind", oneOf("cut", "rewritten")));
        awaitSealed();
        administrator("/verification" + head).body("intact", equalTo(true));
    }

    @Test
    void whatCannotBeRecorded_isNotGiven() throws SQLException {
        try (Connection superuser = DatabaseSuperuser.connect("crime_data");
                Statement statement = superuser.createStatement()) {
            statement.execute("ALTER TABLE audit_unsealed RENAME TO audit_unsealed_away");
            try {
                administrator("/entries?limit=1")
                        .statusCode(503)
                        .header("Retry-After", notNullValue())
                        .body("items", nullValue());
            } finally {
                statement.execute("ALTER TABLE audit_unsealed_away RENAME TO audit_unsealed");
            }
        }
    }

    private void assertFault(String kind, long entry) {
        administrator("/verification")
                .statusCode(200)
                .body("intact", equalTo(false))
                .body("firstFault.kind", equalTo(kind))
                .body("firstFault.entry", equalTo((int) entry));
    }

    /** As only a superuser can: with the triggers off. */
    private static void tampering(String change, String back, Runnable meanwhile) throws SQLException {
        try (Connection superuser = DatabaseSuperuser.connect("crime_data");
                Statement statement = superuser.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            transaction(superuser, statement, change);
            try {
                meanwhile.run();
            } finally {
                transaction(superuser, statement, back);
            }
        }
        given().auth()
                .oauth2(Tokens.of("platform-administrator"))
                .get(LOG + "/verification")
                .then()
                .body("intact", equalTo(true));
    }

    /** With the sealer held off, so that it sees all of a change or nothing. */
    private static void transaction(Connection connection, Statement statement, String change) throws SQLException {
        connection.setAutoCommit(false);
        statement.execute("LOCK TABLE audit_seal IN ACCESS EXCLUSIVE MODE");
        statement.execute(change);
        connection.commit();
        connection.setAutoCommit(true);
    }

    private long anEntry() throws SQLException {
        return one("SELECT entry_id FROM audit_seal ORDER BY position DESC OFFSET 2 LIMIT 1");
    }

    private void awaitSealed() throws SQLException {
        long newest = one("SELECT max(id) FROM audit_entry");
        await().until(() -> one("SELECT count(*) FROM audit_unsealed WHERE entry_id <= " + newest) == 0);
    }

    private long one(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static ValidatableResponse administrator(String question) {
        return given().auth()
                .oauth2(Tokens.of("platform-administrator"))
                .get(LOG + question)
                .then();
    }
}
