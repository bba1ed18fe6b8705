/**
 * Reads what people wrote and holds it against the facts: every number, percentage, rate, rank and direction that is
 * said of something a figure is held of. Where it cannot tell what a number is about it says so, and raises no alarm.
 */
package uk.csp.reporting.proof;
