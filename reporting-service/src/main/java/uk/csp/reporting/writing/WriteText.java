package uk.csp.reporting.writing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import uk.csp.platform.access.Caller;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditLog;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;
import uk.csp.reporting.ReportingProblem;
import uk.csp.reporting.edit.Revision;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.narrative.CheckText;
import uk.csp.reporting.narrative.KnownNames;
import uk.csp.reporting.projection.Projections;
import uk.csp.reporting.version.TextKind;
import uk.csp.reporting.version.TextVersion;
import uk.csp.reporting.version.TextVersions;

/** Adds the next version of a text, when it says nothing that cannot be filled in and nobody wrote since it was read. */
@ApplicationScoped
class WriteText {
    private final TextVersions versions;
    private final Projections projections;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    WriteText(TextVersions versions, Projections projections, AuditLog audit, Caller caller, Clock clock) {
        this.versions = versions;
        this.projections = projections;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** The same again changes nothing; an empty text is a deletion, and the versions before it stay. */
    <T> TextVersion<T> write(Facts facts, TextKind<T> kind, String subject, String ifMatch, T body, String text) {
        String partnership = facts.partnership().code();
        String period = facts.period().code();
        Optional<TextVersion<T>> before = versions.newest(partnership, period, kind, subject);
        long revision = before.map(TextVersion::revision).orElse(0L);
        new Revision(Math.toIntExact(revision)).requireMatch(ifMatch);
        check(facts, text);
        if (before.isPresent() && before.get().body().equals(body)) {
            return before.get();
        }
        TextVersion<T> version = new TextVersion<>(
                subject, revision + 1, body, clock.instant().truncatedTo(ChronoUnit.MICROS), caller.client());
        if (!versions.add(partnership, period, kind, version)) {
            throw new ProblemException(
                    ReportingProblem.REVISION_CHANGED,
                    "Somebody wrote at the same time. Read it again and repeat the edit.");
        }
        audit.record(new AuditEntry(
                AuditEntry.Operation.ALTERATION,
                kind.name() + "/" + String.join("/", partnership, period, subject),
                1,
                null));
        return version;
    }

    private void check(Facts facts, String text) {
        KnownNames known =
                KnownNames.of(facts, projections.indicators(facts.partnership().code()));
        List<Violation> violations = new CheckText(known)
                .faults(text).stream()
                        .map(fault -> new Violation(
                                "/text",
                                fault.line(),
                                null,
                                fault.code(),
                                (fault.written().isEmpty() ? "" : fault.written() + ": ") + fault.detail()))
                        .toList();
        if (!violations.isEmpty()) {
            throw new ProblemException(ReportingProblem.INVALID_TEXT, "Nothing was kept.", violations);
        }
    }
}
