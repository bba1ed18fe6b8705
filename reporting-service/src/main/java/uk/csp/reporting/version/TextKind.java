package uk.csp.reporting.version;

/** Kinds of text that are kept in versions, each with what belongs to one. */
public record TextKind<T>(String name, Class<T> body) {
    public static final TextKind<NarrativeText> NARRATIVE = new TextKind<>("narrative", NarrativeText.class);
    public static final TextKind<ExplanationText> EXPLANATION = new TextKind<>("explanation", ExplanationText.class);
}
