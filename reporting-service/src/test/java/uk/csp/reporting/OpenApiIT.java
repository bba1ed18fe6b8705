package uk.csp.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import uk.csp.kit.PlatformResource;

/** The committed description of the API is the one the service gives; {@code -Dopenapi.update=true} writes it anew. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting"),
        restrictToAnnotatedClass = true)
class OpenApiIT {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path COMMITTED = Path.of("openapi.yaml");

    @Test
    void committedDescription_hasNotDrifted() throws IOException {
        String served = given().get("/q/openapi").asString();
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(COMMITTED, served);
        }
        // As trees: in which order annotations are found differs between compilers and machines.
        assertThat(YAML.readTree(served))
                .as("run once with -Dopenapi.update=true and commit openapi.yaml")
                .isEqualTo(YAML.readTree(Files.readString(COMMITTED)));
    }
}
