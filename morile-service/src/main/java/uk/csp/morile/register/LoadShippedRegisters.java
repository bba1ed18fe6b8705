package uk.csp.morile.register;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import uk.csp.morile.lock.TransactionLocks;

/** Loads the product's registers at the first start and insists at every later one that they are unchanged. */
@ApplicationScoped
class LoadShippedRegisters {
    private final ThreatRegisters registers;
    private final TransactionLocks locks;
    private final Clock clock;

    LoadShippedRegisters(ThreatRegisters registers, TransactionLocks locks, Clock clock) {
        this.registers = registers;
        this.locks = locks;
        this.clock = clock;
    }

    @Transactional
    void onStart(@Observes @Priority(10) StartupEvent event) {
        locks.lockLoading();
        for (ThreatRegister register : ShippedRegisters.all()) {
            StoredRegister stored = registers.findById(ThreatRegisters.key(register.id(), register.version()));
            if (stored == null) {
                registers.persist(new StoredRegister(register, RegisterEdit.SHIPPED, clock.instant()));
            } else if (!stored.register().equals(register)) {
                throw new IllegalStateException("Threat register " + stored.id
                        + " differs from the one ratings may rest on: give it a new version");
            }
        }
    }
}
