package uk.csp.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.csp.journeys.platform.Document;
import uk.csp.journeys.platform.Feed;
import uk.csp.journeys.platform.RunningPlatform;
import uk.csp.journeys.platform.SampleCity;

/**
 * One feed raises burglary past a threshold: the indicative rating, the drift with its reason and the draft report
 * follow without anybody asking; what people agreed and what was published stay. The rows withdrawn, all is as before.
 */
class RatingFollowsFeedJourney {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String BURGLARY = "burglary-residential";
    private static final int USUAL = 666;
    private static final int MORE = 140;

    private final SampleCity city = new SampleCity(RunningPlatform.get(), 3);

    @Test
    void rating_followsAFeedThereAndBack() {
        city.loadEverything();
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(crimesInDraft()).isEqualTo("666");
            assertThat(burglary().getString("ratified.band")).isEqualTo("Standard");
            assertThat(burglary().getString("indicative.band")).isEqualTo("Standard");
            assertThat(Document.of(city.draft()).ratings()).hasSize(29);
        });
        city.writeTexts();
        byte[] quietDraft = city.draft();
        JsonPath quiet = burglary();
        assertThat(quiet.<Object>get("drift")).isNull();
        Response edition = city.publish();
        edition.then().statusCode(201);

        JsonPath receipt = city.send(city.feedRaising(BURGLARY, YearMonth.of(2019, 3), MORE));
        assertThat(receipt.getInt("rows.created")).isEqualTo(MORE);

        await("the rating").atMost(SOON).untilAsserted(() -> drifts(burglary(), quiet));
        othersReadNoCount();
        await("the draft").atMost(SOON).untilAsserted(this::draftTellsTheDrift);
        assertThat(listEntry("ratified")).isEqualTo("Standard");
        assertThat(listEntry("indicative")).isEqualTo("Moderate");
        assertThat(city.edition(1)).as("the edition").isEqualTo(quietDraft);

        JsonPath back = city.send(lastYearOfCrimes());
        assertThat(back.getInt("rows.withdrawn")).isEqualTo(MORE);
        assertThat(back.getInt("rows.created")).isZero();

        await("the rating").atMost(SOON).untilAsserted(() -> {
            assertThat(burglary().<Object>get("drift")).isNull();
            assertThat(burglary().<Object>get("indicative")).isEqualTo(quiet.get("indicative"));
            assertThat(burglary().<Object>get("ratified")).isEqualTo(quiet.get("ratified"));
            assertThat(burglary().<Object>get("criteria.level")).isEqualTo(quiet.get("criteria.level"));
        });
        await("the draft").atMost(SOON).untilAsserted(() -> {
            assertThat(crimesInDraft()).isEqualTo("666");
            assertThat(String.join("\n", Document.of(city.draft()).texts("analysis-findings")))
                    .doesNotContain("the latest figures indicate");
        });
        assertThat(city.edition(1)).as("the edition").isEqualTo(quietDraft);
    }

    private void drifts(JsonPath rating, JsonPath quiet) {
        assertThat(rating.<Object>get("ratified")).as("what people agreed").isEqualTo(quiet.get("ratified"));
        assertThat(rating.getString("indicative.band")).isEqualTo("Moderate");
        assertThat(rating.getString("drift.from")).isEqualTo("Standard");
        assertThat(rating.getString("drift.to")).isEqualTo("Moderate");
        assertThat(rating.<String>getList("drift.because.criterion")).contains("volume");
        String volume = "drift.because.find { it.criterion == 'volume' }.";
        assertThat(rating.getString(volume + "figure")).isEqualTo(city.figure(BURGLARY, "R12-2019-03"));
        assertThat(rating.getInt(volume + "value")).isEqualTo(USUAL + MORE);
        assertThat(rating.getInt(volume + "threshold")).isEqualTo(800);
        assertThat(rating.getString(volume + "sentence"))
                .isEqualTo("Volume rose from low to moderate because Burglary Residential reached 806 in the year to"
                        + " March 2019, threshold 800.");
        assertThat(rating.getInt("revision")).isGreaterThan(quiet.getInt("revision"));
    }

    private void othersReadNoCount() {
        JsonPath rating = city.asDashboard()
                .get("/v1/ratings/" + city.rating("burglary"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(rating.<Object>get("drift.because.find { it.criterion == 'volume' }.value"))
                .isNull();
        assertThat(rating.getString("drift.because.find { it.criterion == 'volume' }.sentence"))
                .isEqualTo("Volume rose from low to moderate because Burglary Residential reached the threshold 800 in"
                        + " the year to March 2019.");
    }

    private void draftTellsTheDrift() {
        Document draft = Document.of(city.draft());
        assertThat(crimesInDraft()).isEqualTo("806");
        assertThat(draft.texts("analysis-findings"))
                .contains("Burglary was agreed as Standard; the latest figures indicate Moderate.");
        assertThat(draft.texts("theme-other-areas-of-risk"))
                .anyMatch(text -> text.contains("Burglary Residential reached 806") && text.contains("threshold 800"));
        assertThat(draft.texts("standard-level-risks"))
                .as("agreed ratings decide the lists")
                .contains("Burglary");
    }

    private String crimesInDraft() {
        return Document.of(city.draft()).table("crime-table").stream()
                .filter(row -> row.get(0).equals("Burglary Residential"))
                .map(row -> row.get(2))
                .findFirst()
                .orElse("");
    }

    private JsonPath burglary() {
        return city.asAnalyst()
                .get("/v1/ratings/" + city.rating("burglary"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String listEntry(String field) {
        return city.asDashboard()
                .get("/v1/list-entries?partnership=" + city.partnership() + "&cycle=" + SampleCity.CYCLE)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.id == 'burglary' }." + field);
    }

    private Feed lastYearOfCrimes() {
        List<Feed> feeds = city.feeds();
        return feeds.stream()
                .filter(feed -> feed.dataset().equals("police-recorded-crime"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
