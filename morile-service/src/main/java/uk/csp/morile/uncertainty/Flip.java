package uk.csp.morile.uncertainty;

/** A threat whose band changes. */
public record Flip(String threat, String from, String to) {}
