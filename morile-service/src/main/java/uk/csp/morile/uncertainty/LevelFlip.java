package uk.csp.morile.uncertainty;

/**
 * A level whose change by one step changes the band of its threat.
 *
 * @param from null when the level is not known; it could then become any
 */
public record LevelFlip(String criterion, Integer from, int to, String bandFrom, String bandTo) {}
