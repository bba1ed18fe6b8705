package uk.csp.gateway.live;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Who reads, and what of an event that is shown.
 *
 * @param id the client or person, for whom streams are counted
 * @param partner the organisation, which alone decides about counts and submissions
 * @param until when the token ends
 */
public record Reader(String id, String partner, Set<String> scopes, Instant until) {
    public Reader {
        partner = partner == null ? "" : partner;
        scopes = Set.copyOf(scopes);
    }

    /** Whether one of the scopes a type needs is there. */
    boolean may(EventType type) {
        return type.scopes().anyMatch(scope -> scopes.contains(scope.value()));
    }

    /** The event's data as this reader may know it; empty when it is not for the reader at all. */
    Optional<String> shown(LiveEvent event, Analysts analysts) {
        if (!may(event.type())) {
            return Optional.empty();
        }
        boolean analyst = analysts.include(partner, event.partnership());
        if (event.type() != EventType.SUBMISSION_APPLIED) {
            return Optional.of(event.text(analyst));
        }
        if (!partner.isEmpty() && partner.equals(event.supplier())) {
            return Optional.of(event.text(true));
        }
        // Whoever only sends feeds is told of its own alone.
        return analyst && scopes.contains("figures:read") ? Optional.of(event.text(false)) : Optional.empty();
    }
}
