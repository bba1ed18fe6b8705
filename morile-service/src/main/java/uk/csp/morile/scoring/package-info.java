/**
 * The scoring engine: pure functions of a model, judgements and observations. It knows no framework, database or clock,
 * so the same input gives the same rating on every machine and at every time.
 */
package uk.csp.morile.scoring;
