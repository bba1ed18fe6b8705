package uk.csp.kit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives what is under test an issuer and nothing else: for the gateway, which has neither database nor events. */
public final class IssuerResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of("quarkus.oidc.auth-server-url", SharedStack.issuer().get("url"), "quarkus.http.test-port", "0");
    }

    @Override
    public void stop() {
        // The issuer is shared by every test of the JVM and stops with it.
    }
}
