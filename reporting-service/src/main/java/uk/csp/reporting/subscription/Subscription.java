package uk.csp.reporting.subscription;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a partner wants to be told, and where.
 *
 * @param partnerships GSS codes; empty for all
 * @param disabledBecause owner, gone or failing; null while it is enabled
 */
record Subscription(
        UUID id,
        String partner,
        String madeBy,
        String url,
        List<String> eventTypes,
        List<String> partnerships,
        String description,
        boolean enabled,
        String disabledBecause,
        long revision,
        Instant madeAt,
        Instant changedAt) {
    Subscription {
        eventTypes = List.copyOf(eventTypes);
        partnerships = List.copyOf(partnerships);
    }

    /** The next revision; what the change does not name stays. Enabled again, it begins without a reason to be off. */
    Subscription with(SubscriptionChange change, Instant now) {
        boolean on = change.enabled() == null ? enabled : change.enabled();
        return new Subscription(
                id,
                partner,
                madeBy,
                change.url() == null ? url : change.url(),
                change.eventTypes() == null ? eventTypes : change.eventTypes(),
                change.partnerships() == null ? partnerships : change.partnerships(),
                change.description() == null ? description : change.description(),
                on,
                reason(on),
                revision + 1,
                madeAt,
                now);
    }

    private String reason(boolean on) {
        if (on) {
            return null;
        }
        return enabled ? "owner" : disabledBecause;
    }

    String path() {
        return "/v1/webhook-subscriptions/" + id;
    }
}
