package uk.csp.reporting.proof;

import java.util.List;

/**
 * A text held against the facts.
 *
 * @param findings by line
 * @param confirmed how many numbers and directions the facts bear out
 * @param unread numbers that could not be tied to a figure; a person has to check these
 */
public record Proof(List<Finding> findings, int confirmed, List<UnreadNumber> unread) {
    public Proof {
        findings = List.copyOf(findings);
        unread = List.copyOf(unread);
    }

    /** A number that no figure was found for, with the sentence it stands in. */
    public record UnreadNumber(int line, String number, String sentence) {}
}
