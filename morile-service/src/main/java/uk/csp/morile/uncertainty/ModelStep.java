package uk.csp.morile.uncertainty;

import uk.csp.morile.scoring.ScoringModel;

/**
 * A model with one of its chosen numbers moved by one step.
 *
 * @param kind {@code weight} of a criterion, {@code formula} for a number of the formula, or {@code cut-point} of a band
 * @param element which one: a criterion, a name such as {@code inherent} or {@code weight of harm}, or a band
 */
public record ModelStep(String kind, String element, double from, double to, ScoringModel model) {}
