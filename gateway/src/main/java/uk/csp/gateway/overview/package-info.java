/** The first page of a partnership: what changed, how things are, what needs somebody. */
package uk.csp.gateway.overview;
