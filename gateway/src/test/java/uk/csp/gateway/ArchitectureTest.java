package uk.csp.gateway;

import org.junit.jupiter.api.Test;
import uk.csp.kit.ArchitectureRules;

class ArchitectureTest {
    @Test
    void gateway_keepsTheHouseRules() {
        ArchitectureRules.of("uk.csp.gateway")
                .pure(
                        "uk.csp.gateway.route",
                        "uk.csp.gateway.access.Client",
                        "uk.csp.gateway.limit.TokenBucket",
                        "uk.csp.gateway.forward.TraceParent",
                        "uk.csp.gateway.apidoc.OpenApiMerge",
                        "uk.csp.gateway.drawing",
                        "uk.csp.gateway.words",
                        "uk.csp.gateway.figures.Wording",
                        "uk.csp.gateway.page.Sheet",
                        "uk.csp.gateway.figures.Trend")
                .pages("OpenApiResource")
                .check();
    }
}
