package uk.csp.morile.scoring;

/**
 * How the parts of a criterion are founded.
 *
 * @param thresholds null when no figure suggests levels of the criterion
 */
public record CriterionEvidence(Evidence criterion, Evidence levels, Evidence weight, Evidence thresholds) {}
