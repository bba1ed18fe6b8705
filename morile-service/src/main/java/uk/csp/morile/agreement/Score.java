package uk.csp.morile.agreement;

/**
 * What one scorer gave one criterion of one threat.
 *
 * @param level null when the scorer did not know
 */
public record Score(String threat, String criterion, String scorer, String authority, Integer level) {}
