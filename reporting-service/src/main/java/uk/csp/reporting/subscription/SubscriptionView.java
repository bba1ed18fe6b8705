package uk.csp.reporting.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WebhookSubscription")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubscriptionView(
        UUID id,
        @Schema(examples = "https://receiver.example.org/csp") String url,
        List<String> eventTypes,
        @Schema(description = "Empty: all partnerships") List<String> partnerships,
        String description,
        boolean enabled,
        @Schema(
                        enumeration = {"owner", "gone", "failing"},
                        description = "Left out while it is enabled. gone: the receiver answered 410. failing: the last"
                                + " attempt at a message failed")
                String disabledBecause,
        @Schema(description = "Messages that wait to be sent") long pending,
        Instant createdAt,
        Instant changedAt,
        @Schema(
                        examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=",
                        description = "Shown this once. Deliveries are signed with it")
                String secret) {
    static SubscriptionView of(Subscription subscription, long pending, String secret) {
        return new SubscriptionView(
                subscription.id(),
                subscription.url(),
                subscription.eventTypes(),
                subscription.partnerships(),
                subscription.description(),
                subscription.enabled(),
                subscription.disabledBecause(),
                pending,
                subscription.madeAt(),
                subscription.changedAt(),
                secret);
    }

    @Schema(name = "WebhookSubscriptions")
    record Page(List<SubscriptionView> items) {}
}
