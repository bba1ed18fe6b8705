package uk.csp.platform.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import uk.csp.platform.event.BackgroundThread;

/** Verifies the audit log without being asked, so that a fault is in metrics and log before somebody needs an entry. */
@ApplicationScoped
class VerifyRegularly {
    private final VerifyChain verifyChain;
    private final BackgroundThread thread;

    VerifyRegularly(
            VerifyChain verifyChain,
            @ConfigProperty(name = "csp.audit.verify-every", defaultValue = "PT6H") Duration every) {
        this.verifyChain = verifyChain;
        this.thread = new BackgroundThread("audit-verifier", every);
    }

    void start(@Observes StartupEvent event) {
        thread.start(() -> {
            // First after a while: a service that starts has other things to read.
            thread.pause();
            if (thread.isRunning()) {
                verifyChain.verify(Optional.empty());
            }
        });
    }

    void stop(@Observes ShutdownEvent event) {
        thread.stop();
    }
}
