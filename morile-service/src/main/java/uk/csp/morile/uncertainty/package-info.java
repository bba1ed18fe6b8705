/** How sure ratings are: what would flip them, and which ranks they could hold. Pure, like the scoring engine it asks. */
package uk.csp.morile.uncertainty;
