/** Editions of areas, what became of the areas of one in another, and counts brought from one to the other. */
package uk.csp.crimedata.geography;
