package uk.csp.morile;

import org.junit.jupiter.api.Test;
import uk.csp.kit.AccessDocument;
import uk.csp.kit.ArchitectureRules;
import uk.csp.kit.AuditDocument;

class ArchitectureTest {
    @Test
    void houseRules_areKept() {
        ArchitectureRules.of("uk.csp.morile")
                .pure("uk.csp.morile.scoring", "uk.csp.morile.agreement", "uk.csp.morile.uncertainty")
                .check();
    }

    @Test
    void routes_areThoseOfTheAccessDocument() {
        AccessDocument.assertServed("morile-service", "uk.csp.morile");
    }

    @Test
    void operationsThatLeaveNoAuditEntry_areDocumented() {
        AuditDocument.assertDecided("morile-service", "uk.csp.morile");
    }
}
