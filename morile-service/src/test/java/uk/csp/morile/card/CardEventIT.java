package uk.csp.morile.card;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.csp.morile.MorileService.ANALYST;
import static uk.csp.morile.MorileService.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import uk.csp.kit.Contracts;
import uk.csp.kit.PlatformResource;
import uk.csp.kit.TopicEvent;
import uk.csp.kit.Topics;
import uk.csp.morile.MorileService;

/** A written card is told as the contract says, without its author; those of an earlier release once more. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "morile"))
class CardEventIT {
    private static final String TOPIC = "morile.ratings.v1";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    DataSource dataSource;

    @Test
    void writtenCard_isTold() {
        TopicEvent event = written("T44000011", "0", "Daily.");
        assertThat(event.type()).isEqualTo("uk.csp.morile.card-changed.v1");
        Contracts.assertValid("card-changed.v1", event.data());
        assertThat(event.json().at("/sections/0/points/0").asText()).isEqualTo("Daily.");
        assertThat(event.json().toString()).doesNotContain(ANALYST);
        assertThat(written("T44000011", "1", "Weekly.").json().get("revision").asInt())
                .isEqualTo(2);
    }

    @Test
    void cardOfAnEarlierRelease_isToldTheSameByTheMigration() throws Exception {
        TopicEvent event = written("T44000012", "0", "Often.");
        try (InputStream sql = getClass().getResourceAsStream("/db/migration/V0038__tell_cards_written_before.sql");
                Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        }
        TopicEvent again = Topics.await(
                TOPIC,
                candidate -> candidate.subject().equals(event.subject())
                        && !candidate
                                .headers()
                                .get("ce_id")
                                .equals(event.headers().get("ce_id")),
                SOON);
        Contracts.assertValid("card-changed.v1", again.data());
        assertThat(again.key()).isEqualTo(event.key());
        assertThat(without(again.json(), "writtenAt")).isEqualTo(without(event.json(), "writtenAt"));
        assertThat(Instant.parse(again.json().get("writtenAt").asText()))
                .isEqualTo(Instant.parse(event.json().get("writtenAt").asText()));
    }

    private static JsonNode without(JsonNode event, String field) {
        return ((ObjectNode) event.deepCopy()).without(field);
    }

    private static TopicEvent written(String partnership, String revision, String point) {
        if (revision.equals("0")) {
            MorileService.open(partnership);
        }
        as(ANALYST)
                .header("If-Match", "\"" + revision + "\"")
                .body("{\"likelihood\": [\"" + point + "\"]}")
                .put("/v1/cycles/" + partnership + ".2018-19/cards/theme/alcohol-related-harm")
                .then()
                .statusCode(200);
        return Topics.await(
                TOPIC,
                event -> event.subject().equals("card." + partnership + ".2018-19.theme.alcohol-related-harm")
                        && event.json().toString().contains(point),
                SOON);
    }
}
