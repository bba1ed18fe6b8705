package uk.csp.morile;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import uk.csp.kit.Tokens;
import uk.csp.morile.scoring.PublishedAssessment;

/** The service under test as its clients use it. */
public final class MorileService {
    public static final String ANALYST = "safer-plymouth-analyst";
    public static final String CHAIR = "safer-plymouth-chair";
    public static final String DASHBOARD = "partner-dashboard";

    private MorileService() {}

    public static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.of(client)).contentType(ContentType.JSON);
    }

    public static String cycle(String partnership) {
        return """
                {"partnership": {"code": "%s", "name": "Plymouth"}, "id": "2018-19", "label": "2018/19",
                 "register": "csp-2018", "model": "csp-thematic"}"""
                .formatted(partnership);
    }

    public static String judgements() {
        try {
            return Files.readString(PublishedAssessment.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens the cycle 2018-19 of a partnership. */
    public static void open(String partnership) {
        as(ANALYST).body(cycle(partnership)).post("/v1/cycles").then().statusCode(201);
    }

    public static void judge(String partnership) {
        as(ANALYST)
                .header("If-Match", tag(partnership + ".2018-19"))
                .body(judgements())
                .put("/v1/cycles/" + partnership + ".2018-19/judgements")
                .then()
                .statusCode(200);
    }

    public static void ratify(String partnership) {
        as(CHAIR)
                .header("If-Match", tag(partnership + ".2018-19"))
                .post("/v1/cycles/" + partnership + ".2018-19/ratification")
                .then()
                .statusCode(201);
    }

    /** The ETag of a cycle: what its next edit needs. */
    public static String tag(String cycle) {
        return as(DASHBOARD)
                .get("/v1/cycles/" + cycle)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    public static void openJudgeRatify(String partnership) {
        open(partnership);
        judge(partnership);
        ratify(partnership);
    }

    public static JsonPath rating(String partnership, String threat) {
        return as(DASHBOARD)
                .get("/v1/ratings/" + partnership + ".2018-19." + threat)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
