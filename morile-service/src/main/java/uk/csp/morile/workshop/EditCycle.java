package uk.csp.morile.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import uk.csp.morile.MorileProblem;
import uk.csp.morile.cycle.CycleAccess;
import uk.csp.morile.cycle.CycleState;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.cycle.Cycles;
import uk.csp.morile.edit.Revision;
import uk.csp.morile.lock.TransactionLocks;
import uk.csp.platform.problem.ProblemException;

/** How every edit of a workshop begins: by those who keep the cycle, with If-Match, alone, from the right state. */
@ApplicationScoped
public class EditCycle {
    private final Cycles cycles;
    private final CycleAccess access;
    private final TransactionLocks locks;

    EditCycle(Cycles cycles, CycleAccess access, TransactionLocks locks) {
        this.cycles = cycles;
        this.access = access;
        this.locks = locks;
    }

    /** The cycle, locked until the transaction ends, at the revision the editor has read. */
    public CycleView begin(String cycleId, String ifMatch, CycleState... states) {
        Revision.requirePresent(ifMatch);
        CycleView cycle = beginPart(cycleId, states);
        cycle.tag().requireMatch(ifMatch);
        return cycle;
    }

    /** The same for an edit of a part of the cycle that has a revision of its own. */
    public CycleView beginPart(String cycleId, CycleState... states) {
        CycleView known = cycles.require(cycleId);
        access.requireOwner(known);
        CycleView cycle = locked(known);
        requireWorkshop(cycle);
        requireState(cycle, states);
        return cycle;
    }

    /** The cycle as it is now, locked until the transaction ends. */
    CycleView locked(CycleView known) {
        locks.lockPartnerships(List.of(known.partnership().code()));
        return cycles.refreshed(known.id());
    }

    static void requireWorkshop(CycleView cycle) {
        if (cycle.workshop() == null) {
            throw new ProblemException(
                    MorileProblem.NO_WORKSHOP, "The cycle was opened without a workshop: put its judgements whole.");
        }
    }

    public static void requireState(CycleView cycle, CycleState... states) {
        if (Arrays.stream(states).noneMatch(cycle::isIn)) {
            String wanted = Arrays.stream(states).map(CycleState::wireName).collect(Collectors.joining(" or "));
            throw new ProblemException(
                    MorileProblem.WRONG_STATE,
                    "The cycle is in the state " + cycle.state() + "; this is done in " + wanted + ".");
        }
    }
}
