package uk.csp.morile.scoring;

import java.util.List;
import java.util.Optional;

/**
 * Risk led by harm: {@code risk = h × (i + (1 − i) × likelihood)} with {@code h = (1 − w) × harm + w × worst harm}.
 * A share {@code i} of the harm is inherent: it stands while nothing has happened, so that what is rare and terrible is
 * not averaged away. The worst harm criterion counts beside the mean, because a death is not made good by little
 * financial loss.
 *
 * @param worstHarm w, 0 to 1
 * @param inherent i, 0 to 1
 */
public record InherentHarmFormula(double worstHarm, double inherent) implements RiskFormula {
    public InherentHarmFormula {
        Require.share(worstHarm, "worstHarm");
        Require.share(inherent, "inherent");
    }

    @Override
    public Optional<Range> risk(List<Section> sections, CriterionLevels levels) {
        Optional<Range> mean = RiskFormula.share(sections, "harm", levels);
        Optional<Range> worst = RiskFormula.worst(sections, "harm", levels);
        Optional<Range> likelihood = RiskFormula.share(sections, "likelihood", levels);
        if (mean.isEmpty() || worst.isEmpty() || likelihood.isEmpty()) {
            return Optional.empty();
        }
        Range harm = mean.get().with(worst.get(), (m, w) -> (1 - worstHarm) * m + worstHarm * w);
        return Optional.of(harm.with(likelihood.get(), (h, l) -> h * (inherent + (1 - inherent) * l)));
    }

    @Override
    public List<String> scoredSections() {
        return List.of("harm", "likelihood");
    }
}
