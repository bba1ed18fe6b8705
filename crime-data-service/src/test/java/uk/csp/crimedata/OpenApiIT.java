package uk.csp.crimedata;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The committed description of the API is the one the service gives; {@code -Dopenapi.update=true} writes it anew. */
@QuarkusTest
@CrimeDataTest
class OpenApiIT {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path COMMITTED = Path.of("openapi.yaml");

    @Test
    void committedDescription_hasNotDrifted() throws IOException {
        String served = given().get("/q/openapi?format=yaml").asString();
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(COMMITTED, served);
        }
        // As trees: in which order annotations are found differs between compilers and machines.
        assertThat(YAML.readTree(served))
                .as("run once with -Dopenapi.update=true and commit openapi.yaml")
                .isEqualTo(YAML.readTree(Files.readString(COMMITTED)));
    }

    @Test
    void everyOperation_isNamedDescribedAndTagged() {
        Map<String, Map<String, Map<String, Object>>> paths =
                given().get("/q/openapi?format=json").path("paths");
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            if (List.of("get", "put", "post").contains(method)) {
                assertThat(operation).as(method + " " + path).containsKeys("operationId", "summary", "tags");
            }
        }));
        assertThat(paths).containsKeys("/v1/figures/{id}/provenance", "/v1/crime-table", "/v1/submissions");
    }
}
