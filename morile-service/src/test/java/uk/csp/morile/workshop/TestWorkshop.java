package uk.csp.morile.workshop;

import static uk.csp.morile.MorileService.ANALYST;
import static uk.csp.morile.MorileService.CHAIR;
import static uk.csp.morile.MorileService.as;
import static uk.csp.morile.MorileService.tag;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.csp.morile.MorileService;

/** A workshop of a test, as its facilitator and scorers hold it over HTTP: four authorities, five scorers, quorum three. */
final class TestWorkshop {
    static final String POLICE_1 = "police-scorer-1";
    static final String POLICE_2 = "police-scorer-2";
    static final String COUNCIL = "council-scorer";
    static final String FIRE = "fire-scorer";
    static final String HEALTH = "health-scorer";
    static final Map<String, String> AUTHORITIES = Map.of(
            POLICE_1, "devon-and-cornwall-police",
            POLICE_2, "devon-and-cornwall-police",
            COUNCIL, "plymouth-city-council",
            FIRE, "devon-and-somerset-fire-and-rescue",
            HEALTH, "nhs-devon");

    final String id;

    private TestWorkshop(String id) {
        this.id = id;
    }

    /** In the state drafting, with the sample's judgements as the analysts' draft and five scorers. */
    static TestWorkshop drafted(String partnership) {
        TestWorkshop workshop = opened(partnership);
        MorileService.judge(partnership);
        workshop.register().statusCode(200);
        return workshop;
    }

    static TestWorkshop opened(String partnership) {
        as(ANALYST)
                .body(MorileService.cycle(partnership).replace("\"model\"", "\"workshop\": {\"quorum\": 3}, \"model\""))
                .post("/v1/cycles")
                .then()
                .statusCode(201);
        return new TestWorkshop(partnership + ".2018-19");
    }

    String path(String rest) {
        return "/v1/cycles/" + id + rest;
    }

    ValidatableResponse register() {
        String body = AUTHORITIES.entrySet().stream()
                .map(scorer -> "{\"scorer\": \"%s\", \"authority\": \"%s\", \"role\": \"Lead\"}"
                        .formatted(scorer.getKey(), scorer.getValue()))
                .collect(Collectors.joining(",", "[", "]"));
        return as(ANALYST)
                .header("If-Match", tag(id))
                .body(body)
                .put(path("/scorers"))
                .then();
    }

    ValidatableResponse move(String to) {
        return as(ANALYST).header("If-Match", tag(id)).post(path("/" + to)).then();
    }

    TestWorkshop scoring() {
        move("first-scoring").statusCode(200);
        return this;
    }

    /** @param level null when not known */
    static String score(String threat, String criterion, Integer level) {
        return "{\"threat\": \"%s\", \"criterion\": \"%s\", \"level\": %s, \"reason\": \"As seen at work.\"}"
                .formatted(threat, criterion, level);
    }

    ValidatableResponse give(String scorer, String... scores) {
        return as(scorer)
                .body("[" + String.join(",", List.of(scores)) + "]")
                .put(path("/first-scores/" + scorer))
                .then();
    }

    ValidatableResponse ratify() {
        return as(CHAIR).header("If-Match", tag(id)).post(path("/ratification")).then();
    }
}
