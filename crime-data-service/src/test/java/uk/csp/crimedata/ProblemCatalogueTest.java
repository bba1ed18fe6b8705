package uk.csp.crimedata;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.csp.kit.ProblemCatalogue;

class ProblemCatalogueTest {
    @Test
    void everyProblemType_isExplained() {
        ProblemCatalogue.assertExplained(
                "crime-data-service",
                Stream.of(CrimeDataProblem.values())
                        .map(type -> new ProblemCatalogue.Type(type.slug(), type.title(), type.status()))
                        .toList());
    }
}
