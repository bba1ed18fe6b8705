package uk.csp.kit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a service under test the real things: its database (argument {@code database}; none without it), Kafka with
 * the platform's topics, and an issuer. Every test JVM has a fresh database; all tests of a JVM share it.
 *
 * <pre>{@code @QuarkusTestResource(value = PlatformResource.class,
 *     initArgs = @ResourceArg(name = "database", value = "morile"))}</pre>
 */
public final class PlatformResource implements QuarkusTestResourceLifecycleManager {
    private String database;

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.get("database");
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        if (database != null) {
            Map<String, String> postgres = SharedStack.postgres();
            settings.put("quarkus.datasource.jdbc.url", postgres.get("url").formatted(database));
            settings.put("quarkus.datasource.username", database);
            settings.put("quarkus.datasource.password", postgres.get("password." + database));
        }
        settings.put("kafka.bootstrap.servers", SharedStack.kafka().get("bootstrap.servers"));
        settings.put("quarkus.oidc.auth-server-url", SharedStack.issuer().get("url"));
        settings.put("quarkus.http.test-port", "0");
        return settings;
    }

    @Override
    public void stop() {
        // The servers are shared by every test of the JVM and stop with it.
    }
}
