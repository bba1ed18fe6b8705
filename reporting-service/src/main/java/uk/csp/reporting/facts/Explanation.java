package uk.csp.reporting.facts;

/**
 * Why an indicator changed, in people's words, with the change it was written for: when the figure has moved on since,
 * somebody has to say whether the words still hold.
 *
 * @param direction of the change it explains: 1 up, -1 down, 0 neither
 * @param figureRevision revision of the figure it explains
 */
public record Explanation(String indicator, String text, int direction, long figureRevision, long revision) {}
