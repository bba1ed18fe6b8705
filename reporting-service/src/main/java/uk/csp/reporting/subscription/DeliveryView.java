package uk.csp.reporting.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.reporting.delivery.Attempt;

@Schema(name = "WebhookDelivery", description = "One attempt to deliver one event")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(
        @Schema(examples = "msg_9f86d081884c7d659a2feaa0c55ad015", description = "The webhook-id") String event,
        @Schema(examples = "rating-changed") String type,
        @Schema(examples = "E22000056.2018-19.burglary", description = "What changed") String thing,
        @Schema(description = "Of the thing") Long revision,
        @Schema(
                        enumeration = {"pending", "delivered", "failed", "superseded"},
                        description = "Of the event now. superseded: a newer state of the figure took its place")
                String state,
        @Schema(description = "Which attempt this was, from 1") int attempt,
        Instant at,
        @Schema(description = "HTTP status of the answer; left out when there was none") Integer status,
        long durationMs,
        @Schema(
                        examples = "timeout",
                        description = "Left out when it was taken. timeout, connection-failed, tls-failed, redirect,"
                                + " refused, receiver-failed, busy, gone, unknown-host, private-address, or another"
                                + " word for a URL that is not sent to")
                String error,
        @Schema(description = "When it is tried again; left out when it is not") Instant nextAttemptAt,
        @Schema(description = "Place of the event: a replay can begin after it") String cursor) {
    static DeliveryView of(Attempt attempt) {
        return new DeliveryView(
                attempt.event(),
                attempt.type(),
                attempt.thing(),
                attempt.revision() == 0 ? null : attempt.revision(),
                attempt.state(),
                attempt.number(),
                attempt.at(),
                attempt.status(),
                attempt.durationMs(),
                attempt.error(),
                attempt.nextAt(),
                Place.ofEvent(attempt.position()).cursor());
    }

    @Schema(name = "WebhookDeliveries")
    record Page(List<DeliveryView> items) {}
}
