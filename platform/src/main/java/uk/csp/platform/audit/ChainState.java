package uk.csp.platform.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What is told of the chain outside its database, in metrics and in the service's log: who keeps those lines elsewhere
 * can show later that the chain was cut or made anew.
 */
@ApplicationScoped
class ChainState {
    private static final Logger LOG = Logger.getLogger("uk.csp.audit");

    private final AtomicLong sealed = new AtomicLong();
    private final AtomicLong unsealed = new AtomicLong();
    private final AtomicLong verified = new AtomicLong();
    private final AtomicLong intact = new AtomicLong(1);
    private final Clock clock;
    private final Duration tellEvery;
    private Instant told = Instant.EPOCH;
    private long toldPosition;

    ChainState(
            MeterRegistry metrics,
            Clock clock,
            @ConfigProperty(name = "csp.audit.tell-head-every", defaultValue = "PT10M") Duration tellEvery) {
        this.clock = clock;
        this.tellEvery = tellEvery;
        gauge(metrics, "csp.audit.sealed.entries", "Entries of the audit log in its chain", sealed);
        gauge(metrics, "csp.audit.unsealed.entries", "Entries that wait for their seal", unsealed);
        gauge(
                metrics,
                "csp.audit.verified.seconds",
                "When the chain was verified last, in seconds since 1970",
                verified);
        gauge(metrics, "csp.audit.intact", "1, or 0 when the last verification found a fault", intact);
    }

    private static void gauge(MeterRegistry metrics, String name, String description, AtomicLong value) {
        Gauge.builder(name, value, AtomicLong::doubleValue)
                .description(description)
                .register(metrics);
    }

    /** @param head null while nothing was sealed */
    synchronized void sealed(Seal head, long waiting) {
        unsealed.set(waiting);
        if (head == null) {
            return;
        }
        sealed.set(head.position());
        Instant now = clock.instant();
        if (head.position() != toldPosition && !now.isBefore(told.plus(tellEvery))) {
            LOG.infof(
                    "Audit log sealed to position %d: %s",
                    (Object) head.position(), head.seal().hex());
            told = now;
            toldPosition = head.position();
        }
    }

    void verified(ChainVerification result) {
        verified.set(result.verifiedAt().getEpochSecond());
        intact.set(result.intact() ? 1 : 0);
        if (!result.intact()) {
            Fault fault = result.firstFault();
            LOG.errorf(
                    "The audit log is not what it was: entry %s at position %s is %s. %s",
                    fault.entry(), fault.position(), fault.kind(), fault.detail());
        }
    }
}
