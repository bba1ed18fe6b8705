package uk.csp.reporting.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import uk.csp.reporting.approval.ReadApprovals;
import uk.csp.reporting.approval.Standing;
import uk.csp.reporting.approval.Standing.RoleStanding;
import uk.csp.reporting.approval.Standing.State;
import uk.csp.reporting.draft.Draft;
import uk.csp.reporting.projection.ReleasedCounts;
import uk.csp.reporting.safe.ReleaseGaps;
import uk.csp.reporting.safe.Releases;
import uk.csp.reporting.statutory.Gap;
import uk.csp.reporting.statutory.PublicTables;
import uk.csp.reporting.statutory.Readiness;
import uk.csp.reporting.statutory.Requirement;

/** Judges whether a draft may be published: it holds what it must, and everybody who must has approved it. */
@ApplicationScoped
class Publishable {
    private final ReadApprovals approvals;
    private final ReleasedCounts releasedCounts;

    Publishable(ReadApprovals approvals, ReleasedCounts releasedCounts) {
        this.approvals = approvals;
        this.releasedCounts = releasedCounts;
    }

    /** What a draft holds, and how its approvals stand. */
    record Judgement(Readiness readiness, Standing approvals, List<Gap> missing) {}

    Judgement judge(Draft draft) {
        String partnership = draft.document().partnership();
        String period = draft.document().period();
        Readiness readiness = Readiness.of(draft.facts()).with(publicTables(draft, releasedCounts.of(partnership)));
        Standing standing = approvals.standing(partnership, period, draft.sha256());
        List<Gap> missing = new ArrayList<>(readiness.gaps().toList());
        String address = "/v1/assessments/" + partnership + "/" + period + "/approvals";
        standing.roles().stream()
                .filter(role -> role.state() != State.GIVEN)
                .map(role -> new Gap(code(role), words(role), address))
                .forEach(missing::add);
        if (standing.onlyTheWriter()) {
            missing.add(new Gap(
                    "four-eyes",
                    "Only the writer of the last text has approved this draft: somebody else has to as well.",
                    address));
        }
        return new Judgement(readiness, standing, List.copyOf(missing));
    }

    private static Requirement publicTables(Draft draft, Releases releases) {
        return PublicTables.of(ReleaseGaps.of(draft.facts(), draft.document(), releases).stream()
                .map(ReleaseGaps.Gap::words)
                .toList());
    }

    private static String code(RoleStanding role) {
        return role.state() == State.LAPSED ? "approval-lapsed" : "approval-missing";
    }

    private static String words(RoleStanding role) {
        return role.state() == State.LAPSED
                ? "The approval of the role " + role.title() + " has lapsed: the draft has changed since."
                : "The role " + role.title() + " has not approved this draft.";
    }
}
