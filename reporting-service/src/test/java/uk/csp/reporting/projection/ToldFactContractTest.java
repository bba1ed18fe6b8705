package uk.csp.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.csp.kit.Contracts;
import uk.csp.platform.event.ReceivedEvent;
import uk.csp.platform.event.UnreadableEvent;
import uk.csp.reporting.facts.Card;
import uk.csp.reporting.facts.Figure;

/** The consumer side of the contracts: every example is read, unknown fields are ignored, what is needed is required. */
class ToldFactContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<byte[]> figures() {
        return Contracts.examples("figure-changed.v1").stream();
    }

    static Stream<byte[]> ratings() {
        return Contracts.examples("rating-changed.v1").stream();
    }

    static Stream<byte[]> listEntries() {
        return Contracts.examples("list-entry-changed.v1").stream();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void figure_isRead(byte[] example) throws Exception {
        ToldFact told = ToldFact.figure(event(example));
        assertThat(told.id()).isEqualTo(JSON.readTree(example).get("figure").asText());
        assertThat(told.revision())
                .isEqualTo(JSON.readTree(example).get("revision").asLong());
        Figure figure = ToldFact.JSON.readValue(told.body(), Figure.class);
        assertThat(figure.hasRate()).isEqualTo(figure.complete());
        assertThat(ToldFact.figure(event(withUnknownFields(example))).id()).isEqualTo(told.id());
    }

    @ParameterizedTest
    @MethodSource("ratings")
    void rating_isRead(byte[] example) throws Exception {
        ToldFact told = ToldFact.rating(event(example));
        assertThat(told.id()).contains("E22000056.2018-19.");
        assertThat(ToldFact.rating(event(withUnknownFields(example))).id()).isEqualTo(told.id());
    }

    @ParameterizedTest
    @MethodSource("listEntries")
    void listEntry_isRead(byte[] example) throws Exception {
        ToldFact told = ToldFact.listEntry(event(example));
        assertThat(told.id()).contains("E22000056.2018-19.");
        assertThat(ToldFact.listEntry(event(withUnknownFields(example))).id()).isEqualTo(told.id());
    }

    static Stream<byte[]> cards() {
        return Contracts.examples("card-changed.v1").stream();
    }

    @ParameterizedTest
    @MethodSource("cards")
    void card_isRead(byte[] example) throws Exception {
        ToldFact told = ToldFact.card(event(example));
        Card card = ToldFact.JSON.readValue(told.body(), Card.class);
        assertThat(told.id()).startsWith("card.E22000056.2018-19.");
        assertThat(card.heading("organisationalResponse").orElseThrow().points())
                .hasSize(2);
        assertThat(ToldFact.card(event(withUnknownFields(example))).id()).isEqualTo(told.id());
    }

    @ParameterizedTest
    @MethodSource("figures")
    void reportedFigure_isReadWithItsValueAndComparators(byte[] example) throws Exception {
        Figure figure = ToldFact.JSON.readValue(ToldFact.figure(event(example)).body(), Figure.class);
        JsonNode told = JSON.readTree(example).get("reported");
        assertThat(figure.reported() == null).isEqualTo(told == null);
        if (told != null) {
            assertThat(figure.printable()).isTrue();
            assertThat(figure.reported().unit()).isEqualTo(told.get("unit").asText());
            assertThat(figure.reported().comparators())
                    .hasSize(told.path("comparators").size());
        }
    }

    @Test
    void withoutWhatIsNeeded_isUnreadable() {
        for (String data : List.of("", "{", "[]", "{\"figure\":\"a\"}", "{\"figure\":\"a\",\"partnership\":{}}")) {
            byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> ToldFact.figure(event(bytes))).as(data).isInstanceOf(UnreadableEvent.class);
            assertThatThrownBy(() -> ToldFact.rating(event(bytes))).as(data).isInstanceOf(UnreadableEvent.class);
        }
    }

    @Test
    void newest_keepsTheHighestRevisionWhateverTheOrder() {
        ToldFact second = new ToldFact("a", 2, "second");
        ToldFact first = new ToldFact("a", 1, "first");
        ToldFact other = new ToldFact("b", 1, "other");
        assertThat(ToldFact.newest(List.of(second, other, first))).containsExactly(second, other);
        assertThat(ToldFact.newest(List.of(first, second))).containsExactly(second);
    }

    private static byte[] withUnknownFields(byte[] example) throws Exception {
        ObjectNode data = (ObjectNode) JSON.readTree(example);
        data.put("tomorrow", "a field of a later release");
        ((ObjectNode) data.get("partnership")).putArray("tomorrow").add(1);
        return JSON.writeValueAsBytes(data);
    }

    private static ReceivedEvent event(byte[] data) {
        return new ReceivedEvent(UUID.randomUUID(), "type", "subject", "/test", Instant.EPOCH, data);
    }
}
