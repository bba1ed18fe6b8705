package uk.csp.morile.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import uk.csp.morile.MorileProblem;
import uk.csp.platform.problem.ProblemException;

/** The versions of the threat registers. A version never changes, so one that was read once is kept. */
@ApplicationScoped
public class ThreatRegisters implements PanacheRepositoryBase<StoredRegister, String> {
    private static final String FIRST = "csp-2018";

    private final Map<String, ThreatRegister> known = new ConcurrentHashMap<>();

    /** What a cycle refers to: {@code plymouth:3}. The first register of all had no versions yet. */
    public static String key(String name, int version) {
        return name.equals(FIRST) && version == 1 ? name : name + ":" + version;
    }

    /** The register of a key that the database refers to. */
    public ThreatRegister get(String key) {
        ThreatRegister register = known.get(key);
        if (register == null) {
            register = findByIdOptional(key)
                    .map(StoredRegister::register)
                    .orElseThrow(() -> new IllegalArgumentException("No threat register " + key));
            known.put(key, register);
        }
        return register;
    }

    /** The key of the version a new cycle uses: the newest of a name, or the one {@code name:version} names. */
    public Optional<String> toOpenWith(String name) {
        return newest(name).map(stored -> stored.id);
    }

    /** Whether a cycle's register is one that this name meant at some time. */
    public static boolean isVersionOf(String key, String name) {
        return key.equals(name) || key.startsWith(name + ":");
    }

    /** The version a request names, or its newest. */
    StoredRegister require(String name) {
        return newest(name).orElseThrow(ThreatRegisters::unknown);
    }

    List<StoredRegister> versions(String name) {
        return list("name = ?1 order by version", name);
    }

    /** The newest version of a register, and the one it replaced; null when it is the first. */
    record Newest(StoredRegister newest, StoredRegister before) {}

    List<Newest> newestWithTheOneBefore() {
        Map<String, Newest> newest = new TreeMap<>();
        list("order by name, version")
                .forEach(stored -> newest.merge(
                        stored.name,
                        new Newest(stored, null),
                        (older, newer) -> new Newest(newer.newest(), older.newest())));
        return List.copyOf(newest.values());
    }

    private Optional<StoredRegister> newest(String name) {
        return find("name = ?1 or (id = ?1 and name <> id) order by version desc", name)
                .firstResultOptional();
    }

    static ProblemException unknown() {
        return new ProblemException(MorileProblem.UNKNOWN_REGISTER, "No threat register has this identifier.");
    }
}
