package uk.csp.reporting.delivery;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Receivers on this machine, and waits a test can wait for. */
public class OnOneMachine implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "csp.reporting.webhooks.allow-private-addresses", "true",
                "csp.reporting.webhooks.retries", "PT0.2S,PT0.3S,PT0.4S",
                "csp.reporting.webhooks.gathering", "PT0.5S",
                "csp.reporting.webhooks.poll", "PT0.05S",
                "csp.reporting.webhooks.timeout", "PT10S",
                "csp.reporting.webhooks.most-per-second", "200",
                "csp.reporting.webhooks.workers", "4",
                "csp.reporting.webhooks.most-of-a-partner", "40");
    }
}
