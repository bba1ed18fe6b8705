package uk.csp.reporting.approval;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where the approvals of a draft stand: role by role, and whether more than the writer of its text has approved. */
public record Standing(List<RoleStanding> roles, boolean onlyTheWriter) {
    public Standing {
        roles = List.copyOf(roles);
    }

    /** The newest approval of a role, also when it was of an earlier draft; null when there is none. */
    public record RoleStanding(String role, String title, State state, Approval approval) {}

    public enum State {
        GIVEN,
        LAPSED,
        MISSING
    }

    /** @param writer the client that wrote the last text of the assessment, when anybody wrote one */
    static Standing of(List<ApprovalRole> roles, List<Approval> approvals, String sha256, Optional<String> writer) {
        List<RoleStanding> standings =
                roles.stream().map(role -> standing(role, approvals, sha256)).toList();
        List<String> approvers = approvals.stream()
                .filter(approval -> approval.sha256().equals(sha256))
                .map(Approval::client)
                .toList();
        return new Standing(
                standings,
                !approvers.isEmpty()
                        && writer.filter(name -> approvers.stream().allMatch(name::equals))
                                .isPresent());
    }

    public boolean approved() {
        return !onlyTheWriter && roles.stream().allMatch(role -> role.state() == State.GIVEN);
    }

    private static RoleStanding standing(ApprovalRole role, List<Approval> approvals, String sha256) {
        List<Approval> ofRole = approvals.stream()
                .filter(approval -> approval.role().equals(role.id()))
                .filter(approval -> role.mayBeGivenBy(approval.partner(), approval.client()))
                .sorted(Comparator.comparing(Approval::at).reversed())
                .toList();
        Optional<Approval> given = ofRole.stream()
                .filter(approval -> approval.sha256().equals(sha256))
                .findFirst();
        State state = given.isPresent() ? State.GIVEN : ofRole.isEmpty() ? State.MISSING : State.LAPSED;
        return new RoleStanding(
                role.id(),
                role.title(),
                state,
                given.or(() -> ofRole.stream().findFirst()).orElse(null));
    }
}
