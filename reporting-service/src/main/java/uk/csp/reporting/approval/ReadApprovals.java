package uk.csp.reporting.approval;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.csp.reporting.approval.LastWriter.Written;

/** Tells how the approvals of a draft stand now. */
@ApplicationScoped
public class ReadApprovals {
    private final ApprovalRoles roles;
    private final Approvals approvals;
    private final List<LastWriter> writers;

    ReadApprovals(ApprovalRoles roles, Approvals approvals, @All List<LastWriter> writers) {
        this.roles = roles;
        this.approvals = approvals;
        this.writers = writers;
    }

    public Standing standing(String partnership, String period, String sha256) {
        Optional<String> writer = writers.stream()
                .flatMap(texts -> texts.lastWritten(partnership, period).stream())
                .max(Comparator.comparing(Written::at))
                .map(Written::client);
        return Standing.of(roles.of(partnership), approvals.of(partnership, period), sha256, writer);
    }
}
