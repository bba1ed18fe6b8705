/** The life of a submission: asked, answered, remembered, withdrawn. */
package uk.csp.crimedata.submission;
