package uk.csp.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The service's name as the API has it: {@code crime-data}. */
@ApplicationScoped
class ThisService {
    private final String application;

    ThisService(@ConfigProperty(name = "quarkus.application.name") String application) {
        this.application = application;
    }

    String name() {
        return nameOf(application);
    }

    static String nameOf(String application) {
        return application.replaceFirst("-service$", "");
    }
}
