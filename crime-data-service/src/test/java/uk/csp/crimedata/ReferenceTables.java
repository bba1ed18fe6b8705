package uk.csp.crimedata;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.ValidatableResponse;
import uk.csp.kit.Tokens;

/** Loads rows of the reference tables as who runs the platform does. */
public final class ReferenceTables {
    private ReferenceTables() {}

    /** Rows that are taken in. */
    public static void put(String table, String csv) {
        send(table, csv).log().ifValidationFails().statusCode(200);
    }

    public static ValidatableResponse send(String table, String csv) {
        return given().auth()
                .oauth2(Tokens.of("platform-administrator"))
                .contentType("text/csv")
                .body(csv.getBytes(UTF_8))
                .put("/v1/" + table)
                .then();
    }
}
