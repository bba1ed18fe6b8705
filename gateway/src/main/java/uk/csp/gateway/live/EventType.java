package uk.csp.gateway.live;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.csp.gateway.route.Scope;

/** What the stream tells of, and the scopes of which a token needs one. */
public enum EventType {
    FIGURE_CHANGED("figure-changed", Scope.FIGURES_READ),
    RATING_CHANGED("rating-changed", Scope.RATINGS_READ),
    EDITION_PUBLISHED("edition-published", Scope.FIGURES_READ),
    SUBMISSION_APPLIED("submission-applied", Scope.FIGURES_READ, Scope.FEEDS_WRITE);

    private static final Map<String, EventType> BY_WIRE_TYPE = Map.of(
            "uk.csp.crime-data.figure-changed.v1", FIGURE_CHANGED,
            "uk.csp.crime-data.submission-applied.v1", SUBMISSION_APPLIED,
            "uk.csp.morile.rating-changed.v1", RATING_CHANGED,
            "uk.csp.reporting.edition-published.v1", EDITION_PUBLISHED);

    private static final Map<String, EventType> BY_WORD =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(EventType::word, Function.identity()));

    private final String word;
    private final Scope[] scopes;

    EventType(String word, Scope... scopes) {
        this.word = word;
        this.scopes = scopes;
    }

    public String word() {
        return word;
    }

    /** The type of this name, if one can ask for it. */
    static Optional<EventType> find(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** The type of a CloudEvents type; empty for events the stream does not tell. */
    static Optional<EventType> ofWireType(String type) {
        return Optional.ofNullable(BY_WIRE_TYPE.get(type));
    }

    Stream<Scope> scopes() {
        return Stream.of(scopes);
    }
}
