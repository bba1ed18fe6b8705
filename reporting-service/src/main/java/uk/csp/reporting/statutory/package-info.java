/**
 * What an assessment must hold before it is published: the six elements that the Crime and Disorder (Formulation and
 * Implementation of Strategy) Regulations 2007 (SI 2007/1830) ask for, and what the platform asks beside them.
 */
package uk.csp.reporting.statutory;
