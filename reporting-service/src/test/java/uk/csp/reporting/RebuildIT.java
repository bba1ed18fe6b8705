package uk.csp.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import uk.csp.kit.PlatformResource;
import uk.csp.kit.Tokens;
import uk.csp.kit.TopicEvent;
import uk.csp.kit.Topics;
import uk.csp.platform.event.EventListener;
import uk.csp.platform.event.ReceivedEvent;
import uk.csp.reporting.document.DocumentJson;

/** Projections emptied and read again from the topics give the same document to the byte, in whatever order. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting"),
        restrictToAnnotatedClass = true)
class RebuildIT {
    private static final String CODE = "E22000061";
    private static final List<String> TOPICS = List.of("crime-data.figures.v1", "morile.ratings.v1");
    private static final List<String> PROJECTIONS =
            List.of("figure", "rating", "list_entry", "card", "partnership_analysts");

    @Inject
    @Any
    Instance<EventListener> listeners;

    @Inject
    DataSource dataSource;

    @Test
    void document_isTheSameToTheByteAfterARebuild() throws Exception {
        tell();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(draft().asString())
                .contains(
                        "31,002",
                        "7.1 per 100,000",
                        "5 to 11",
                        "Drug Trafficking",
                        "ratings-domestic-abuse",
                        "Drinking at home.",
                        "[x]"));
        String before = DocumentJson.sha256(draft().asByteArray());
        List<ReceivedEvent> events = told();
        for (long seed = 1; seed <= 5; seed++) {
            empty();
            assertThat(draft().statusCode()).isEqualTo(404);
            replay(events, new Random(seed));
            assertThat(DocumentJson.sha256(draft().asByteArray()))
                    .as("replayed in the order of seed %d", seed)
                    .isEqualTo(before);
        }
    }

    private static void tell() {
        Events.figure(CODE, "all-crime", "FY2018-19", 1, 11_001, 9_876L);
        Events.figure(CODE, "all-crime", "FY2018-19", 2, 31_002, 9_876L);
        Events.figure(CODE, "robbery", "FY2018-19", 1, 255, 235L);
        Events.figure(CODE, "robbery", "FY2017-18", 1, 235, null);
        Events.neighbourhood(CODE, "FY2018-19", 1, 77);
        Events.reported(CODE, "rate", "opiate-and-crack-use-rate");
        Events.reported(CODE, "range", "prevent-referrals");
        Events.rating(CODE);
        Events.listEntry(CODE);
        Events.card(CODE);
    }

    private static List<ReceivedEvent> told() {
        return TOPICS.stream()
                .flatMap(topic -> Topics.read(topic).stream())
                .filter(event -> event.subject() != null && event.subject().contains(CODE))
                .map(RebuildIT::received)
                .toList();
    }

    private static ReceivedEvent received(TopicEvent event) {
        return new ReceivedEvent(
                UUID.fromString(event.headers().get("ce_id")),
                event.type(),
                event.subject(),
                event.headers().get("ce_source"),
                Instant.parse(event.headers().get("ce_time")),
                event.data());
    }

    /** Every event twice, in any order, in batches of three. */
    private void replay(List<ReceivedEvent> events, Random random) {
        List<ReceivedEvent> twice =
                new ArrayList<>(Stream.concat(events.stream(), events.stream()).toList());
        Collections.shuffle(twice, random);
        for (EventListener listener : listeners) {
            List<ReceivedEvent> own = twice.stream()
                    .filter(event -> listener.types().contains(event.type()))
                    .toList();
            IntStream.iterate(0, from -> from < own.size(), from -> from + 3)
                    .mapToObj(from -> own.subList(from, Math.min(from + 3, own.size())))
                    .forEach(batch -> QuarkusTransaction.requiringNew().call(() -> {
                        listener.onEvents(batch);
                        return null;
                    }));
        }
    }

    private void empty() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String projection : PROJECTIONS) {
                statement.execute("DELETE FROM " + projection + " WHERE partnership = '" + CODE + "'");
            }
        }
    }

    private static Response draft() {
        return given().auth().oauth2(Tokens.of("safer-plymouth-analyst")).get("/v1/assessments/{code}/FY2018-19", CODE);
    }
}
