package uk.csp.platform.problem;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.csp.kit.ProblemCatalogue;

class ProblemCatalogueTest {
    @Test
    void everyProblemType_isExplained() {
        ProblemCatalogue.assertExplained(
                "every-service",
                Stream.of(StandardProblem.values())
                        .map(type -> new ProblemCatalogue.Type(type.slug(), type.title(), type.status()))
                        .toList());
    }
}
