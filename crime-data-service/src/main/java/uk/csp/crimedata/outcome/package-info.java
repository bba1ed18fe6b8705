/** What became of crimes: counted by the newest outcome each of them has. */
package uk.csp.crimedata.outcome;
