package uk.csp.morile.scoring;

/**
 * A section in a number and a word.
 *
 * @param share share of the maximum over the known criteria, four decimals; null when none is known
 */
public record SectionScore(String section, String label, Double share, String word) {}
