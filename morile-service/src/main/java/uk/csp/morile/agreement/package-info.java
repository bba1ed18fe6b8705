/**
 * How far scorers agree: pure functions of the scores they gave. No framework, database or clock.
 */
package uk.csp.morile.agreement;
