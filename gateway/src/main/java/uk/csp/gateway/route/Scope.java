package uk.csp.gateway.route;

/** What a token may allow; the value stands in its {@code scope} claim. */
public enum Scope {
    FEEDS_WRITE("feeds:write", "Send feeds"),
    FIGURES_READ("figures:read", "Read figures, reference data and the assessment"),
    RECORDS_READ("records:read", "Read own records"),
    SCORES_WRITE("scores:write", "Open cycles, hold workshops, put judgements"),
    SCORES_GIVE("scores:give", "Give first scores"),
    SCORES_RATIFY("scores:ratify", "Ratify scores and publish a cycle"),
    RATINGS_READ("ratings:read", "Read threats and ratings"),
    REPORTS_EDIT("reports:edit", "Edit the assessment, release public tables"),
    REPORTS_PUBLISH("reports:publish", "Publish editions"),
    CATALOGUE_WRITE("catalogue:write", "Load reference data"),
    AUDIT_READ("audit:read", "Read the audit log");

    private final String value;
    private final String description;

    Scope(String value, String description) {
        this.value = value;
        this.description = description;
    }

    public String value() {
        return value;
    }

    public String description() {
        return description;
    }
}
