package uk.csp.morile.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.csp.morile.MorileService.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import uk.csp.kit.Contracts;
import uk.csp.kit.PlatformResource;
import uk.csp.kit.TopicEvent;
import uk.csp.kit.Topics;
import uk.csp.morile.FigureEvents;
import uk.csp.morile.MorileService;

/** Figures in from Kafka, ratings out to Kafka, with the real database between. Each test has its own partnership. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "morile"))
class RatingChainIT {
    private static final String RATINGS = "morile.ratings.v1";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void openedCycle_ratesEveryThreatAsNotKnown() {
        MorileService.open("T10000001");

        JsonPath ratings = ratings("T10000001");
        assertThat(ratings.getList("items")).hasSize(34);
        assertThat(ratings.getList("items.ratified")).containsOnlyNulls();
        assertThat(ratings.getList("items.indicative")).containsOnlyNulls();
        assertThat(ratings.getString("items[0].sections[0].word")).isEqualTo("Not known");
        assertThat(awaitEvents("T10000001", 34 + 27)).allSatisfy(RatingChainIT::assertValid);
    }

    @Test
    void ratifiedCycle_givesThePrintedBandsAndListEntries() {
        MorileService.openJudgeRatify("T10000002");

        JsonPath ratings = ratings("T10000002");
        assertThat(ratings.getList("items.findAll { it.threat.inTable }.ratified.band", String.class))
                .hasSize(29)
                .satisfies(bands -> {
                    assertThat(bands.stream().filter("High"::equals)).hasSize(10);
                    assertThat(bands.stream().filter("Moderate"::equals)).hasSize(8);
                    assertThat(bands.stream().filter("Standard"::equals)).hasSize(11);
                });
        assertThat(ratings.getList("items.drift")).containsOnlyNulls();
        JsonPath entries = as(MorileService.DASHBOARD)
                .queryParam("partnership", "T10000002")
                .queryParam("cycle", "2018-19")
                .get("/v1/list-entries")
                .jsonPath();
        assertThat(entries.getList("items.order", Integer.class)).hasSize(27).isSorted();
        assertThat(entries.getList("items.ratified", String.class).subList(0, 10))
                .containsOnly("High");
        assertThat(entries.getList("items.ratified", String.class).subList(10, 17))
                .containsOnly("Moderate");
        assertThat(entries.getList("items.ratified", String.class).subList(17, 27))
                .containsOnly("Standard");
        assertThat(entries.getString("items.find { it.id == 'modern-slavery' }.footnote"))
                .contains("retained as a Safer Plymouth priority");
        assertThat(awaitEvents("T10000002", 3 * 34)).allSatisfy(RatingChainIT::assertValid);
    }

    @Test
    void figurePastItsThreshold_movesTheIndicativeRatingAndExplainsTheDrift() {
        MorileService.openJudgeRatify("T10000003");

        UUID cause = FigureEvents.of("T10000003", "burglary-residential")
                .counts(677, 812, true)
                .send();

        TopicEvent event = Topics.await(
                RATINGS,
                candidate -> candidate.subject().equals("T10000003.2018-19.burglary")
                        && candidate.json().get("revision").asInt() == 4,
                SOON);
        assertValid(event);
        assertThat(event.key()).isEqualTo("T10000003.2018-19.burglary");
        assertThat(event.json().get("causationId").asText()).isEqualTo(cause.toString());
        assertThat(event.json().at("/ratified/band").asText()).isEqualTo("Standard");
        assertThat(event.json().at("/indicative/band").asText()).isEqualTo("Moderate");
        assertThat(event.json().at("/drift/because/0/sentence").asText())
                .isEqualTo("Volume rose from low to moderate because Burglary Residential reached 812 in the year to"
                        + " March 2019, threshold 800.");
        Topics.await(
                RATINGS,
                candidate -> candidate.subject().equals("list.T10000003.2018-19.burglary")
                        && candidate.json().get("indicative").asText().equals("Moderate")
                        && candidate.json().get("ratified").asText().equals("Standard"),
                SOON);

        JsonPath rating = MorileService.rating("T10000003", "burglary");
        assertThat(rating.getString("criteria.find { it.criterion == 'volume' }.suggestion.figure"))
                .isEqualTo("T10000003.burglary-residential.T10000003.R12-2019-03");
        assertThat(rating.getInt("criteria.find { it.criterion == 'volume' }.level"))
                .isEqualTo(2);
        assertThat(rating.getInt("criteria.find { it.criterion == 'volume' }.indicativeLevel"))
                .isEqualTo(3);
    }

    @Test
    void duplicatesAndOlderRevisions_changeNothing() {
        MorileService.openJudgeRatify("T10000004");
        FigureEvents newest =
                FigureEvents.of("T10000004", "burglary-residential").revision(5).counts(677, 812, true);
        UUID id = newest.send();
        awaitIndicative("T10000004", "Moderate");
        int events = eventsOf("T10000004").size();

        newest.sendAgain(id);
        newest.send();
        FigureEvents.of("T10000004", "burglary-residential")
                .revision(4)
                .counts(677, 100, true)
                .send();
        FigureEvents.of("T10000004", "burglary-residential")
                .revision(6)
                .incomplete()
                .end(YearMonth.of(2019, 4))
                .send();
        FigureEvents.of("T10000004", "burglary-residential")
                .end(YearMonth.of(2019, 2))
                .counts(677, 9000, true)
                .send();
        FigureEvents.of("T10000004", "robbery").counts(235, 255, false).send();
        FigureEvents.of("T10000004", "rape").counts(352, 3000, true).send();

        Topics.await(
                RATINGS,
                event -> event.subject().equals("T10000004.2018-19.rape-and-sexual-assault")
                        && event.json().get("revision").asInt() == 4,
                SOON);
        assertThat(eventsOf("T10000004")).hasSize(events + 1);
        assertThat(MorileService.rating("T10000004", "burglary").getString("indicative.band"))
                .isEqualTo("Moderate");
    }

    @Test
    void cycleOpenedAfterItsFigures_knowsThem() {
        FigureEvents.of("T10000005", "burglary-residential")
                .counts(677, 812, true)
                .send();
        MorileService.openJudgeRatify("T10000005");
        awaitIndicative("T10000005", "Moderate");
    }

    @Test
    void figureThatGoesBack_endsTheDrift() {
        MorileService.openJudgeRatify("T10000006");
        FigureEvents.of("T10000006", "burglary-residential")
                .counts(677, 812, true)
                .send();
        awaitIndicative("T10000006", "Moderate");

        FigureEvents.of("T10000006", "burglary-residential")
                .revision(2)
                .counts(677, 666, false)
                .send();

        awaitIndicative("T10000006", "Standard");
        assertThat(MorileService.rating("T10000006", "burglary").getString("drift"))
                .isNull();
    }

    @Test
    void unreadableFigure_isSetAsideAndTheNextOneCounts() {
        MorileService.openJudgeRatify("T10000007");
        Topics.send(
                FigureEvents.TOPIC, "T10000007", FigureEvents.TYPE, "T10000007.poison", "{\"figure\": 7}".getBytes());
        FigureEvents.of("T10000007", "burglary-residential")
                .counts(677, 812, true)
                .send();

        awaitIndicative("T10000007", "Moderate");
        Topics.await(
                FigureEvents.TOPIC + ".dead-letter", event -> new String(event.data()).equals("{\"figure\": 7}"), SOON);
    }

    private static void awaitIndicative(String partnership, String band) {
        Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(
                        MorileService.rating(partnership, "burglary").getString("indicative.band"))
                .isEqualTo(band));
    }

    private static List<TopicEvent> awaitEvents(String partnership, int atLeast) {
        Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(eventsOf(partnership))
                .hasSizeGreaterThanOrEqualTo(atLeast));
        return eventsOf(partnership);
    }

    private static List<TopicEvent> eventsOf(String partnership) {
        return Topics.read(RATINGS).stream()
                .filter(event -> event.subject().contains(partnership))
                .toList();
    }

    private static void assertValid(TopicEvent event) {
        Contracts.assertValid(
                event.subject().startsWith("list.") ? "list-entry-changed.v1" : "rating-changed.v1", event.data());
    }

    private static JsonPath ratings(String partnership) {
        return as(MorileService.DASHBOARD)
                .queryParam("partnership", partnership)
                .queryParam("cycle", "2018-19")
                .get("/v1/ratings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
