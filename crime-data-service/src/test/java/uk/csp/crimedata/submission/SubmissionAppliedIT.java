package uk.csp.crimedata.submission;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.csp.crimedata.ReferenceTables.put;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataTest;
import uk.csp.kit.Contracts;
import uk.csp.kit.Tokens;
import uk.csp.kit.TopicEvent;
import uk.csp.kit.Topics;

/** What partnerships are told of a force's submissions: each of its own, in counts. */
@QuarkusTest
@CrimeDataTest
class SubmissionAppliedIT {
    private static final String TOPIC = "crime-data.figures.v1";
    private static final String TYPE = "uk.csp.crime-data.submission-applied.v1";

    @BeforeEach
    void load() {
        put(
                "partnerships",
                "code,name,forceCode,forceName,policeBasis\napp-A,Appledore,app-F,App Force,detailed\n"
                        + "app-B,Appley,app-F,App Force,detailed\napp-C,Appleton,app-F,App Force,public\n");
        put(
                "areas",
                "code,kind,name,partnership,parents\napp-A1,lsoa,Appledore 1,app-A,\napp-B1,lsoa,Appley 1,app-B,\n");
        put("suppliers", "id,name,kind,area\napp-police,App Police,police,app-F\n");
    }

    @Test
    void delivery_isToldToEveryPartnershipItSpeaksFor() {
        String id = send("2023-05", "replace", row("A1", "2023-05-03", "app-A1") + row("B1", "2023-05-04", "nowhere"));
        TopicEvent one = await(id, "app-A");
        TopicEvent other = await(id, "app-B");
        for (TopicEvent event : List.of(one, other)) {
            Contracts.assertValid("submission-applied.v1", event.data());
            assertThat(event.key()).isEqualTo(event.subject());
            assertThat(event.json().at("/rows/created").asInt()).isEqualTo(1);
            assertThat(event.json().at("/rows/rejected").asInt()).isEqualTo(1);
            assertThat(event.json().path("partnerships").asInt()).isEqualTo(2);
            assertThat(event.json().at("/supplier/name").asText()).isEqualTo("App Police");
            assertThat(event.json().path("figuresChanged").asInt())
                    .as("as many as were told of %s with this cause", event.key())
                    .isEqualTo(
                            figuresTold(id, event.json().at("/partnership/code").asText()));
        }
        assertThat(one.key()).isEqualTo("feed.app-A.police-recorded-crime.app-police");
        assertThat(all()).noneMatch(event -> event.key().startsWith("feed.app-C."));
        assertThat(partitionOfFigures("app-A")).isEqualTo(one.partition());
    }

    @Test
    void fewRows_areToldWhereTheyChangeFigures() {
        send("2023-06", "replace", row("A2", "2023-06-03", "app-A1") + row("B2", "2023-06-03", "app-B1"));
        String id = send("2023-06", "upsert", row("B3", "2023-06-05", "app-B1"));
        TopicEvent event = await(id, "app-B");
        assertThat(event.json().path("partnerships").asInt()).isEqualTo(1);
        assertThat(event.json().path("mode").asText()).isEqualTo("upsert");
        assertThat(event.json().path("figuresChanged").asInt()).isPositive();
        assertThat(told(id, "app-A")).isEmpty();
    }

    @Test
    void rehearsal_isNotTold() {
        String rehearsed = feed("2023-07", "replace")
                .queryParam("dryRun", true)
                .body((FeedRequests.HEADER + row("A4", "2023-07-03", "app-A1")).getBytes(UTF_8))
                .post("/v1/submissions")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        await(send("2023-07", "replace", row("A5", "2023-07-03", "app-A1")), "app-A");
        assertThat(told(rehearsed, "app-A")).isEmpty();
    }

    @Test
    void withdrawal_isToldAsTheNextRevision() {
        String id = send("2023-08", "replace", row("A6", "2023-08-03", "app-A1"));
        long applied = await(id, "app-A").json().path("revision").asLong();
        police().post("/v1/submissions/" + id + "/withdrawal").then().statusCode(200);
        TopicEvent event = Topics.await(
                TOPIC,
                is(id, "app-A")
                        .and(candidate -> candidate.json().path("withdrawn").isObject()),
                Duration.ofSeconds(20));
        Contracts.assertValid("submission-applied.v1", event.data());
        assertThat(event.json().at("/withdrawn/rows").asInt()).isEqualTo(1);
        assertThat(event.json().path("revision").asLong()).isGreaterThan(applied);
    }

    private static int figuresTold(String id, String partnership) {
        return (int) all().stream()
                .filter(event -> event.key().startsWith(partnership + "."))
                .filter(event -> event.json().path("causationId").asText().equals(id))
                .count();
    }

    private static int partitionOfFigures(String partnership) {
        return all().stream()
                .filter(event -> event.key().startsWith(partnership + "."))
                .findFirst()
                .orElseThrow()
                .partition();
    }

    private static List<TopicEvent> all() {
        return Topics.read(TOPIC);
    }

    private static List<TopicEvent> told(String id, String partnership) {
        return all().stream().filter(is(id, partnership)).toList();
    }

    private static TopicEvent await(String id, String partnership) {
        return Topics.await(TOPIC, is(id, partnership), Duration.ofSeconds(20));
    }

    private static Predicate<TopicEvent> is(String id, String partnership) {
        return event -> TYPE.equals(event.type())
                && event.json().path("submission").asText().equals(id)
                && event.json().at("/partnership/code").asText().equals(partnership);
    }

    private static String row(String reference, String day, String lsoa) {
        return reference + "," + day + "," + day + ",,robbery," + lsoa + ",,,,\n";
    }

    private static String send(String period, String mode, String rows) {
        return feed(period, mode)
                .body((FeedRequests.HEADER + rows).getBytes(UTF_8))
                .post("/v1/submissions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static RequestSpecification feed(String period, String mode) {
        return police().contentType("text/csv")
                .queryParam("dataset", FeedRequests.CRIMES)
                .queryParam("period", period)
                .queryParam("mode", mode);
    }

    private static RequestSpecification police() {
        return given().auth().oauth2(Tokens.ofPartner("devon-and-cornwall-police", "app-police"));
    }
}
