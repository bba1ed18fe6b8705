package uk.csp.morile.scoringmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static uk.csp.morile.MorileService.ANALYST;
import static uk.csp.morile.MorileService.CHAIR;
import static uk.csp.morile.MorileService.DASHBOARD;
import static uk.csp.morile.MorileService.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import uk.csp.kit.PlatformResource;
import uk.csp.morile.MorileService;

/** A partnership loads, activates, uses and retires its own model through the API alone. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "morile"))
class ScoringModelIT {
    @Inject
    DataSource dataSource;

    @Test
    void ownModel_goesFromDraftToRetiredAndRatesMeanwhile() throws SQLException {
        String key = draft("grid-one");
        as(ANALYST)
                .body(cycle("T31000001", "grid-one"))
                .post("/v1/cycles")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/model"));
        String tag = as(CHAIR)
                .header("If-Match", "\"1\"")
                .post("/v1/scoring-models/" + key + "/activation")
                .then()
                .statusCode(200)
                .body("life", equalTo("active"))
                .extract()
                .header("ETag");
        assertThat(tag).isEqualTo("\"2\"");
        as(ANALYST)
                .body(cycle("T31000001", "grid-one"))
                .post("/v1/cycles")
                .then()
                .statusCode(201)
                .body("model", equalTo("grid-one:1"));
        as(ANALYST)
                .header("If-Match", MorileService.tag("T31000001.2018-19"))
                .body(
                        """
                        [{"threat": "burglary", "criterion": "impact", "level": 1, "origin": "agreed", "asAt": "2019-03-31"},
                         {"threat": "burglary", "criterion": "frequency", "level": 2, "origin": "agreed", "asAt": "2019-03-31"}]""")
                .put("/v1/cycles/T31000001.2018-19/judgements")
                .then()
                .statusCode(200);
        assertThat(MorileService.rating("T31000001", "burglary").getString("indicative.band"))
                .isEqualTo("High");

        as(CHAIR)
                .header("If-Match", tag)
                .body(ModelExample.DOCUMENT.replace("plymouth-grid", "grid-one"))
                .put("/v1/scoring-models/" + key)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/model-in-use"))
                .body("detail", containsString("T31000001.2018-19"))
                .body("violations.field", contains("T31000001.2018-19"));
        assertThatThrownBy(() -> execute("UPDATE scoring_model SET document = '{}' WHERE key = 'grid-one:1'"))
                .hasMessageContaining("immutable");
        as(CHAIR)
                .header("If-Match", tag)
                .post("/v1/scoring-models/" + key + "/retirement")
                .then()
                .statusCode(200)
                .body("usedBy", contains("T31000001.2018-19"));
        as(ANALYST)
                .body(cycle("T31000002", "grid-one"))
                .post("/v1/cycles")
                .then()
                .statusCode(422);
    }

    @Test
    void edit_needsTheRevisionThatWasRead() {
        String key = draft("grid-two");
        String changed =
                ModelExample.DOCUMENT.replace("plymouth-grid", "grid-two").replace("\"Minor\"", "\"Small\"");
        as(CHAIR)
                .body(changed)
                .put("/v1/scoring-models/" + key)
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/revision-needed"));
        as(CHAIR)
                .header("If-Match", "\"1\"")
                .body(changed)
                .put("/v1/scoring-models/" + key)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("model.sections[0].criteria[0].levels[0].label", equalTo("Small"));
        as(CHAIR)
                .header("If-Match", "\"1\"")
                .body(changed)
                .put("/v1/scoring-models/" + key)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/revision-changed"));
        as(CHAIR)
                .header("If-None-Match", "\"2\"")
                .get("/v1/scoring-models/" + key)
                .then()
                .statusCode(304);
    }

    @Test
    void draft_isForItsOwnerAlone() {
        String key = draft("grid-three");
        as(ANALYST).get("/v1/scoring-models/" + key).then().statusCode(200).body("usedBy", hasSize(0));
        as(DASHBOARD).get("/v1/scoring-models/" + key).then().statusCode(404);
        as(DASHBOARD).get("/v1/scoring-models").then().body("items.key", not(hasItem(key)));
        as(ANALYST).get("/v1/scoring-models").then().body("items.key", hasItem(key));
    }

    @Test
    void document_tellsAllThatIsWrong() {
        as(CHAIR)
                .body("{\"id\": \"Not An Id\", \"bands\": [{\"label\": \"High\"}]}")
                .post("/v1/scoring-models")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-scoring-model"))
                .body("violations.pointer", hasItem("/id"))
                .body("violations.pointer", hasItem("/sections"))
                .body("violations.pointer", hasItem("/formula"))
                .body("violations.pointer", hasItem("/bands/0/from"))
                .body("violations.pointer", hasItem("/bands/0/evidence"));
        as(CHAIR).body("[]").post("/v1/scoring-models").then().statusCode(422);
    }

    @Test
    void modelOfTheProduct_isNobodysToChange() {
        as(CHAIR)
                .body(ModelExample.DOCUMENT.replace("plymouth-grid", "csp-thematic"))
                .post("/v1/scoring-models")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/model-id-taken"));
        as(CHAIR)
                .header("If-Match", "\"1\"")
                .post("/v1/scoring-models/csp-thematic:2/retirement")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/model-of-another"));
    }

    private static String draft(String id) {
        return as(CHAIR)
                .body(ModelExample.DOCUMENT.replace("plymouth-grid", id))
                .post("/v1/scoring-models")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("life", equalTo("draft"))
                .body("owner", equalTo("safer-plymouth"))
                .extract()
                .path("key");
    }

    private static String cycle(String partnership, String model) {
        return MorileService.cycle(partnership).replace("csp-thematic", model);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
