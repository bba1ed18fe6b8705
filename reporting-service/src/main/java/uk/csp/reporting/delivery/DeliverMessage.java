package uk.csp.reporting.delivery;

import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.csp.reporting.ReportingConfig;
import uk.csp.reporting.access.Analysts;
import uk.csp.reporting.destination.Destination;
import uk.csp.reporting.destination.Destinations;
import uk.csp.reporting.destination.Outcome;
import uk.csp.reporting.destination.PostMessage;

/** Makes, signs and sends one message. What it says is decided now: rights may have changed since it was queued. */
@ApplicationScoped
class DeliverMessage {
    private final Destinations destinations;
    private final Secrets secrets;
    private final Analysts analysts;
    private final PostMessage post;

    DeliverMessage(Destinations destinations, Secrets secrets, Analysts analysts, Vertx vertx, ReportingConfig config) {
        this.destinations = destinations;
        this.secrets = secrets;
        this.analysts = analysts;
        this.post = new PostMessage(vertx, config.webhooks().timeout());
    }

    /** @throws GeneralSecurityException when the secrets cannot be read, which is not the receiver's fault */
    Outcome deliver(UUID subscription, Message message, Instant now)
            throws GeneralSecurityException, InterruptedException {
        List<byte[]> signing = secrets.signing(subscription);
        Destination destination;
        try {
            destination = destinations.check(message.url());
        } catch (Destination.Refused e) {
            return Outcome.refused(e.reason());
        }
        boolean exact = analysts.name(message.partner(), message.partnership());
        byte[] body =
                Payload.of(message.type(), message.thing(), message.revision(), message.at(), message.body(), exact);
        return post.post(
                destination,
                Map.of(
                        "content-type", "application/json",
                        "user-agent", "csp-platform-webhooks/1",
                        "webhook-id", message.id(),
                        "webhook-timestamp", Long.toString(now.getEpochSecond()),
                        "webhook-signature", Signature.of(signing, message.id(), now, body)),
                body);
    }

    @PreDestroy
    void close() {
        post.close();
    }
}
