package uk.csp.reporting.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditLog;
import uk.csp.reporting.ReportingProblem;
import uk.csp.reporting.edit.Version;
import uk.csp.reporting.facts.PartnershipPlans;
import uk.csp.reporting.facts.PartnershipPlans.Plan;
import uk.csp.reporting.facts.PartnershipPlans.Priority;
import uk.csp.reporting.facts.PartnershipPlans.Target;

/** Keeps a new version of a partnership's plan document, when it breaks no rule and nobody else wrote meanwhile. */
@ApplicationScoped
class WritePlan {
    private final Plans plans;
    private final AuditLog audit;

    WritePlan(Plans plans, AuditLog audit) {
        this.plans = plans;
        this.audit = audit;
    }

    /** What was kept, and what is odd about it without being wrong. */
    record Written(Version<PartnershipPlans> version, List<String> warnings) {}

    @Transactional
    Written write(String partnership, String ifMatch, PartnershipPlans document) {
        Set<String> named = priorities(document)
                .flatMap(priority -> priority.objectives().stream())
                .flatMap(objective -> objective.targets().stream())
                .map(Target::indicator)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        PlanCheck.of(document, plans.knownIndicators(partnership, named))
                .refuse(ReportingProblem.INVALID_PLAN, "The plan was not changed.");
        Version<PartnershipPlans> version = plans.write(partnership, ifMatch, document);
        audit.record(new AuditEntry(AuditEntry.Operation.ALTERATION, "plan/" + partnership, 1, null));
        return new Written(version, warnings(partnership, document));
    }

    /** A risk may be answered before it is rated, so an unknown one is told of and not refused. */
    private List<String> warnings(String partnership, PartnershipPlans document) {
        Set<String> risks = priorities(document)
                .flatMap(priority -> priority.answers().stream())
                .collect(Collectors.toSet());
        Set<String> known = plans.knownRisks(partnership, risks);
        return risks.stream()
                .filter(risk -> !known.contains(risk))
                .sorted()
                .map(risk -> "No list entry or threat " + risk + " was rated for this partnership.")
                .toList();
    }

    private static Stream<Priority> priorities(PartnershipPlans document) {
        return document.plans().stream().map(Plan::priorities).flatMap(List::stream);
    }
}
