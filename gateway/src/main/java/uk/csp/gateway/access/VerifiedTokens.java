package uk.csp.gateway.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who holds tokens that were verified less than a minute ago and have not expired: a partner system sends the same one
 * with every request, and checking a signature costs more than passing a request on. What was refused is not kept.
 */
@ApplicationScoped
class VerifiedTokens {
    static final Duration KEPT = Duration.ofMinutes(1);

    /** Assumed: no more tokens are in use within a minute; beyond it they are checked each time. */
    static final int MOST = 10_000;

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Clock clock;

    VerifiedTokens(Clock clock) {
        this.clock = clock;
    }

    private record Known(Client client, Instant until) {}

    /** @param authorization the whole header, as it was sent */
    Optional<Client> find(String authorization) {
        Known found = authorization == null ? null : known.get(authorization);
        if (found == null) {
            return Optional.empty();
        }
        if (clock.instant().isBefore(found.until())) {
            return Optional.of(found.client());
        }
        known.remove(authorization, found);
        return Optional.empty();
    }

    void remember(String authorization, Client client) {
        Instant now = clock.instant();
        if (known.size() >= MOST) {
            known.values().removeIf(old -> !now.isBefore(old.until()));
        }
        Instant until = now.plus(KEPT);
        if (known.size() < MOST) {
            known.put(authorization, new Known(client, client.until().isBefore(until) ? client.until() : until));
        }
    }
}
