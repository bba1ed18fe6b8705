package uk.csp.gateway.workshop;

import java.util.List;
import java.util.Locale;

/** How far the first scores agree. */
record Agreement(List<OfCriterion> criteria, List<Disagreement> disagreements) {
    record OfCriterion(String criterion, String label, Double alpha, String reading, int threats) {
        public String alphaWords() {
            return alpha == null ? "–" : String.format(Locale.ROOT, "%.2f", alpha);
        }

        public String words() {
            return switch (reading) {
                case "reliable" -> "Scorers agree: this can be relied on.";
                case "tentative" -> "Scorers agree roughly: draw careful conclusions.";
                case "low" -> "Scorers see it differently: talk about it before anything is agreed.";
                default -> "Too little to compare.";
            };
        }
    }

    record Disagreement(
            String threat,
            String criterion,
            int lowest,
            int highest,
            int scores,
            int unknown,
            List<Outlier> outliers) {}

    record Outlier(String scorer, String authority, int level, double medianOfOthers) {}

    List<Disagreement> on(String threat) {
        return disagreements.stream().filter(one -> one.threat().equals(threat)).toList();
    }
}
