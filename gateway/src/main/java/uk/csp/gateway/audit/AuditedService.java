package uk.csp.gateway.audit;

import uk.csp.gateway.call.Paths;

/** The services that keep an audit log, as the API names them and as people do. */
enum AuditedService {
    CRIME_DATA("crime-data", "Crime data"),
    MORILE("morile", "MoRiLE"),
    REPORTING("reporting", "Reporting");

    private final String id;
    private final String title;

    AuditedService(String id, String title) {
        this.id = id;
        this.title = title;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    String entries() {
        return Paths.of("/v1/audit-logs/{}/entries", id);
    }

    String verification() {
        return Paths.of("/v1/audit-logs/{}/verification", id);
    }
}
