package uk.csp.reporting.projection;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.csp.platform.event.ReceivedEvent;
import uk.csp.platform.event.UnreadableEvent;
import uk.csp.reporting.facts.Card;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.facts.ListEntry;
import uk.csp.reporting.facts.Rating;

/**
 * The state of one thing as an event told it, with its whole body, also the fields not used yet. Unknown fields are no
 * error; a missing one that is needed makes the event unreadable.
 */
record ToldFact(String id, long revision, String body) {
    static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static ToldFact figure(ReceivedEvent event) throws UnreadableEvent {
        return read(event, Figure.class, (figure, body) -> {
            require(
                    figure.partnership().code(),
                    figure.partnership().name(),
                    figure.indicator().id(),
                    figure.area().kind(),
                    figure.period().code());
            return new ToldFact(required(figure.figure()), figure.revision(), body);
        });
    }

    static ToldFact rating(ReceivedEvent event) throws UnreadableEvent {
        return read(event, Rating.class, (rating, body) -> {
            require(
                    rating.partnership().code(),
                    rating.partnership().name(),
                    rating.cycle().id(),
                    rating.threat().theme().id(),
                    rating.model().id());
            return new ToldFact(required(rating.rating()), rating.revision(), body);
        });
    }

    static ToldFact listEntry(ReceivedEvent event) throws UnreadableEvent {
        return read(event, ListEntry.class, (entry, body) -> {
            require(
                    entry.partnership().code(),
                    entry.partnership().name(),
                    entry.cycle().id(),
                    entry.label());
            return new ToldFact(required(entry.listEntry()), entry.revision(), body);
        });
    }

    static ToldFact card(ReceivedEvent event) throws UnreadableEvent {
        return read(event, Card.class, (card, body) -> {
            require(
                    card.partnership().code(),
                    card.partnership().name(),
                    card.cycle().id(),
                    card.kind(),
                    card.subject());
            return new ToldFact(required(card.card()), card.revision(), body);
        });
    }

    /** Of several states of the same thing the one with the highest revision. */
    static Collection<ToldFact> newest(List<ToldFact> facts) {
        Map<String, ToldFact> newest = new LinkedHashMap<>();
        facts.forEach(fact ->
                newest.merge(fact.id(), fact, (held, other) -> other.revision() > held.revision() ? other : held));
        return newest.values();
    }

    private interface Reader<T> {
        ToldFact read(T fact, String body);
    }

    private static <T> ToldFact read(ReceivedEvent event, Class<T> type, Reader<T> reader) throws UnreadableEvent {
        try {
            return reader.read(JSON.readValue(event.data(), type), new String(event.data(), StandardCharsets.UTF_8));
        } catch (IOException | NullPointerException e) {
            throw new UnreadableEvent("The data of " + event.type() + " " + event.id() + " cannot be read", e);
        }
    }

    private static void require(String... values) {
        for (String value : values) {
            required(value);
        }
    }

    private static String required(String value) {
        return Objects.requireNonNull(value);
    }
}
