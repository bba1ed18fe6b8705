package uk.csp.morile.workshop;

/** A first score whose threat, criterion and level the cycle's register and model know; an unknown level says why. */
record GivenScore(String threat, String criterion, Integer level, String reason, String evidence) {}
