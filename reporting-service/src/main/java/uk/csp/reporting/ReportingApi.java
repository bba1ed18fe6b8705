package uk.csp.reporting;

/** Answers that many addresses give alike; the description of each is in the package. */
public final class ReportingApi {
    public static final String PAGE = "Page";
    public static final String HELD_ALREADY = "HeldAlready";
    public static final String EXACT_COUNTS = "ExactCounts";
    public static final String NOTHING_KNOWN = "NothingKnown";
    public static final String NO_EDITION = "NoEdition";
    public static final String NO_PUBLIC_EDITION = "NoPublicEdition";
    public static final String NO_SUBSCRIPTION = "NoSubscription";
    public static final String REVISION_CHANGED = "RevisionChanged";
    public static final String UNKNOWN_PERIOD = "UnknownPeriod";
    public static final String REVISION_NEEDED = "RevisionNeeded";

    private ReportingApi() {}
}
