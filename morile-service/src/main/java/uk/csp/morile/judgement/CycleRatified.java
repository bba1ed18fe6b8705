package uk.csp.morile.judgement;

import uk.csp.morile.cycle.CycleView;

/** Told within the transaction that freezes the judgements of a cycle. */
public record CycleRatified(CycleView cycle, String causationId) {}
