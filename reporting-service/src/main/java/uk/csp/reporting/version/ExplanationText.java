package uk.csp.reporting.version;

/** What is kept of an explanation, with the change it was written for; an empty text is a deletion. */
public record ExplanationText(String text, int direction, long figureRevision, long count, long previous) {}
