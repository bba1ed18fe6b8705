package uk.csp.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import uk.csp.kit.SignIn;

/** The page of the audit logs, with crime data and MoRiLE telling theirs and reporting away. */
@QuarkusTest
class AuditPageTest extends GatewayTest {
    @TestHTTPResource("/audit")
    URI page;

    @Test
    void entriesOfAllServices_standInTimeOrderInWords() {
        HttpResponse<String> answer = SignIn.as(ADMINISTRATOR, page).get("/audit");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .containsSubsequence("Safer Plymouth Analyst", "Single records", "1,843 rows", "Hot spot analysis")
                .containsSubsequence("22 November 2026", "MoRiLE", "21 November 2026", "Crime data")
                .contains("Reporting cannot be asked at the moment")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>")
                .doesNotContain("style=\"");
    }

    @Test
    void verification_saysWhichEntryWasChanged() {
        String body = SignIn.as(ADMINISTRATOR, page).get("/audit?verify=now").body();
        assertThat(body)
                .containsSubsequence("Crime data", "Intact", "1,204 entries stand as written")
                .containsSubsequence("MoRiLE", "Changed", "Entry 17 was altered")
                .containsSubsequence("Reporting", "Not known");
    }

    @Test
    void wrongDay_isToldAtItsField() {
        HttpResponse<String> answer = SignIn.as(ADMINISTRATOR, page).get("/audit?from=yesterday");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("There is a problem", "href=\"#from\"", "value=\"yesterday\"");
    }

    @Test
    void download_isCsvWithoutFormulas() {
        RestAssured.given()
                .cookies(SignIn.as(ADMINISTRATOR, page).cookies())
                .get("/audit/entries.csv?service=morile")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(startsWith("service,entry,at,"))
                .body(containsString("morile,17,"))
                .body(containsString(",'=cmd(),"));
    }

    @Test
    void whoMayNotRead_isToldSo() {
        HttpResponse<String> answer = SignIn.as(ANALYST, page).get("/audit");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("may not read it");
    }
}
