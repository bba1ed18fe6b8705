package uk.csp.morile.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import uk.csp.morile.MorileProblem;
import uk.csp.morile.audit.CycleTrail;
import uk.csp.morile.audit.TrailEntry;
import uk.csp.morile.cycle.CycleState;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.cycle.Cycles;
import uk.csp.morile.register.ThreatRegisters;
import uk.csp.morile.scoringmodel.ScoringModels;
import uk.csp.morile.workshop.EditCycle;
import uk.csp.morile.workshop.Members;
import uk.csp.platform.access.Caller;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditLog;
import uk.csp.platform.problem.ProblemException;

/** Keeps what a member of the workshop says about a threat while it is discussed. */
@ApplicationScoped
class AddNote {
    private final Cycles cycles;
    private final Members members;
    private final ThreatRegisters registers;
    private final ScoringModels models;
    private final DiscussionNotes notes;
    private final CycleTrail trail;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    AddNote(
            Cycles cycles,
            Members members,
            ThreatRegisters registers,
            ScoringModels models,
            DiscussionNotes notes,
            CycleTrail trail,
            AuditLog audit,
            Caller caller,
            Clock clock) {
        this.cycles = cycles;
        this.members = members;
        this.registers = registers;
        this.models = models;
        this.notes = notes;
        this.trail = trail;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    NoteView add(String cycleId, NoteRequest request) {
        CycleView cycle = cycles.require(cycleId);
        members.requireMember(cycle);
        EditCycle.requireState(cycle, CycleState.DISCUSSION);
        boolean known = registers.get(cycle.register()).threat(request.threat()).isPresent()
                && (request.criterion() == null
                        || models.get(cycle.model())
                                .criterion(request.criterion())
                                .isPresent());
        if (!known) {
            throw new ProblemException(
                    MorileProblem.INVALID_NOTE, "The cycle has no such threat, or its model no such criterion.");
        }
        DiscussionNote note = new DiscussionNote();
        note.id = UUID.randomUUID();
        note.cycle = cycleId;
        note.threat = request.threat();
        note.criterion = request.criterion();
        note.text = request.text();
        note.evidence = request.evidence();
        note.authority = caller.partner();
        note.writtenBy = caller.client();
        note.writtenAt = clock.instant();
        notes.persist(note);
        audit.record(
                new AuditEntry(AuditEntry.Operation.COLLECTION, "note/" + cycleId + "/" + request.threat(), 1, null));
        trail.add(
                cycleId,
                List.of(new TrailEntry(
                        "note-added",
                        note.threat,
                        note.criterion,
                        null,
                        note.id.toString(),
                        note.text,
                        note.evidence)));
        return note.view();
    }
}
