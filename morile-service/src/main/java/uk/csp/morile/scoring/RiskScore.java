package uk.csp.morile.scoring;

/**
 * A rating in numbers: points of 100, to one decimal.
 *
 * @param low lowest score the unknown criteria and the confidence allow
 * @param high highest score they allow
 * @param distanceToCut points between the score and the nearest cut point
 */
public record RiskScore(String band, double score, double low, double high, double distanceToCut) {}
