package uk.csp.morile.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import uk.csp.morile.MorileJson;

/** The loaded threat registers. A register never changes, so one that was read once is kept. */
@ApplicationScoped
public class ThreatRegisters implements PanacheRepositoryBase<StoredRegister, String> {
    private final Map<String, ThreatRegister> known = new ConcurrentHashMap<>();

    /** The register of an id that the database refers to. */
    public ThreatRegister get(String id) {
        return lookUp(id).orElseThrow(() -> new IllegalArgumentException("No threat register " + id));
    }

    public Optional<ThreatRegister> lookUp(String id) {
        ThreatRegister register = known.get(id);
        if (register != null) {
            return Optional.of(register);
        }
        return findByIdOptional(id).map(stored -> {
            ThreatRegister read = MorileJson.read(stored.document, ThreatRegister.class);
            known.put(id, read);
            return read;
        });
    }
}
