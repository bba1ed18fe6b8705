package uk.csp.gateway.problem;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.csp.kit.ProblemCatalogue;

class ProblemCatalogueTest {
    @Test
    void everyProblemType_isExplained() {
        ProblemCatalogue.assertExplained(
                "gateway",
                Stream.of(ProblemType.values())
                        .map(type -> new ProblemCatalogue.Type(type.slug(), type.title(), type.status()))
                        .toList());
    }
}
