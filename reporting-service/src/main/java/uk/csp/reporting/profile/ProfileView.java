package uk.csp.reporting.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.reporting.facts.ExplainChangesFrom;
import uk.csp.reporting.facts.Profile;
import uk.csp.reporting.facts.Profile.OverviewFact;

/** A profile as it is sent and read. */
@Schema(name = "Profile", description = "What a partnership says about itself in its assessment")
record ProfileView(
        @Schema(description = "Name of the partnership, printed in the title", examples = "Safer Plymouth")
                @NotBlank
                @Size(max = 200)
                String name,
        @Schema(description = "Paragraphs of the introduction") @Size(max = 40)
                List<@NotBlank @Size(max = 4000) String> introduction,
        @Schema(
                        description = "Responsible authorities, in the order to be printed",
                        examples = "[\"Plymouth City Council\"]")
                @Size(max = 60)
                List<@NotBlank @Size(max = 200) String> responsibleAuthorities,
        @Schema(description = "Organisations to be thanked") @Size(max = 200)
                List<@NotBlank @Size(max = 200) String> acknowledgements,
        @Schema(description = "Statements about the area") @Size(max = 100) List<@Valid Statement> overview,
        @Schema(
                        description = "From which change on the crime table has to be explained; 10 per cent and 50, if"
                                + " significant, where it is not said",
                        nullable = true)
                @Valid
                Threshold explainChangesFrom) {

    @Schema(name = "ExplainChangesFrom", description = "Both limits must be reached; null is no limit")
    record Threshold(
            @Schema(description = "Change in per cent, up or down, as printed", examples = "10", nullable = true)
                    @PositiveOrZero
                    Integer percent,
            @Schema(description = "Difference between the two years", examples = "50", nullable = true) @PositiveOrZero
                    Integer count,
            @Schema(description = "Leave out what chance alone can produce; true where it is not said", nullable = true)
                    Boolean onlySignificant) {
        ExplainChangesFrom limits() {
            return new ExplainChangesFrom(percent, count, onlySignificant == null || onlySignificant);
        }

        static Threshold of(ExplainChangesFrom limits) {
            return new Threshold(limits.percent(), limits.count(), limits.onlySignificant());
        }
    }

    @Schema(name = "OverviewFact", description = "One statement about the area")
    record Statement(
            @Schema(examples = "20%") @NotBlank @Size(max = 60) String value,
            @Schema(examples = "of residents are under 18") @NotBlank @Size(max = 300) String label,
            @Schema(examples = "21% in England", nullable = true) @Size(max = 300) String comparison) {}

    static ProfileView of(Profile profile) {
        return new ProfileView(
                profile.name(),
                profile.introduction(),
                profile.responsibleAuthorities(),
                profile.acknowledgements(),
                profile.overview().stream()
                        .map(fact -> new Statement(fact.value(), fact.label(), fact.comparison()))
                        .toList(),
                profile.explainChangesFrom() == null ? null : Threshold.of(profile.explainChangesFrom()));
    }

    Profile profile() {
        return new Profile(
                name,
                introduction,
                responsibleAuthorities,
                acknowledgements,
                overview == null
                        ? List.of()
                        : overview.stream()
                                .map(fact -> new OverviewFact(fact.value(), fact.label(), fact.comparison()))
                                .toList(),
                explainChangesFrom == null ? null : explainChangesFrom.limits());
    }
}
