package uk.csp.reporting.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.csp.reporting.approval.ApprovalRole.Holder;
import uk.csp.reporting.approval.Standing.State;

class StandingTest {
    private static final ApprovalRole CHAIR =
            new ApprovalRole("chair", "Chair", List.of(new Holder("safer-plymouth", "the-chair")));
    private static final ApprovalRole COUNCIL =
            new ApprovalRole("council", "Council", List.of(new Holder("plymouth-city-council", "the-council")));

    @Test
    void everyRole_mustApprove() {
        Approval chair = approval("chair", "now", "the-chair", "safer-plymouth", 1);
        Approval council = approval("council", "now", "the-council", "plymouth-city-council", 2);
        assertThat(of(List.of(chair)).approved()).isFalse();
        assertThat(of(List.of(chair, council)).approved()).isTrue();
    }

    @Test
    void approval_lapsesWhenTheDraftChanges() {
        Standing standing = of(List.of(approval("chair", "before", "the-chair", "safer-plymouth", 1)));
        assertThat(standing.roles())
                .extracting(Standing.RoleStanding::state)
                .containsExactly(State.LAPSED, State.MISSING);
        assertThat(standing.roles().get(0).approval().sha256()).isEqualTo("before");
    }

    @Test
    void approval_comesBackWithTheDraftThatWasApproved() {
        Standing standing = of(List.of(
                approval("chair", "now", "the-chair", "safer-plymouth", 1),
                approval("chair", "between", "the-chair", "safer-plymouth", 2)));
        assertThat(standing.roles().get(0).state()).isEqualTo(State.GIVEN);
    }

    @Test
    void approvalOfSomebodyWhoNoLongerHoldsTheRole_doesNotCount() {
        Standing standing = of(List.of(approval("chair", "now", "the-last-chair", "safer-plymouth", 1)));
        assertThat(standing.roles().get(0).state()).isEqualTo(State.MISSING);
    }

    @Test
    void writerOfTheText_isNotTheOnlyApprover() {
        List<ApprovalRole> roles = List.of(ApprovalRole.byDefault());
        List<Approval> own = List.of(approval("publisher", "now", "writer", "safer-plymouth", 1));
        assertThat(Standing.of(roles, own, "now", Optional.of("writer")).approved())
                .isFalse();
        assertThat(Standing.of(roles, own, "now", Optional.of("another")).approved())
                .isTrue();
        assertThat(Standing.of(roles, own, "now", Optional.empty()).approved()).isTrue();
        List<Approval> two = List.of(own.get(0), approval("publisher", "now", "another", "safer-plymouth", 2));
        assertThat(Standing.of(roles, two, "now", Optional.of("writer")).approved())
                .isTrue();
    }

    private static Standing of(List<Approval> approvals) {
        return Standing.of(List.of(CHAIR, COUNCIL), approvals, "now", Optional.empty());
    }

    private static Approval approval(String role, String draft, String client, String partner, int day) {
        return new Approval(role, role, draft, "", client, partner, Instant.parse("2019-09-0" + day + "T10:00:00Z"));
    }
}
