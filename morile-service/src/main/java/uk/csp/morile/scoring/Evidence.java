package uk.csp.morile.scoring;

/** How well an element of a scoring model is founded. The official matrix is not public, so every element says so. */
public enum Evidence {
    /** Named in a published document. */
    PUBLIC,
    /** Read out of published documents, for example the order of descriptive words. */
    INFERRED,
    /** Chosen by the model's author. */
    ASSUMED
}
