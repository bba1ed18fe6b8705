package uk.csp.gateway.page;

import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Paths of the browser libraries on the class path, with the version that is there. */
@TemplateExtension(namespace = "webjar")
final class WebJars {
    private static final String GOVUK = folder("org.webjars.npm", "govuk-frontend") + "/dist/govuk";
    private static final String SWAGGER_UI = folder("org.webjars", "swagger-ui");

    private WebJars() {}

    static String govuk() {
        return GOVUK;
    }

    static String swaggerUi() {
        return SWAGGER_UI;
    }

    private static String folder(String group, String artifact) {
        String file = "META-INF/maven/" + group + "/" + artifact + "/pom.properties";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            Properties properties = new Properties();
            properties.load(in);
            return "/webjars/" + artifact + "/" + properties.getProperty("version");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
