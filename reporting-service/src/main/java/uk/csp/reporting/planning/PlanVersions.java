package uk.csp.reporting.planning;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.reporting.edit.Version;
import uk.csp.reporting.facts.PartnershipPlans;

/** Every version of a plan document, oldest first. */
@Schema(name = "PlanVersions")
record PlanVersions(List<PlanVersion> items) {
    @Schema(name = "PlanVersion")
    record PlanVersion(
            int revision,
            Instant writtenAt,
            @Schema(examples = "safer-plymouth-analyst") String writtenBy,
            @Schema(examples = "safer-plymouth") String authority,
            PartnershipPlans document) {}

    static PlanVersions of(List<Version<PartnershipPlans>> versions) {
        return new PlanVersions(versions.stream()
                .map(version -> new PlanVersion(
                        version.revision(),
                        version.writtenAt(),
                        version.writtenBy(),
                        version.authority(),
                        version.document()))
                .toList());
    }
}
