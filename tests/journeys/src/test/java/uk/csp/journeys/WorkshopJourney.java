package uk.csp.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.csp.journeys.platform.Document;
import uk.csp.journeys.platform.Published;
import uk.csp.journeys.platform.RunningPlatform;
import uk.csp.sample.Sample;

/**
 * A whole cycle through the API alone: opened, drafted, scored blind by five scorers of four authorities, revealed,
 * discussed, agreed with dissent, ratified by somebody else, published. The printed ratings come out.
 */
class WorkshopJourney {
    private static final String PARTNERSHIP = "E22000980";
    private static final String CYCLE = PARTNERSHIP + ".2018-19";
    private static final String FACILITATOR = "safer-plymouth-analyst";
    private static final String CHAIR = "safer-plymouth-chair";
    private static final Map<String, String> SCORERS = scorers();
    private static final String ALL =
            SCORERS.values().stream().distinct().map(a -> '"' + a + '"').collect(Collectors.joining(","));

    private final RunningPlatform platform = RunningPlatform.get();
    private final JsonNode agreed =
            Document.of(new Sample().judgements().getBytes(UTF_8)).json();

    private static Map<String, String> scorers() {
        Map<String, String> scorers = new LinkedHashMap<>();
        scorers.put("police-scorer-1", "devon-and-cornwall-police");
        scorers.put("police-scorer-2", "devon-and-cornwall-police");
        scorers.put("council-scorer", "plymouth-city-council");
        scorers.put("fire-scorer", "devon-and-somerset-fire-and-rescue");
        scorers.put("health-scorer", "nhs-devon");
        return scorers;
    }

    @Test
    void cycle_isHeldThroughTheApiAlone() {
        String tag = opened();
        tag = put(FACILITATOR, "/judgements", tag, draft()).header("ETag");
        tag = put(FACILITATOR, "/scorers", tag, registration()).header("ETag");
        post(FACILITATOR, "/first-scoring", tag).then().body("state", equalTo("first-scores"));
        SCORERS.keySet().forEach(this::scoresBlind);
        sheetSaysTheSame();
        tag = post(FACILITATOR, "/reveal", tag()).header("ETag");
        scorersDiffer();
        read(CHAIR, "/consensus").then().body("complete", equalTo(false));
        platform.as(FACILITATOR)
                .header("If-Match", tag)
                .contentType("application/json")
                .body("{\"asAt\": \"2019-03-31\"}")
                .post("/v1/cycles/" + CYCLE + "/unanimous-scores")
                .then()
                .statusCode(200)
                .body("open", hasSize(2 + unknown()));
        agreeOnWhatIsOpen();
        read("fire-scorer", "/consensus").then().body("complete", equalTo(true));

        platform.as(FACILITATOR)
                .header("If-Match", tag())
                .post("/v1/cycles/" + CYCLE + "/ratification")
                .then()
                .statusCode(403);
        Response ratified = post(CHAIR, "/ratification", tag());
        ratified.then().statusCode(201).body("state", equalTo("ratified"));
        post(CHAIR, "/publication", ratified.header("ETag")).then().body("state", equalTo("published"));
        ratingsAreThePrintedOnes();
        trailIsWhole();
        replayGivesTheSameBytes();
    }

    /** What was given comes out as a spreadsheet, and in again as what was given. */
    private void sheetSaysTheSame() {
        String type = "application/vnd.oasis.opendocument.spreadsheet";
        byte[] sheet = read("health-scorer", "/scoring-sheets/health-scorer?format=ods")
                .then()
                .statusCode(200)
                .contentType(type)
                .extract()
                .asByteArray();
        platform.as("health-scorer")
                .contentType(type)
                .body(sheet)
                .put("/v1/cycles/" + CYCLE + "/scoring-sheets/health-scorer")
                .then()
                .statusCode(200)
                .body("added", equalTo(0));
    }

    private void replayGivesTheSameBytes() {
        await("the replay to meet no event on its way")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> read("platform-administrator", "/verification")
                        .then()
                        .statusCode(200)
                        .body("holds", equalTo(true))
                        .body("checks.waiting", everyItem(equalTo(0))));
    }

    private String opened() {
        Response opened = platform.as(FACILITATOR)
                .contentType("application/json")
                .body(new Sample()
                        .cycle()
                        .replace(Sample.PARTNERSHIP, PARTNERSHIP)
                        .replaceFirst("\\{", "{\"workshop\": {\"quorum\": 3},"))
                .post("/v1/cycles");
        opened.then().statusCode(201).body("state", equalTo("drafting"), "workshop.quorum", equalTo(3));
        return opened.header("ETag");
    }

    /** What analysts read off data; what partners are to agree is left open. */
    private String draft() {
        return rows(row -> !isForPartners(row), row -> row.toString());
    }

    private static boolean isForPartners(JsonNode row) {
        return !row.path("origin").asText().equals("data-driven");
    }

    private String rows(Predicate<JsonNode> wanted, Function<JsonNode, String> words) {
        List<String> rows = new ArrayList<>();
        agreed.forEach(row -> {
            if (wanted.test(row)) {
                rows.add(words.apply(row));
            }
        });
        return "[" + String.join(",", rows) + "]";
    }

    private String registration() {
        return SCORERS.entrySet().stream()
                .map(one -> "{\"scorer\":\"%s\",\"authority\":\"%s\",\"role\":\"Lead for the workshop\"}"
                        .formatted(one.getKey(), one.getValue()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** Everybody scores what is for partners; the fire service sees two things otherwise. Nobody sees the others. */
    private void scoresBlind(String scorer) {
        String scores = rows(WorkshopJourney::isForPartners, row -> {
            String level =
                    row.path("level").isNull() ? "null" : row.path("level").asText();
            boolean other = scorer.equals("fire-scorer")
                    && row.path("threat").asText().equals("arson")
                    && List.of("physical", "community")
                            .contains(row.path("criterion").asText());
            return "{\"threat\":\"%s\",\"criterion\":\"%s\",\"level\":%s,\"reason\":\"As we see it.\"}"
                    .formatted(
                            row.path("threat").asText(),
                            row.path("criterion").asText(),
                            other ? String.valueOf((row.path("level").asInt() + 2) % 5) : level);
        });
        put(scorer, "/first-scores/" + scorer, null, scores).then().statusCode(200);
        read(scorer, "/first-scores").then().body("items.scorer", everyItem(equalTo(scorer)));
        for (String other : SCORERS.keySet()) {
            if (!other.equals(scorer)) {
                assertThat(read(scorer, "/first-scores/" + other).statusCode()).isEqualTo(404);
            }
        }
        assertThat(read(FACILITATOR, "/first-scores/" + scorer).statusCode()).isEqualTo(404);
    }

    /** What all say is not known is agreed in words, not at one stroke. */
    private int unknown() {
        int unknown = 0;
        for (JsonNode row : agreed) {
            unknown += row.path("level").isNull() ? 1 : 0;
        }
        return unknown;
    }

    private void scorersDiffer() {
        read("council-scorer", "/agreement")
                .then()
                .statusCode(200)
                .body("disagreements.threat", everyItem(equalTo("arson")))
                .body("disagreements.outliers.flatten().scorer", everyItem(equalTo("fire-scorer")))
                .body("disagreements", hasSize(2));
    }

    /** Levels nobody knows need words too: partners agree that they are not known. */
    private void agreeOnWhatIsOpen() {
        Map<String, List<String>> open = new LinkedHashMap<>();
        JsonPath progress = read(FACILITATOR, "/consensus").jsonPath();
        progress.<Map<String, String>>getList("open")
                .forEach(one -> open.computeIfAbsent(one.get("threat"), threat -> new ArrayList<>())
                        .add(one.get("criterion")));
        open.forEach((threat, criteria) -> {
            Response before = read(FACILITATOR, "/consensus/" + threat);
            List<String> items = new ArrayList<>();
            Document.of(before.asByteArray())
                    .json()
                    .path("criteria")
                    .forEach(one -> items.add(withoutAuthorities(one)));
            criteria.forEach(criterion -> items.add(decided(threat, criterion)));
            put(
                            FACILITATOR,
                            "/consensus/" + threat,
                            before.header("ETag"),
                            "{\"criteria\":[" + String.join(",", items) + "]}")
                    .then()
                    .statusCode(200);
        });
    }

    /** What was agreed before, as it is put again. */
    private static String withoutAuthorities(JsonNode agreed) {
        return "{\"criterion\":%s,\"level\":%s,\"asAt\":%s,\"reason\":%s,\"takingPart\":%s}"
                .formatted(
                        agreed.path("criterion"),
                        agreed.path("level"),
                        agreed.path("asAt"),
                        agreed.path("reason"),
                        agreed.path("takingPart"));
    }

    private String decided(String threat, String criterion) {
        for (JsonNode row : agreed) {
            if (row.path("threat").asText().equals(threat)
                    && row.path("criterion").asText().equals(criterion)) {
                String dissent = threat.equals("arson") && !row.path("level").isNull()
                        ? "{\"scorer\":\"fire-scorer\",\"level\":%d,\"why\":\"Fires in occupied buildings.\"}"
                                .formatted((row.path("level").asInt() + 2) % 5)
                        : "";
                return "{\"criterion\":\"%s\",\"level\":%s,\"asAt\":%s,\"reason\":\"Agreed after discussion.\",\"takingPart\":[%s],\"dissent\":[%s]}"
                        .formatted(criterion, row.path("level"), row.path("asAt"), ALL, dissent);
            }
        }
        throw new AssertionError("Nobody judged " + criterion + " of " + threat);
    }

    private void ratingsAreThePrintedOnes() {
        JsonPath ratings = platform.as("partner-dashboard")
                .get("/v1/ratings?partnership=" + PARTNERSHIP + "&cycle=2018-19")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<List<String>> bands = ratings.<Map<String, Object>>getList("items.findAll { it.threat.inTable }").stream()
                .map(item -> List.of(text(item, "threat", "label"), text(item, "ratified", "band")))
                .toList();
        assertThat(bands).containsExactlyElementsOf(Published.ratings());
        List<String> entries = platform.as("partner-dashboard")
                .get("/v1/list-entries?partnership=" + PARTNERSHIP + "&cycle=2018-19")
                .jsonPath()
                .getList("items.sort { it.order }.ratified");
        assertThat(entries)
                .containsExactlyElementsOf(Published.riskLists().stream()
                        .map(entry -> entry.get(0))
                        .toList());
    }

    @SuppressWarnings("unchecked")
    private static String text(Map<String, Object> item, String part, String field) {
        return ((Map<String, Object>) item.get(part)).get(field).toString();
    }

    private void trailIsWhole() {
        JsonPath trail = platform.as("platform-administrator")
                .get("/v1/cycles/" + CYCLE + "/audit?limit=10000")
                .then()
                .statusCode(200)
                .body("next", nullValue())
                .body(
                        "items.act",
                        hasItems(
                                "cycle-opened",
                                "scorer-registered",
                                "first-scoring-opened",
                                "first-score-given",
                                "first-scores-revealed",
                                "consensus-recorded",
                                "judgement-changed",
                                "cycle-ratified",
                                "cycle-published"))
                .extract()
                .jsonPath();
        assertThat(trail.<String>getList("items.findAll { it.act == 'first-score-given' }.client.unique()"))
                .containsExactlyInAnyOrderElementsOf(SCORERS.keySet());
    }

    private Response put(String client, String path, String tag, String body) {
        var request = platform.as(client).contentType("application/json").body(body);
        Response answer = (tag == null ? request : request.header("If-Match", tag)).put("/v1/cycles/" + CYCLE + path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    private Response post(String client, String path, String tag) {
        return platform.as(client).header("If-Match", tag).post("/v1/cycles/" + CYCLE + path);
    }

    private Response read(String client, String path) {
        return platform.as(client).get("/v1/cycles/" + CYCLE + path);
    }

    private String tag() {
        return platform.as("partner-dashboard").get("/v1/cycles/" + CYCLE).header("ETag");
    }
}
