package uk.csp.morile.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import uk.csp.morile.MorileProblem;
import uk.csp.morile.access.Analysts;
import uk.csp.morile.audit.CycleTrail;
import uk.csp.morile.audit.TrailEntry;
import uk.csp.morile.lock.TransactionLocks;
import uk.csp.morile.register.ThreatRegisters;
import uk.csp.morile.scoring.ScoringModel;
import uk.csp.morile.scoringmodel.ScoringModels;
import uk.csp.platform.access.Caller;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditLog;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/** Opens an assessment cycle; the same request twice opens it once. */
@ApplicationScoped
class OpenCycle {
    private final Cycles cycles;
    private final ThreatRegisters registers;
    private final ScoringModels models;
    private final TransactionLocks locks;
    private final Event<CycleOpened> opened;
    private final AuditLog audit;
    private final CycleTrail trail;
    private final Analysts analysts;
    private final Caller caller;
    private final Clock clock;

    OpenCycle(
            Cycles cycles,
            ThreatRegisters registers,
            ScoringModels models,
            TransactionLocks locks,
            Event<CycleOpened> opened,
            AuditLog audit,
            CycleTrail trail,
            Analysts analysts,
            Caller caller,
            Clock clock) {
        this.cycles = cycles;
        this.registers = registers;
        this.models = models;
        this.locks = locks;
        this.opened = opened;
        this.audit = audit;
        this.trail = trail;
        this.analysts = analysts;
        this.caller = caller;
        this.clock = clock;
    }

    /** The cycle, and whether this request opened it. */
    record Outcome(CycleView cycle, boolean created) {}

    @Transactional
    Outcome open(OpenCycleRequest request) {
        ScoringModel model = check(request);
        locks.lockPartnerships(List.of(request.partnership().code()));
        String id = Cycles.id(request.partnership().code(), request.id());
        requireOwn(request.partnership().code());
        Optional<Cycle> present = cycles.findByIdOptional(id);
        if (present.isPresent()) {
            return same(present.get(), request);
        }
        Cycle cycle = cycle(id, request, model);
        cycles.persistAndFlush(cycle);
        audit.record(new AuditEntry(AuditEntry.Operation.COLLECTION, "cycle/" + id, 1, null));
        trail.add(id, List.of(TrailEntry.of("cycle-opened", cycle.label)));
        opened.fire(new CycleOpened(cycle.view(), UUID.randomUUID().toString()));
        return new Outcome(cycle.view(), true);
    }

    /** Analysts of the partnership, where they were told; and whoever opened its first cycle keeps its cycles. */
    private void requireOwn(String partnership) {
        if (!analysts.mayKeepCycles(partnership)) {
            throw new ProblemException(
                    MorileProblem.CYCLE_OF_ANOTHER, "Only analysts of the partnership open its cycles.");
        }
        cycles.ownerOf(partnership)
                .filter(owner -> !owner.equals(caller.partner()))
                .ifPresent(owner -> {
                    throw new ProblemException(
                            MorileProblem.CYCLE_OF_ANOTHER,
                            "Another organisation keeps the cycles of this partnership.");
                });
    }

    private static Outcome same(Cycle present, OpenCycleRequest request) {
        boolean equal = present.partnershipName.equals(request.partnership().name())
                && present.label.equals(request.label())
                && ThreatRegisters.isVersionOf(present.register, request.register())
                && Objects.equals(present.view().workshop(), request.workshop())
                && Objects.equals(present.previous, previous(request))
                && (present.model.equals(request.model()) || present.model.startsWith(request.model() + ":"));
        if (!equal) {
            throw new ProblemException(
                    MorileProblem.CYCLE_DIFFERS, "Its name, label, register and scoring model cannot be changed.");
        }
        return new Outcome(present.view(), false);
    }

    private Cycle cycle(String id, OpenCycleRequest request, ScoringModel model) {
        Cycle cycle = new Cycle();
        cycle.id = id;
        cycle.partnershipCode = request.partnership().code();
        cycle.partnershipName = request.partnership().name();
        cycle.name = request.id();
        cycle.label = request.label();
        cycle.register = registers.toOpenWith(request.register()).orElseThrow();
        cycle.model = ScoringModels.key(model.id(), model.version());
        cycle.openedAt = clock.instant();
        cycle.openedBy = caller.client();
        cycle.state = CycleState.DRAFTING.wireName();
        cycle.owner = caller.partner();
        cycle.quorum = request.workshop() == null ? null : request.workshop().quorum();
        cycle.previous = previous(request);
        cycle.revision = 1;
        return cycle;
    }

    private static String previous(OpenCycleRequest request) {
        return request.previous() == null
                ? null
                : Cycles.id(request.partnership().code(), request.previous());
    }

    private boolean isRatified(OpenCycleRequest request) {
        return request.partnership() != null
                && cycles.lookUp(previous(request))
                        .filter(CycleView::isRatified)
                        .isPresent();
    }

    private ScoringModel check(OpenCycleRequest request) {
        List<Violation> violations = new ArrayList<>();
        OpenCycleRequest.Partnership partnership = request.partnership();
        require(
                violations,
                partnership != null && matches(partnership.code(), "[A-Za-z0-9-]{1,80}"),
                "/partnership/code",
                "A GSS code such as E22000056 is needed.");
        require(
                violations,
                partnership != null && isText(partnership.name()),
                "/partnership/name",
                "The name of the partnership is needed.");
        require(violations, matches(request.id(), "[0-9]{4}-[0-9]{2}"), "/id", "A cycle is named like 2018-19.");
        require(violations, isText(request.label()), "/label", "A label such as 2018/19 is needed.");
        require(
                violations,
                isText(request.register())
                        && registers.toOpenWith(request.register()).isPresent(),
                "/register",
                "No threat register has this identifier.");
        Optional<ScoringModel> model = isText(request.model()) ? models.toOpenWith(request.model()) : Optional.empty();
        require(violations, model.isPresent(), "/model", "No active scoring model has this identifier.");
        require(
                violations,
                request.workshop() == null
                        || request.workshop().quorum() >= 1
                                && request.workshop().quorum() <= 100,
                "/workshop/quorum",
                "At least one authority takes part in what is agreed.");
        require(
                violations,
                request.previous() == null || isRatified(request),
                "/previous",
                "The partnership has no ratified cycle of this name.");
        if (!violations.isEmpty()) {
            throw new ProblemException(MorileProblem.INVALID_CYCLE, "The cycle cannot be opened.", violations);
        }
        return model.orElseThrow();
    }

    private static void require(List<Violation> violations, boolean condition, String pointer, String detail) {
        if (!condition) {
            violations.add(Violation.at(pointer, "invalid-value", detail));
        }
    }

    private static boolean matches(String value, String pattern) {
        return value != null && value.matches(pattern);
    }

    private static boolean isText(String value) {
        return value != null && !value.isBlank() && value.length() <= 200;
    }
}
