package uk.csp.morile.judgement;

import uk.csp.morile.cycle.CycleView;

/** Told within the transaction that stores the judgements of a cycle. */
public record JudgementsPut(CycleView cycle, String causationId) {}
