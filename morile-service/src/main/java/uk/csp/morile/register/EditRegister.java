package uk.csp.morile.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import uk.csp.morile.MorileJson;
import uk.csp.morile.MorileProblem;
import uk.csp.morile.edit.Revision;
import uk.csp.morile.lock.TransactionLocks;
import uk.csp.morile.register.Regroup.Named;
import uk.csp.morile.register.ThreatRegister.Threat;
import uk.csp.platform.access.Caller;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditLog;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/**
 * Makes the next version of a partnership's own register. Cycles keep the version they were opened with: what people rated
 * does not change under them.
 */
@ApplicationScoped
class EditRegister {
    private final ThreatRegisters registers;
    private final TransactionLocks locks;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    EditRegister(ThreatRegisters registers, TransactionLocks locks, AuditLog audit, Caller caller, Clock clock) {
        this.registers = registers;
        this.locks = locks;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** The first version of one's own register, as a copy of another. */
    @Transactional
    StoredRegister copy(String from, String id, String label) {
        locks.lockLoading();
        List<Violation> violations = new ArrayList<>();
        require(violations, isSlug(id), "/id", "invalid-identifier", "Lower-case letters, digits and hyphens.");
        require(violations, isText(label), "/label", "missing", "Words are needed here.");
        refuse(violations);
        ThreatRegister source = registers.require(from).register();
        requireFree(id);
        return store(source.with(id, label, 1), "loaded", "Copied from " + source.id() + ":" + source.version());
    }

    /** The first version of one's own register. */
    @Transactional
    StoredRegister load(JsonNode document) {
        locks.lockLoading();
        ThreatRegister register = read(document, "", 1);
        requireFree(register.id());
        return store(register, "loaded", null);
    }

    /** Replaces the whole register. */
    @Transactional
    StoredRegister replace(String name, String ifMatch, String reason, JsonNode document) {
        return change(name, ifMatch, reason, "edited", (present, violations) -> {
            ThreatRegister register = read(document, "/register", present.version() + 1);
            require(
                    violations,
                    register.id().equals(present.id()),
                    "/register/id",
                    "other-identifier",
                    "This is the register " + present.id() + ".");
            return register;
        });
    }

    @Transactional
    StoredRegister split(String name, String ifMatch, String reason, String threat, List<Named> into) {
        return change(name, ifMatch, reason, "split", (present, violations) -> {
            Threat whole = known(present, violations, threat, "/threat");
            require(violations, into.size() >= 2, "/into", "too-few", "A threat is split into two or more.");
            requireNew(present, violations, into, Set.of());
            refuse(violations);
            return Regroup.split(present, whole, into);
        });
    }

    @Transactional
    StoredRegister merge(String name, String ifMatch, String reason, List<String> threats, Named into) {
        return change(name, ifMatch, reason, "merged", (present, violations) -> {
            List<Threat> parts = new ArrayList<>();
            for (int i = 0; i < threats.size(); i++) {
                parts.add(known(present, violations, threats.get(i), "/threats/" + i));
            }
            require(
                    violations,
                    new HashSet<>(threats).size() == threats.size() && threats.size() >= 2,
                    "/threats",
                    "too-few",
                    "Two or more different threats are merged.");
            requireNew(present, violations, List.of(into), Set.copyOf(new HashSet<>(threats)));
            refuse(violations);
            return Regroup.merge(present, parts, into);
        });
    }

    private StoredRegister change(
            String name,
            String ifMatch,
            String reason,
            String kind,
            BiFunction<ThreatRegister, List<Violation>, ThreatRegister> edit) {
        Revision.requirePresent(ifMatch);
        locks.lockLoading();
        StoredRegister present = registers.require(name);
        if (!caller.partner().equals(present.owner)) {
            throw new ProblemException(
                    MorileProblem.REGISTER_OF_ANOTHER,
                    present.owner == null
                            ? "It comes with the product: copy it to make it yours."
                            : "Another partner keeps it.");
        }
        StoredRegister newest = registers.require(present.name);
        new Revision(newest.version).requireMatch(ifMatch);
        List<Violation> violations = new ArrayList<>();
        require(violations, isText(reason), "/reason", "missing", "Say why the register changes.");
        ThreatRegister changed = edit.apply(newest.register(), violations);
        refuse(violations);
        return store(changed.with(changed.id(), changed.label(), newest.version + 1), kind, reason);
    }

    private StoredRegister store(ThreatRegister register, String kind, String reason) {
        StoredRegister stored = new StoredRegister(
                register, new RegisterEdit(kind, caller.partner(), reason, caller.client()), clock.instant());
        registers.persistAndFlush(stored);
        audit.record(new AuditEntry(AuditEntry.Operation.ALTERATION, "threat-register/" + stored.id, 1, reason));
        return stored;
    }

    private void requireFree(String id) {
        if (!registers.versions(id).isEmpty()) {
            throw new ProblemException(MorileProblem.REGISTER_ID_TAKEN, "Choose another identifier, or edit it.");
        }
    }

    private static ThreatRegister read(JsonNode document, String at, int version) {
        JsonNode numbered =
                document instanceof ObjectNode object ? object.deepCopy().put("version", version) : document;
        refuse(RegisterCheck.violations(numbered).stream()
                .map(violation -> Violation.at(at + violation.pointer(), violation.code(), violation.detail()))
                .toList());
        return MorileJson.mapper().convertValue(numbered, ThreatRegister.class);
    }

    private static Threat known(ThreatRegister register, List<Violation> violations, String threat, String at) {
        Threat found = threat == null ? null : register.threat(threat).orElse(null);
        require(violations, found != null, at, "unknown-threat", "The register has no such threat.");
        return found;
    }

    /** A merged threat may keep the name of one of its parts. */
    private static void requireNew(
            ThreatRegister register, List<Violation> violations, List<Named> named, Set<String> gone) {
        Set<String> seen = new HashSet<>();
        for (Named one : named) {
            String at = "/into";
            if (one == null || !isSlug(one.id()) || !isText(one.label())) {
                violations.add(Violation.at(at, "missing", "An id and a label are needed for each new threat."));
            } else {
                boolean taken = register.threat(one.id()).isPresent() && !gone.contains(one.id());
                require(
                        violations,
                        !taken && seen.add(one.id()),
                        at,
                        "duplicate",
                        "There is a threat " + one.id() + ".");
            }
        }
    }

    private static boolean isSlug(String text) {
        return text != null && text.matches("[a-z0-9][a-z0-9-]{0,79}");
    }

    private static boolean isText(String text) {
        return text != null && !text.isBlank() && text.length() <= 2_000;
    }

    private static void require(
            List<Violation> violations, boolean condition, String pointer, String code, String detail) {
        if (!condition) {
            violations.add(Violation.at(pointer, code, detail));
        }
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    MorileProblem.INVALID_REGISTER, "The register was not changed.", List.copyOf(violations));
        }
    }
}
