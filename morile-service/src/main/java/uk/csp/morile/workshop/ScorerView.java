package uk.csp.morile.workshop;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scorer of a cycle. */
@Schema(name = "Scorer")
record ScorerView(
        @Schema(examples = "police-scorer-1") String scorer,
        @Schema(examples = "devon-and-cornwall-police") String authority,
        @Schema(examples = "Vulnerability lead") String role,
        @Schema(
                        nullable = true,
                        description = "First scores given; before the reveal null to other scorers",
                        examples = "476")
                Long given) {
    static ScorerView of(Scorer scorer, Long given) {
        return new ScorerView(scorer.id.scorer(), scorer.authority, scorer.role, given);
    }
}
