package uk.csp.gateway.route;

/** The services behind the gateway. */
public enum Service {
    CRIME_DATA("crime-data-service", "Crime data", "Feeds in, figures out"),
    MORILE("morile-service", "MoRiLE", "Threats, judgements, ratings"),
    REPORTING("reporting-service", "Reporting", "The assessment: assembled, checked, published");

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
