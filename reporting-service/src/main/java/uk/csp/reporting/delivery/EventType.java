package uk.csp.reporting.delivery;

import java.util.Arrays;
import java.util.Optional;
import uk.csp.platform.access.Scopes;

/** What a partner may be told of, and the scope its token must have to ask for it. */
public enum EventType {
    FIGURE_CHANGED("figure-changed", Scopes.FIGURES_READ),
    FIGURES_CHANGED("figures-changed", Scopes.FIGURES_READ),
    RATING_CHANGED("rating-changed", Scopes.RATINGS_READ),
    LIST_ENTRY_CHANGED("list-entry-changed", Scopes.RATINGS_READ),
    EDITION_PUBLISHED("edition-published", Scopes.FIGURES_READ),
    EDITION_WITHDRAWN("edition-withdrawn", Scopes.FIGURES_READ),
    /** Sent on request to see whether a receiver works; nobody subscribes to it. */
    PING("ping", null);

    private final String word;
    private final String scope;

    EventType(String word, String scope) {
        this.word = word;
        this.scope = scope;
    }

    public String word() {
        return word;
    }

    public String scope() {
        return scope;
    }

    /** The type of this name, if one can subscribe to it. */
    public static Optional<EventType> find(String word) {
        return Arrays.stream(values())
                .filter(type -> type.scope != null && type.word.equals(word))
                .findFirst();
    }

    static EventType of(String word) {
        return Arrays.stream(values())
                .filter(type -> type.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }
}
