package uk.csp.morile.priority;

import uk.csp.morile.cycle.CycleView;

/** Told within the transaction that decides on the priority of a threat. */
public record PriorityDecided(CycleView cycle, String threat, String causationId) {}
