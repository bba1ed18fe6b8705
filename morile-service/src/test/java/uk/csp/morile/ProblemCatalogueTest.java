package uk.csp.morile;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.csp.kit.ProblemCatalogue;

class ProblemCatalogueTest {
    @Test
    void everyProblemType_isExplained() {
        ProblemCatalogue.assertExplained(
                "morile-service",
                Stream.of(MorileProblem.values())
                        .map(type -> new ProblemCatalogue.Type(type.slug(), type.title(), type.status()))
                        .toList());
    }
}
