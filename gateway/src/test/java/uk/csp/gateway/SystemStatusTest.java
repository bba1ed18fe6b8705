package uk.csp.gateway;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SystemStatusTest extends GatewayTest {
    @Test
    void status_tellsOfEveryProcessAndWhatIsOfConcern() {
        as(ADMINISTRATOR)
                .get("/v1/system-status")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .body(
                        "processes.process",
                        contains("gateway", "crime-data-service", "morile-service", "reporting-service"))
                .body("working", equalTo(false))
                .body("processes[0].version", notNullValue())
                .body("processes[0].startedAt", notNullValue())
                .body("processes[1].ready", equalTo(true))
                .body("processes[3].ready", equalTo(false))
                .body("processes[3].concerns", contains("It does not answer."));
    }

    @Test
    void others_areNotToldHowTheSystemIs() {
        as(ANALYST).get("/v1/system-status").then().statusCode(403).body("type", equalTo("/problems/not-allowed"));
    }
}
