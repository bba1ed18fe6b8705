package uk.csp.gateway.live;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import uk.csp.gateway.person.Person;

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

    /** Who is signed in, for what is asked at once. */
    public static Reader of(Person person) {
        return new Reader(person.id(), person.partner(), person.scopes(), Instant.MAX);
    }

    /** Whether one of the scopes a type needs is there. */
    boolean may(EventType type) {
        return type.scopes().anyMatch(scope -> scopes.contains(scope.value()));
    }

    /** The event's data as this reader may know it; empty when it is not for the reader at all. */
    Optional<String> shown(LiveEvent event, Analysts analysts) {
        if (!sees(event, analysts)) {
            return Optional.empty();
        }
        boolean all = event.type() == EventType.SUBMISSION_APPLIED
                ? isOwn(event)
                : analysts.include(partner, event.partnership());
        return Optional.of(event.text(all));
    }

    /** Whether the event is for the reader, whatever is shown of it. Who only sends feeds is told of its own alone. */
    boolean sees(LiveEvent event, Analysts analysts) {
        if (!may(event.type())) {
            return false;
        }
        return event.type() != EventType.SUBMISSION_APPLIED
                || isOwn(event)
                || scopes.contains("figures:read") && analysts.include(partner, event.partnership());
    }

    private boolean isOwn(LiveEvent event) {
        return !partner.isEmpty() && partner.equals(event.supplier());
    }
}
