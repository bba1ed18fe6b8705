package uk.csp.gateway.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.csp.gateway.words.Labels;

/** How far a score may lie from where it is, and the rank with it. */
record Uncertainty(Interval interval, Ranks ranks) {
    record Page(List<OfThreat> threats) {}

    record OfThreat(String threat, Interval interval, Ranks ranks) {}

    record Interval(
            List<String> bands, List<String> unknown, double fromConfidence, double fromUnknown, double nearestCut) {}

    record Ranks(int rank, int lowest, int median, int highest) {}

    /** "The score may lie between 71.2 and 84.0 … It stays High." */
    List<String> sentences(Rating.Score shown, Model model) {
        List<String> words = new ArrayList<>();
        words.add(
                "The score is " + Words.score(shown.score()) + " and may lie anywhere from " + Words.score(shown.low())
                        + " to " + Words.score(shown.high()) + ". "
                        + (interval.bands().size() < 2
                                ? "All of that is " + String.join("", interval.bands()) + "."
                                : "That touches " + Labels.list(interval.bands()) + "."));
        words.add("The nearest cut point between bands is " + Words.score(interval.nearestCut()) + ", "
                + Words.score(Math.abs(shown.distanceToCut())) + " away.");
        if (interval.fromConfidence() > 0) {
            words.add("Confidence in the intelligence widens it by " + Words.score(interval.fromConfidence())
                    + " points each way.");
        }
        if (!interval.unknown().isEmpty()) {
            words.add("Not known: "
                    + Labels.list(interval.unknown().stream()
                            .map(one -> model.labelOf(one).toLowerCase(Locale.UK))
                            .toList())
                    + ". That leaves " + Words.score(interval.fromUnknown()) + " points open.");
        }
        if (ranks != null) {
            words.add("Among the threats of the cycle it is number "
                    + ranks.rank()
                    + "; with all that is not sure it could be anywhere from "
                    + ranks.lowest() + " to "
                    + ranks.highest() + ".");
        }
        return words;
    }
}
