package uk.csp.reporting.facts;

/**
 * What people wrote into a section of the assessment, as they wrote it: a small Markdown with references to figures.
 *
 * @param section identifier of the section it belongs to
 * @param revision grows with every version; the text is that of the newest
 */
public record Narrative(String section, Placement placement, String text, long revision) {
    /** Where it stands beside what the section says by itself. */
    public enum Placement {
        BEFORE,
        AFTER
    }
}
