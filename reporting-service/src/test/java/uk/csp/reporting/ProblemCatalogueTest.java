package uk.csp.reporting;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.csp.kit.ProblemCatalogue;

class ProblemCatalogueTest {
    @Test
    void everyProblemType_isExplained() {
        ProblemCatalogue.assertExplained(
                "reporting-service",
                Stream.of(ReportingProblem.values())
                        .map(type -> new ProblemCatalogue.Type(type.slug(), type.title(), type.status()))
                        .toList());
    }
}
