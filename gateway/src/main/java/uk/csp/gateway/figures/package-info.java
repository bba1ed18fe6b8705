/** Pages on any indicator: how it runs, where it is high, how others fare, and what was known when. */
package uk.csp.gateway.figures;
