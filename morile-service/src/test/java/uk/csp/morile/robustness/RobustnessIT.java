package uk.csp.morile.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static uk.csp.morile.MorileService.DASHBOARD;
import static uk.csp.morile.MorileService.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import uk.csp.kit.PlatformResource;
import uk.csp.morile.MorileService;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "morile"))
class RobustnessIT {
    @Test
    void uncertainty_givesIntervalsAndTheSameRanksForTheSameSeed() {
        MorileService.openJudgeRatify("T73000001");
        String path = "/v1/uncertainty?cycle=T73000001.2018-19&draws=200";
        JsonPath first = as(DASHBOARD)
                .get(path)
                .then()
                .statusCode(200)
                .body("threats", hasSize(34))
                .body("seed", equalTo(20190331))
                .extract()
                .jsonPath();
        String incident = "threats.find { it.threat == 'terrorist-incident' }.";
        assertThat(first.getString(incident + "interval.risk.band")).isEqualTo("High");
        assertThat(first.getInt(incident + "ranks.rank")).isEqualTo(10);
        assertThat(first.getList(incident + "staleCriteria")).isNotEmpty();
        assertThat(as(DASHBOARD).get(path).asString())
                .isEqualTo(as(DASHBOARD).get(path).asString());
        as(DASHBOARD).get(path + "0000").then().statusCode(422).body("violations.field", contains("draws"));
        as(DASHBOARD).get("/v1/uncertainty?cycle=T73999999.2018-19").then().statusCode(404);
        as(DASHBOARD).get("/v1/uncertainty").then().statusCode(400);
    }

    @Test
    void sensitivity_namesEveryStepAndWhatItFlips() {
        MorileService.openJudgeRatify("T73000002");
        JsonPath sensitivity = as(DASHBOARD)
                .get("/v1/sensitivity?cycle=T73000002.2018-19")
                .then()
                .statusCode(200)
                .body("threats", hasSize(34))
                .body("step.weight", equalTo(0.5f))
                .extract()
                .jsonPath();
        assertThat(sensitivity.getList("modelSteps.findAll { it.kind == 'cut-point' }"))
                .hasSize(4);
        assertThat(sensitivity.getList("modelSteps.findAll { it.kind == 'weight' }"))
                .hasSize(16);
        assertThat(sensitivity.getList("threats.findAll { !it.robust }.threat", String.class))
                .contains("burglary");
        assertThat(sensitivity.getList("threats.find { it.threat == 'burglary' }.flips.criterion", String.class))
                .contains("physical");
        as(DASHBOARD)
                .get("/v1/sensitivity?cycle=T73000002.2018-19&basis=guess")
                .then()
                .statusCode(422);
    }
}
