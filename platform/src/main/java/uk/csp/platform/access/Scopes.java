package uk.csp.platform.access;

/** What a token may allow. A token without the scope of an operation gets 403, at the gateway and at the service. */
public final class Scopes {
    public static final String FEEDS_WRITE = "feeds:write";
    public static final String FIGURES_READ = "figures:read";
    public static final String RECORDS_READ = "records:read";
    public static final String SCORES_WRITE = "scores:write";
    public static final String SCORES_GIVE = "scores:give";
    public static final String SCORES_RATIFY = "scores:ratify";
    public static final String RATINGS_READ = "ratings:read";
    public static final String REPORTS_EDIT = "reports:edit";
    public static final String REPORTS_PUBLISH = "reports:publish";
    public static final String CATALOGUE_WRITE = "catalogue:write";
    public static final String AUDIT_READ = "audit:read";

    private Scopes() {}
}
