package uk.csp.gateway.risk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which single steps of a level, a weight or a cut point would move a threat to another band. */
record Sensitivity(List<Flip> levels, List<Step> steps, boolean robust) {
    private static final Map<String, String> FORMULA =
            Map.of("worstHarm", "worst harm", "inherent", "harm whatever the likelihood");

    record Page(List<OfThreat> threats, List<Step> modelSteps) {}

    record OfThreat(String threat, boolean robust, List<Flip> flips) {}

    record Flip(String criterion, Integer from, int to, String bandFrom, String bandTo) {}

    record Step(String kind, String element, double from, double to, List<BandFlip> flips) {}

    record BandFlip(String threat, String from, String to) {}

    /** What one step would change for a threat, each as a sentence. */
    List<String> sentences(String threat, Model model) {
        List<String> words = new ArrayList<>();
        for (Flip flip : levels) {
            Model.Criterion criterion = model.criterion(flip.criterion()).orElse(null);
            if (criterion != null) {
                words.add(criterion.label() + " at " + criterion.level(flip.to()) + " instead of "
                        + criterion.level(flip.from()) + ": " + flip.bandTo() + " instead of " + flip.bandFrom() + ".");
            }
        }
        for (Step step : steps) {
            step.flips().stream()
                    .filter(flip -> flip.threat().equals(threat))
                    .map(flip -> stepWords(step, model) + ": " + flip.to() + " instead of " + flip.from() + ".")
                    .forEach(words::add);
        }
        return words;
    }

    private static String stepWords(Step step, Model model) {
        String change = " " + plain(step.to()) + " instead of " + plain(step.from());
        return switch (step.kind()) {
            case "weight" -> "The weight of " + model.labelOf(step.element()).toLowerCase(Locale.UK) + change;
            case "cut-point" -> "The cut point of " + step.element() + change;
            default -> "The formula's share “" + FORMULA.getOrDefault(step.element(), step.element()) + "”" + change;
        };
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
