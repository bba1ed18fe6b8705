package uk.csp.morile.cycle;

/** Told within the transaction that opens a cycle. */
public record CycleOpened(CycleView cycle, String causationId) {}
