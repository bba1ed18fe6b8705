package uk.csp.gateway.route;

import java.util.List;

/** The services behind the gateway. */
public enum Service {
    CRIME_DATA("crime-data-service", "Crime data", "Feeds in, figures out"),
    MORILE("morile-service", "MoRiLE", "Threats, judgements, ratings"),
    REPORTING("reporting-service", "Reporting", "The assessment: assembled, checked, published"),
    /** What no service behind it knows: the gateway answers itself. */
    GATEWAY("gateway", "Gateway", "What changes, as it changes");

    /** Those requests are forwarded to. */
    public static final List<Service> BEHIND = List.of(CRIME_DATA, MORILE, REPORTING);

    private final String id;
    private final String title;
    private final String purpose;

    Service(String id, String title, String purpose) {
        this.id = id;
        this.title = title;
        this.purpose = purpose;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public String purpose() {
        return purpose;
    }
}
