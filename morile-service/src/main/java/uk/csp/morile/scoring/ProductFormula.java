package uk.csp.morile.scoring;

import java.util.List;
import java.util.Optional;

/** Risk as the product of section scores, for example harm × likelihood. */
public record ProductFormula(List<String> scoredSections) implements RiskFormula {
    public ProductFormula {
        Require.some(scoredSections, "sections of the formula");
        scoredSections = List.copyOf(scoredSections);
    }

    @Override
    public Optional<Range> risk(List<Section> sections, CriterionLevels levels) {
        return scoredSections.stream()
                .map(section -> RiskFormula.share(sections, section, levels))
                .reduce((a, b) -> a.flatMap(x -> b.map(y -> x.with(y, (p, q) -> p * q))))
                .orElseThrow();
    }
}
