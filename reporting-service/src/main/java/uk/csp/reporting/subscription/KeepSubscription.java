package uk.csp.reporting.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.csp.platform.access.Caller;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditLog;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.StandardProblem;
import uk.csp.platform.problem.Violation;
import uk.csp.reporting.ReportingConfig;
import uk.csp.reporting.ReportingProblem;
import uk.csp.reporting.delivery.EventType;
import uk.csp.reporting.delivery.Secrets;
import uk.csp.reporting.destination.Destination;
import uk.csp.reporting.destination.Destinations;
import uk.csp.reporting.edit.Revision;

/** Makes and changes the caller's subscriptions: what may be asked for, and where it may go. */
@ApplicationScoped
class KeepSubscription {
    private final Subscriptions subscriptions;
    private final Secrets secrets;
    private final Destinations destinations;
    private final Caller caller;
    private final AuditLog audit;
    private final Clock clock;
    private final int most;

    KeepSubscription(
            Subscriptions subscriptions,
            Secrets secrets,
            Destinations destinations,
            Caller caller,
            AuditLog audit,
            Clock clock,
            ReportingConfig config) {
        this.subscriptions = subscriptions;
        this.secrets = secrets;
        this.destinations = destinations;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
        this.most = config.webhooks().mostOfAPartner();
    }

    /** A subscription with the secret its owner is told this once. */
    record Made(Subscription subscription, String secret) {}

    @Transactional
    Made make(SubscriptionRequest request) {
        requireKey();
        check(request.url(), request.eventTypes());
        Instant now = now();
        Subscription subscription = new Subscription(
                UUID.randomUUID(),
                caller.partner(),
                caller.client(),
                request.url(),
                distinct(request.eventTypes()),
                distinct(Optional.ofNullable(request.partnerships()).orElse(List.of())),
                request.description(),
                true,
                null,
                1,
                now,
                now);
        if (!subscriptions.add(subscription, most)) {
            throw new ProblemException(
                    ReportingProblem.TOO_MANY_SUBSCRIPTIONS,
                    "A partner may have " + most + " subscriptions. Delete one that is no longer used.");
        }
        audit.record(new AuditEntry(
                AuditEntry.Operation.DISCLOSURE, "webhook-subscription/" + subscription.id(), 1, "to be told"));
        return new Made(subscription, secrets.renew(subscription.id()));
    }

    @Transactional
    Subscription change(UUID id, String ifMatch, SubscriptionChange change) {
        Subscription held = find(id);
        new Revision(Math.toIntExact(held.revision())).requireMatch(ifMatch);
        check(change.url(), change.eventTypes());
        Subscription next = held.with(change, now());
        if (!subscriptions.change(next)) {
            throw new ProblemException(
                    ReportingProblem.REVISION_CHANGED, "It was changed at this moment. Read it and repeat the edit.");
        }
        audit.record(new AuditEntry(AuditEntry.Operation.ALTERATION, "webhook-subscription/" + id, 1, null));
        return next;
    }

    @Transactional
    void remove(UUID id) {
        if (!subscriptions.remove(caller.partner(), id)) {
            throw notFound();
        }
        audit.record(new AuditEntry(AuditEntry.Operation.ERASURE, "webhook-subscription/" + id, 1, null));
    }

    @Transactional
    String renewSecret(UUID id) {
        requireKey();
        find(id);
        audit.record(new AuditEntry(AuditEntry.Operation.ALTERATION, "webhook-subscription/" + id, 1, "new secret"));
        return secrets.renew(id);
    }

    /** The caller's own; another partner's answers as if it did not exist. */
    Subscription find(UUID id) {
        return subscriptions.find(caller.partner(), id).orElseThrow(KeepSubscription::notFound);
    }

    List<Subscription> all() {
        return subscriptions.of(caller.partner());
    }

    private void check(String url, List<String> eventTypes) {
        List<Violation> violations = new ArrayList<>();
        if (url != null) {
            try {
                destinations.check(url);
            } catch (Destination.Refused e) {
                violations.add(
                        Violation.at("/url", e.reason().word(), e.reason().detail()));
            }
        }
        List<String> wanted = eventTypes == null ? List.of() : eventTypes;
        for (int i = 0; i < wanted.size(); i++) {
            if (EventType.find(wanted.get(i)).isEmpty()) {
                violations.add(Violation.at("/eventTypes/" + i, "unknown-event-type", "There is no such event."));
            }
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    ReportingProblem.INVALID_SUBSCRIPTION, "The subscription cannot be kept like this.", violations);
        }
        requireScopes(wanted);
    }

    private void requireScopes(List<String> eventTypes) {
        for (String word : eventTypes) {
            String scope = EventType.find(word).orElseThrow().scope();
            if (!caller.mayDo(scope)) {
                throw new ProblemException(
                        StandardProblem.NOT_ALLOWED, "Events of the type " + word + " need the scope " + scope + ".");
            }
        }
    }

    private void requireKey() {
        if (!secrets.areAvailable()) {
            throw new ProblemException(
                    StandardProblem.UNAVAILABLE, "This installation has no key to keep signing secrets with.");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static List<String> distinct(List<String> words) {
        return List.copyOf(new LinkedHashSet<>(words));
    }

    private static ProblemException notFound() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such subscription.");
    }
}
