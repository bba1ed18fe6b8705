package uk.csp.reporting.version;

import uk.csp.reporting.facts.Narrative.Placement;

/** What is kept of a narrative; an empty text is a deletion. */
public record NarrativeText(String text, Placement placement) {}
