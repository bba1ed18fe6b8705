/**
 * What people write into the assessment: a small Markdown whose references to figures are filled when the assessment is
 * assembled, so that prose cannot disagree with tables.
 */
package uk.csp.reporting.narrative;
