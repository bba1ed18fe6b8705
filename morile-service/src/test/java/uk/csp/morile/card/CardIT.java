package uk.csp.morile.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static uk.csp.morile.MorileService.ANALYST;
import static uk.csp.morile.MorileService.CHAIR;
import static uk.csp.morile.MorileService.DASHBOARD;
import static uk.csp.morile.MorileService.as;
import static uk.csp.morile.MorileService.tag;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.csp.kit.PlatformResource;
import uk.csp.kit.Tokens;
import uk.csp.morile.MorileService;

/** Cards are versioned; each section knows its author; two editors never overwrite each other. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "morile"))
class CardIT {
    private static final String CARD = "/cards/theme/alcohol-related-harm";

    @Test
    void card_keepsEveryVersionAndWhoWroteWhat() {
        String cycle = opened("T44000001");
        as(DASHBOARD).get(cycle + CARD).then().statusCode(200).header("ETag", equalTo("\"0\""));
        write(as(ANALYST), cycle, "\"0\"", "{\"likelihood\": [\"Daily.\"], \"recommendation\": [\"Keep it.\"]}")
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        RequestSpecification chair = RestAssured.given()
                .auth()
                .oauth2(Tokens.of(CHAIR, "scores:write"))
                .contentType(ContentType.JSON);
        write(chair, cycle, "\"1\"", "{\"likelihood\": [\"Weekly.\"], \"recommendation\": [\"Keep it.\"]}")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        write(as(ANALYST), cycle, "\"2\"", "{\"likelihood\": [\"Weekly.\"], \"recommendation\": [\"Keep it.\"]}")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        as(DASHBOARD)
                .get(cycle + "/cards")
                .then()
                .body("items", hasSize(1))
                .body("items[0].sections.section", contains("likelihood", "recommendation"))
                .body("items[0].sections.writtenBy", contains(CHAIR, ANALYST))
                .body("items[0].sections[0].authority", equalTo("safer-plymouth"));
        as(DASHBOARD)
                .get(cycle + CARD + "/versions")
                .then()
                .body("items.revision", contains(1, 2))
                .body("items[0].sections[0].points", contains("Daily."));
    }

    @Test
    void card_isOfAThemeTableOrAThreat() {
        String cycle = opened("T44000002");
        as(ANALYST)
                .header("If-Match", "\"0\"")
                .body("{\"likelihood\": [\"Weekly.\"]}")
                .put(cycle + "/cards/threat/arson")
                .then()
                .statusCode(200);
        for (String path : List.of("/cards/theme/arson", "/cards/threat/dragons", "/cards/poem/arson")) {
            as(DASHBOARD).get(cycle + path).then().statusCode(404).body("type", equalTo("/problems/unknown-card"));
        }
        write(as(ANALYST), cycle, "\"0\"", "{\"likelihood\": [\" \", null]}")
                .statusCode(422)
                .body("violations.pointer", contains("/likelihood/0", "/likelihood/1"));
    }

    @Test
    void twoEditorsAtOnce_neverOverwriteEachOther() {
        String cycle = opened("T44000003");
        as(ANALYST).body("{}").put(cycle + CARD).then().statusCode(428);
        for (int round = 0; round < 10; round++) {
            String read = "\"" + round + "\"";
            String mark = "Round " + round;
            List<Integer> statuses = Stream.of("one", "other")
                    .map(editor -> CompletableFuture.supplyAsync(
                            () -> write(as(ANALYST), cycle, read, "{\"likelihood\": [\"" + mark + " " + editor + "\"]}")
                                    .extract()
                                    .statusCode()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void publishedCard_stands() {
        MorileService.openJudgeRatify("T44000004");
        String cycle = "/v1/cycles/T44000004.2018-19";
        write(as(ANALYST), cycle, "\"0\"", "{\"likelihood\": [\"Daily.\"]}").statusCode(200);
        as(CHAIR)
                .header("If-Match", tag("T44000004.2018-19"))
                .post(cycle + "/publication")
                .then()
                .statusCode(200);
        write(as(ANALYST), cycle, "\"1\"", "{\"likelihood\": [\"Weekly.\"]}")
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"));
    }

    private static ValidatableResponse write(RequestSpecification writer, String cycle, String ifMatch, String card) {
        return writer.header("If-Match", ifMatch).body(card).put(cycle + CARD).then();
    }

    private static String opened(String partnership) {
        MorileService.open(partnership);
        return "/v1/cycles/" + partnership + ".2018-19";
    }
}
