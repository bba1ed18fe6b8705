/** Merges checked rows into the records: queued, staged where they are many, and set-based. */
package uk.csp.crimedata.merge;
