package uk.csp.reporting.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import uk.csp.platform.access.Caller;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditLog;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.StandardProblem;
import uk.csp.reporting.ReportingProblem;
import uk.csp.reporting.draft.AssembleDraft;
import uk.csp.reporting.draft.Draft;

/** Takes down that somebody approves, in a role they hold, the very draft they have read. */
@ApplicationScoped
class ApproveDraft {
    private final AssembleDraft drafts;
    private final ApprovalRoles roles;
    private final Approvals approvals;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    ApproveDraft(
            AssembleDraft drafts,
            ApprovalRoles roles,
            Approvals approvals,
            AuditLog audit,
            Caller caller,
            Clock clock) {
        this.drafts = drafts;
        this.roles = roles;
        this.approvals = approvals;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** What is approved, and whether that is new. */
    record Given(String sha256, boolean isNew) {}

    /**
     * @param read the ETag of the draft that was read
     * @throws ProblemException 404 for a role there is not, 403 when others hold it, 412 when the draft has changed
     */
    @Transactional
    Given approve(String partnership, String period, String role, String note, Optional<String> read) {
        ApprovalRole held = held(partnership, role);
        Draft draft = drafts.assemble(partnership, period);
        if (read.filter(draft.sha256()::equals).isEmpty()) {
            throw new ProblemException(
                    StandardProblem.PRECONDITION_FAILED,
                    "The draft has changed since it was read: read it again before approving it.");
        }
        Approval approval = new Approval(
                held.id(),
                held.title(),
                draft.sha256(),
                note,
                caller.client(),
                caller.partner(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        boolean isNew = approvals.add(partnership, period, approval);
        if (isNew) {
            audit.record(new AuditEntry(
                    AuditEntry.Operation.ALTERATION,
                    "approval/" + partnership + "/" + period + "/" + held.id(),
                    1,
                    "Approves draft " + draft.sha256()));
        }
        return new Given(draft.sha256(), isNew);
    }

    private ApprovalRole held(String partnership, String role) {
        ApprovalRole named = roles.of(partnership).stream()
                .filter(candidate -> candidate.id().equals(role))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ReportingProblem.UNKNOWN_ROLE,
                        "The partnership has no approval role of this name; see /v1/approval-roles/" + partnership
                                + "."));
        if (!named.mayBeGivenBy(caller.partner(), caller.client())) {
            throw new ProblemException(
                    ReportingProblem.ROLE_OF_ANOTHER, "Others speak for the role " + named.title() + ".");
        }
        return named;
    }
}
