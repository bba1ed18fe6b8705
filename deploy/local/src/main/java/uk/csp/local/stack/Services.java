package uk.csp.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import uk.csp.local.Refusal;
import uk.csp.local.postgres.PostgresServer;

/** The four packaged services and the settings each is started with: nothing but standard configuration. */
final class Services {
    private final Path project;
    private final DataFolder folder;
    private final Ports ports;
    /** Sessions last as long as the issuer's key does: from one start of this machine's platform to the next. */
    private final String sessionSecret = secret();

    Services(Path project, DataFolder folder, Ports ports) {
        this.project = project;
        this.folder = folder;
        this.ports = ports;
    }

    record Service(JavaProgram program, int port) {}

    List<Service> all(PostgresServer postgres, String issuer, String dashboardSecret) {
        return List.of(
                service("crime-data-service", 384, ports.crimeData(), issuer, database(postgres, "crime_data")),
                service("morile-service", 256, ports.morile(), issuer, database(postgres, "morile")),
                service("reporting-service", 256, ports.reporting(), issuer, reporting(postgres)),
                service("gateway", 192, ports.gateway(), issuer, gateway(dashboardSecret)));
    }

    private Service service(String name, int heap, int port, String issuer, Map<String, String> own) {
        Path jar = project.resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new Refusal(name + " is not built: " + jar + " is missing");
        }
        Map<String, String> settings = new HashMap<>(own);
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer);
        settings.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
        settings.put("QUARKUS_LOG_CONSOLE_COLOR", "false");
        return new Service(JavaProgram.jar(name, heap, jar, settings), port);
    }

    private static Map<String, String> database(PostgresServer postgres, String database) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(database),
                "QUARKUS_DATASOURCE_USERNAME", database,
                "QUARKUS_DATASOURCE_PASSWORD", postgres.password(database));
    }

    private Map<String, String> reporting(PostgresServer postgres) {
        Map<String, String> settings = new HashMap<>(database(postgres, "reporting"));
        settings.put(
                "CSP_REPORTING_SIGNING_KEY_FILE",
                folder.keys().resolve("edition-signing.pem").toString());
        return settings;
    }

    private Map<String, String> gateway(String dashboardSecret) {
        return Map.of(
                "CSP_GATEWAY_CRIME_DATA_URL", "http://127.0.0.1:" + ports.crimeData(),
                "CSP_GATEWAY_MORILE_URL", "http://127.0.0.1:" + ports.morile(),
                "CSP_GATEWAY_REPORTING_URL", "http://127.0.0.1:" + ports.reporting(),
                "CSP_GATEWAY_DASHBOARD_SECRET", dashboardSecret,
                "CSP_GATEWAY_SESSION_SECRET", sessionSecret);
    }

    private static String secret() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
