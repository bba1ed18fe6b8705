/** What changed: since the last assessment, within one, and between two editions, in other packages' terms. Pure. */
package uk.csp.reporting.changes;
