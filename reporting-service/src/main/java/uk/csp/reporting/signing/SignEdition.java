package uk.csp.reporting.signing;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import uk.csp.reporting.ReportingConfig;

/** Signs editions with the one private key this service has. It is read at the start: a wrong one is noticed then. */
@ApplicationScoped
public class SignEdition {
    private final ReportingConfig config;
    private final Signatures signatures;
    private SigningKey key;

    SignEdition(ReportingConfig config, Signatures signatures) {
        this.config = config;
        this.signatures = signatures;
    }

    void atStart(@Observes StartupEvent started) {
        key = KeyFile.readOrMake(config.signing().keyFile());
    }

    /** In the caller's transaction. */
    public void sign(EditionStatement statement) {
        String text = statement.text();
        signatures.use(key.id(), key.publicPem(), statement.publishedAt());
        signatures.add(statement.edition(), key.id(), text, key.sign(text.getBytes(StandardCharsets.UTF_8)));
    }
}
