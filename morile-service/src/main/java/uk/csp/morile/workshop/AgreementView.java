package uk.csp.morile.workshop;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.morile.agreement.Agreement;
import uk.csp.morile.agreement.CriterionAgreement;
import uk.csp.morile.agreement.Disagreement;
import uk.csp.morile.scoring.Criterion;
import uk.csp.morile.scoring.ScoringModel;

/** How far the first scores agree, in the order of the model's criteria. */
@Schema(name = "Agreement")
record AgreementView(String cycle, List<OfCriterion> criteria, List<Disagreement> disagreements) {

    @Schema(name = "AgreementOnCriterion")
    record OfCriterion(
            @Schema(examples = "physical") String criterion,
            @Schema(examples = "Physical harm") String label,
            @Schema(
                            nullable = true,
                            examples = "0.815",
                            description = "Krippendorff's alpha for ordinal data; null when it cannot be computed")
                    Double alpha,
            @Schema(
                            enumeration = {"reliable", "tentative", "low", "not-computable"},
                            description = "reliable from 0.8, tentative from 0.667")
                    String reading,
            @Schema(description = "Threats with at least two levels") int threats,
            @Schema(description = "Levels given to those") int scores) {}

    static AgreementView of(String cycle, ScoringModel model, Agreement agreement) {
        return new AgreementView(
                cycle,
                model.criteria()
                        .map(criterion -> of(criterion, agreement))
                        .flatMap(Optional::stream)
                        .toList(),
                agreement.disagreements());
    }

    private static Optional<OfCriterion> of(Criterion criterion, Agreement agreement) {
        return agreement.criteria().stream()
                .filter(one -> one.criterion().equals(criterion.id()))
                .findFirst()
                .map(one -> of(criterion, one));
    }

    private static OfCriterion of(Criterion criterion, CriterionAgreement one) {
        return new OfCriterion(
                criterion.id(), criterion.label(), one.alpha(), one.reading(), one.threats(), one.scores());
    }
}
