package uk.csp.morile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import uk.csp.kit.PlatformResource;

/** The committed API description is the one the code gives. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "morile"))
class OpenApiIT {
    @Test
    void committedDescription_isTheGeneratedOne() throws IOException {
        String generated = given().get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Path fresh = Path.of("target", "openapi.yaml");
        Files.writeString(fresh, generated);
        assertThat(Path.of("openapi.yaml"))
                .as("copy %s to openapi.yaml when the change of the API is meant", fresh)
                .exists()
                .hasContent(generated);
    }
}
