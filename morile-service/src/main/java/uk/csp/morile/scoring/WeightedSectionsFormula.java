package uk.csp.morile.scoring;

import java.util.List;
import java.util.Optional;

/** Risk as a weighted mean of section scores; equal weights give a plain sum. */
public record WeightedSectionsFormula(List<SectionWeight> weights) implements RiskFormula {
    /** The weight of one section, above 0. */
    public record SectionWeight(String section, double weight) {
        public SectionWeight {
            Require.text(section, "section of a weight");
            Require.that(weight > 0, "The weight of a section is above 0");
        }
    }

    public WeightedSectionsFormula {
        Require.some(weights, "weights of the formula");
        weights = List.copyOf(weights);
    }

    @Override
    public Optional<Range> risk(List<Section> sections, CriterionLevels levels) {
        double total = weights.stream().mapToDouble(SectionWeight::weight).sum();
        return weights.stream()
                .map(w -> RiskFormula.share(sections, w.section(), levels)
                        .map(share -> share.map(x -> x * w.weight() / total)))
                .reduce((a, b) -> a.flatMap(x -> b.map(y -> x.with(y, Double::sum))))
                .orElseThrow();
    }

    @Override
    public List<String> scoredSections() {
        return weights.stream().map(SectionWeight::section).toList();
    }
}
