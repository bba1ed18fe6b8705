package uk.csp.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.csp.journeys.platform.Document;
import uk.csp.journeys.platform.Feed;
import uk.csp.journeys.platform.HeldFeed;
import uk.csp.journeys.platform.Part;
import uk.csp.journeys.platform.RunningPlatform;
import uk.csp.journeys.platform.SampleCity;

/** Parts of the platform end as in a power cut, in the middle of their work. Started again, nothing is lost or doubled. */
class KillJourney {
    private static final int ROWS = 30_000;
    private static final int MANY_ROWS = 150_000;

    private final RunningPlatform platform = RunningPlatform.get();

    /** Whatever was killed: every entry of the audit logs is what and where it was. */
    @AfterEach
    void auditLogs_verify() {
        for (String service : List.of("crime-data", "morile", "reporting")) {
            platform.as("platform-administrator")
                    .get("/v1/audit-logs/" + service + "/verification")
                    .then()
                    .statusCode(200)
                    .body("intact", equalTo(true));
        }
    }

    @Test
    void partsKilledWhileFiguresFlow_leaveTheReportOfAnUndisturbedCity() {
        SampleCity undisturbed = SampleCity.undisturbed(platform);
        SampleCity city = new SampleCity(platform, 4);
        city.loadCatalogue();
        city.holdWorkshop();
        city.putProfile();
        List<Feed> feeds = city.feeds();

        city.send(feeds.get(0));
        platform.kill(Part.MORILE);
        city.send(feeds.get(1));
        platform.kill(Part.REPORTING);
        city.send(feeds.get(2));
        platform.awaitReady(Part.MORILE);
        platform.awaitReady(Part.REPORTING);
        platform.kill(Part.KAFKA);
        JsonPath acceptedWithoutBroker = city.send(feeds.get(3));
        platform.kill(Part.GATEWAY);
        platform.awaitReady(Part.GATEWAY);
        city.send(feeds.get(4));
        platform.awaitReady(Part.KAFKA);
        city.send(feeds.get(5));
        platform.kill(Part.MORILE);
        platform.awaitReady(Part.MORILE);

        undisturbed.writeTexts();
        city.writeTexts();
        await("the ratings").atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(ratings(city))
                .isEqualTo(ratings(undisturbed)));
        await("the draft").atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(draft(city))
                .isEqualTo(draft(undisturbed)));
        assertThat(platform.figureEvents().figuresChangedBy(acceptedWithoutBroker.getString("id")))
                .as("events of the feed that was accepted while the broker was away")
                .hasSize(acceptedWithoutBroker.getInt("figuresChanged"));
    }

    /** Every rating with its criteria and what figures suggest, in the words of one city. */
    private static Set<String> ratings(SampleCity city) {
        List<String> ids = city.asDashboard()
                .get("/v1/ratings?partnership=" + city.partnership() + "&cycle=" + SampleCity.CYCLE)
                .then()
                .statusCode(200)
                .extract()
                .path("items.rating");
        return ids.stream()
                .map(id -> Document.of(city.asDashboard()
                                .get("/v1/ratings/" + id)
                                .then()
                                .statusCode(200)
                                .extract()
                                .asByteArray())
                        .json())
                .map(rating -> ((ObjectNode) rating).without(Set.of("revision", "causationId", "ratedAt")))
                .map(rating -> city.inCommonWords(rating.toString()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The draft without the revisions of ratings, of which a killed service may have needed more or fewer. */
    private static String draft(SampleCity city) {
        JsonNode draft = Document.of(city.draft()).json();
        return city.inCommonWords(
                ((ObjectNode) draft).without(Set.of("ratings", "listEntries")).toString());
    }

    @Test
    void crimeDataKilledInTheMiddleOfASubmission_hasOneEffectAfterTheSameRequestAgain() throws Exception {
        SampleCity city = cityOfBurglars();
        Feed feed = burglaries(city, "2019-05");
        String key = UUID.randomUUID().toString();
        HeldFeed held = HeldFeed.begin(platform, city, feed, key, feed.body().length / 2);
        held.awaitHold();
        platform.kill(Part.CRIME_DATA);
        assertThat(isRefused(held.release())).as("an answer to half a feed").isTrue();

        platform.awaitReady(Part.CRIME_DATA);
        assertThat(city.figures().find(city.figure("burglary-residential", "2019-05")))
                .as("nothing of the first half")
                .isNull();
        sendAgain(city, feed, key)
                .then()
                .header("Idempotent-Replayed", nullValue())
                .body("rows.created", equalTo(ROWS));
        isThereOnce(city, feed, key);
    }

    @Test
    void crimeDataKilledAtTheEndOfASubmission_hasOneEffectAfterTheSameRequestAgain() throws Exception {
        SampleCity city = cityOfBurglars();
        Feed feed = burglaries(city, "2019-06");
        String key = UUID.randomUUID().toString();
        HeldFeed held = HeldFeed.begin(platform, city, feed, key, feed.body().length);
        held.awaitHold();
        CompletableFuture<HttpResponse<String>> answer = held.release();
        platform.kill(Part.CRIME_DATA);
        platform.awaitReady(Part.CRIME_DATA);
        if (!isRefused(answer)) {
            assertThat(answer.get().statusCode()).isEqualTo(201);
        }
        sendAgain(city, feed, key).then().body("rows.created", equalTo(ROWS));
        isThereOnce(city, feed, key);
    }

    @Test
    void crimeDataKilledInTheMiddleOfAJob_hasOneEffectWithoutBeingAskedAgain() {
        SampleCity city = cityOfBurglars();
        Feed feed = burglaries(city, "2019-07", MANY_ROWS);
        String key = UUID.randomUUID().toString();
        String job = request(city, feed, key)
                .header("Prefer", "respond-async")
                .post("/v1/submissions")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await("the worker")
                .atMost(Duration.ofSeconds(60))
                .until(() -> city.asPolice().get(job).path("state"), equalTo("running"));
        platform.kill(Part.CRIME_DATA);
        platform.awaitReady(Part.CRIME_DATA);

        await("the end of the job")
                .atMost(Duration.ofSeconds(180))
                .until(() -> city.asPolice().get(job).path("state"), equalTo("applied"));
        city.asPolice()
                .get(job)
                .then()
                .body("attempts", equalTo(2), "rowsRead", equalTo(MANY_ROWS))
                .body("receipt.rows.created", equalTo(MANY_ROWS));
        assertThat(city.asPolice()
                        .accept("text/event-stream")
                        .get(job + "/events")
                        .asString())
                .contains("event:end", "\"state\":\"applied\"");
        sendAgain(city, feed, key).then().body("rows.created", equalTo(MANY_ROWS));
        isThereOnce(city, feed, key, MANY_ROWS);
    }

    private SampleCity cityOfBurglars() {
        SampleCity city = new SampleCity(platform, 5);
        city.loadCatalogue();
        return city;
    }

    private static Feed burglaries(SampleCity city, String month) {
        return burglaries(city, month, ROWS);
    }

    private static Feed burglaries(SampleCity city, String month, int rows) {
        StringBuilder text = new StringBuilder(
                "reference,occurredOn,recordedOn,offenceCode,category,lsoa,longitude,latitude,flags,outcome\n");
        for (int i = 1; i <= rows; i++) {
            text.append(month).append("-B").append(i).append(",,").append(month).append("-02,,burglary-residential,");
            text.append(city.lsoa(1 + i % 100)).append(",,,,\n");
        }
        return Feed.replace("police-recorded-crime", month, text.toString().getBytes(UTF_8));
    }

    /** No answer, or a problem document saying that the service is away. */
    private static boolean isRefused(CompletableFuture<HttpResponse<String>> answer) throws Exception {
        try {
            HttpResponse<String> response = answer.get(60, TimeUnit.SECONDS);
            if (response.statusCode() == 201) {
                return false;
            }
            assertThat(response.statusCode()).isIn(502, 503);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            return true;
        } catch (ExecutionException e) {
            return true;
        }
    }

    private static Response sendAgain(SampleCity city, Feed feed, String key) {
        Response answer = request(city, feed, key).post("/v1/submissions");
        answer.then().statusCode(201);
        return answer;
    }

    private static RequestSpecification request(SampleCity city, Feed feed, String key) {
        return city.asPolice()
                .header("Idempotency-Key", key)
                .queryParam("dataset", feed.dataset())
                .queryParam("period", feed.period())
                .queryParam("mode", feed.mode())
                .contentType("text/csv")
                .body(feed.body());
    }

    private void isThereOnce(SampleCity city, Feed feed, String key) {
        isThereOnce(city, feed, key, ROWS);
    }

    private void isThereOnce(SampleCity city, Feed feed, String key, int rows) {
        sendAgain(city, feed, key).then().header("Idempotent-Replayed", "true");
        List<String> submissions = city.asPolice()
                .get("/v1/submissions")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.period == '" + feed.period() + "' }.id");
        assertThat(submissions).hasSize(1);
        JsonNode figure = city.figures().find(city.figure("burglary-residential", feed.period()));
        assertThat(figure.path("count").asInt()).as("the recount").isEqualTo(rows);
        await("its event").atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        platform.figureEvents().all())
                .filteredOn(event -> event.path("figure").equals(figure.path("figure")))
                .extracting(event -> event.path("revision").asInt())
                .contains(figure.path("revision").asInt()));
    }
}
