package uk.csp.morile.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import uk.csp.morile.scoring.Band;
import uk.csp.morile.scoring.Criterion;
import uk.csp.morile.scoring.InherentHarmFormula;
import uk.csp.morile.scoring.RiskFormula;
import uk.csp.morile.scoring.ScoringModel;
import uk.csp.morile.scoring.Section;
import uk.csp.morile.scoring.WeightedSectionsFormula;

/**
 * Every way to move one chosen number of a model by one step, as far as the model stays one: weights stay above 0, shares
 * between 0 and 1, cut points in their order. The sizes of the steps are assumed; see {@code docs/morile.md}.
 */
public final class ModelSteps {
    /** Weights of criteria and sections move by this. */
    public static final double WEIGHT = 0.5;
    /** Shares in the formula move by this. */
    public static final double SHARE = 0.05;
    /** Cut points move by this many points of 100. */
    public static final double CUT_POINT = 1;

    private final ScoringModel model;
    private final List<ModelStep> steps = new ArrayList<>();

    private ModelSteps(ScoringModel model) {
        this.model = model;
    }

    public static List<ModelStep> of(ScoringModel model) {
        ModelSteps steps = new ModelSteps(model);
        model.sections().stream().filter(model::isScored).forEach(steps::weights);
        steps.formula();
        steps.cutPoints();
        return List.copyOf(steps.steps);
    }

    private void weights(Section section) {
        for (Criterion criterion : section.criteria()) {
            move(criterion.weight(), WEIGHT, weight -> weight > 0, "weight", criterion.id(), weight -> {
                Criterion moved = new Criterion(
                        criterion.id(),
                        criterion.label(),
                        weight,
                        criterion.levels(),
                        criterion.rule(),
                        criterion.evidence());
                return with(section, criterion, moved);
            });
        }
    }

    private void formula() {
        RiskFormula formula = model.formula();
        if (formula instanceof InherentHarmFormula inherent) {
            move(
                    inherent.worstHarm(),
                    SHARE,
                    ModelSteps::isShare,
                    "formula",
                    "worstHarm",
                    share -> with(new InherentHarmFormula(share, inherent.inherent())));
            move(
                    inherent.inherent(),
                    SHARE,
                    ModelSteps::isShare,
                    "formula",
                    "inherent",
                    share -> with(new InherentHarmFormula(inherent.worstHarm(), share)));
        } else if (formula instanceof WeightedSectionsFormula weighted) {
            for (int i = 0; i < weighted.weights().size(); i++) {
                int place = i;
                var one = weighted.weights().get(i);
                move(one.weight(), WEIGHT, w -> w > 0, "formula", "weight of " + one.section(), weight -> {
                    List<WeightedSectionsFormula.SectionWeight> weights = new ArrayList<>(weighted.weights());
                    weights.set(place, new WeightedSectionsFormula.SectionWeight(one.section(), weight));
                    return with(new WeightedSectionsFormula(weights));
                });
            }
        }
    }

    private void cutPoints() {
        for (int i = 0; i < model.bands().size() - 1; i++) {
            int place = i;
            Band band = model.bands().get(i);
            double above = i == 0 ? 100 + 1e-9 : model.bands().get(i - 1).from();
            double below = model.bands().get(i + 1).from();
            move(band.from(), CUT_POINT, cut -> cut < above && cut > below, "cut-point", band.label(), cut -> {
                List<Band> bands = new ArrayList<>(model.bands());
                bands.set(place, new Band(band.label(), cut, band.implications(), band.evidence()));
                return copy(model.sections(), model.formula(), bands);
            });
        }
    }

    private void move(
            double from,
            double step,
            Function<Double, Boolean> isPossible,
            String kind,
            String element,
            Function<Double, ScoringModel> moved) {
        for (double to : new double[] {round(from - step), round(from + step)}) {
            if (isPossible.apply(to)) {
                steps.add(new ModelStep(kind, element, from, to, moved.apply(to)));
            }
        }
    }

    private ScoringModel with(Section section, Criterion criterion, Criterion moved) {
        List<Criterion> criteria = new ArrayList<>(section.criteria());
        criteria.set(criteria.indexOf(criterion), moved);
        List<Section> sections = new ArrayList<>(model.sections());
        sections.set(
                sections.indexOf(section), new Section(section.id(), section.label(), criteria, section.evidence()));
        return copy(sections, model.formula(), model.bands());
    }

    private ScoringModel with(RiskFormula formula) {
        return copy(model.sections(), formula, model.bands());
    }

    private ScoringModel copy(List<Section> sections, RiskFormula formula, List<Band> bands) {
        return new ScoringModel(
                model.id(),
                model.version(),
                model.label(),
                model.status(),
                model.description(),
                sections,
                formula,
                model.formulaEvidence(),
                bands,
                model.grades(),
                model.confidence(),
                model.unknowns(),
                model.unknownsEvidence(),
                model.groupRule(),
                model.groupRuleEvidence());
    }

    private static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }

    /** 0.65 + 0.05 is 0.7, not 0.7000000000000001. */
    private static double round(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
