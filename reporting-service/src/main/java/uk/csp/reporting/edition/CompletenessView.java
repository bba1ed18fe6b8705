package uk.csp.reporting.edition;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.reporting.approval.ApprovalsView;
import uk.csp.reporting.draft.Draft;
import uk.csp.reporting.edition.Publishable.Judgement;
import uk.csp.reporting.narrative.DraftProof;
import uk.csp.reporting.statutory.Requirement;
import uk.csp.reporting.statutory.Requirement.Basis;
import uk.csp.reporting.statutory.Requirement.State;

/** What the assessment must hold, what of it is missing, and how its approvals stand. */
@Schema(name = "Completeness")
record CompletenessView(
        @Schema(examples = "E22000056") String partnership,
        @Schema(examples = "FY2018-19") String period,
        @Schema(description = "Whether it could be published now") boolean publishable,
        Bar bar,
        List<Item> requirements,
        ApprovalsView approvals,
        ProofCount proof) {

    @Schema(name = "CompletenessBar", description = "Requirements met, of those that apply; approvals do not count")
    record Bar(
            @Schema(examples = "7") long met,
            @Schema(examples = "9") long of,
            @Schema(description = "0 to 1", examples = "0.78") double share) {}

    @Schema(
            name = "ProofCount",
            description = "What the proof of the draft found; it keeps nothing from being published")
    record ProofCount(
            @Schema(description = "Things to be mended", examples = "0") int open,
            @Schema(description = "Typed numbers a person has to check", examples = "5") int typedNumbers,
            @Schema(examples = "/v1/assessments/E22000056/FY2018-19/proof") String address) {}

    @Schema(name = "Requirement")
    record Item(
            @Schema(examples = "community-views") String id,
            @Schema(examples = "What the public thinks") String title,
            @Schema(description = "Asked for by SI 2007/1830, or by the platform") Basis basis,
            State state,
            String says,
            List<Missing> missing) {}

    @Schema(name = "MissingPart")
    record Missing(
            @Schema(examples = "no-community-views") String code,
            @Schema(description = "What is missing, in words") String what,
            @Schema(description = "Where it can be put right") String address) {}

    static CompletenessView of(Draft draft, Judgement judgement) {
        long met = judgement.readiness().met();
        long of = judgement.readiness().of();
        return new CompletenessView(
                draft.document().partnership(),
                draft.document().period(),
                judgement.missing().isEmpty(),
                new Bar(met, of, of == 0 ? 1 : Math.round(100.0 * met / of) / 100.0),
                judgement.readiness().requirements().stream()
                        .map(CompletenessView::item)
                        .toList(),
                ApprovalsView.of(draft.sha256(), judgement.approvals()),
                proof(draft));
    }

    private static ProofCount proof(Draft draft) {
        DraftProof proof = DraftProof.of(draft.facts(), draft.document().sections());
        return new ProofCount(
                proof.open(),
                proof.typed().size(),
                String.join(
                        "/",
                        "/v1/assessments",
                        draft.document().partnership(),
                        draft.document().period(),
                        "proof"));
    }

    private static Item item(Requirement requirement) {
        return new Item(
                requirement.id(),
                requirement.title(),
                requirement.basis(),
                requirement.state(),
                requirement.says(),
                requirement.gaps().stream()
                        .map(gap -> new Missing(gap.code(), gap.what(), gap.address()))
                        .toList());
    }
}
