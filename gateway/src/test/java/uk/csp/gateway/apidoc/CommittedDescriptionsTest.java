package uk.csp.gateway.apidoc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.csp.gateway.route.Operation;
import uk.csp.gateway.route.Operations;
import uk.csp.gateway.route.Service;
import uk.csp.local.ProjectFiles;

/** The merge, tried on what the services really say of themselves. */
class CommittedDescriptionsTest {
    @Test
    void mergedDescription_isCompleteAndLeadsNowhereElse() throws IOException {
        List<ApiDescription> descriptions = committed();
        ObjectNode merged = new OpenApiMerge(Operations.ALL, "https://issuer.example/token").merge(descriptions);
        assertThat(descriptions).hasSizeGreaterThanOrEqualTo(2);
        List<Service> described =
                descriptions.stream().map(ApiDescription::service).toList();
        assertThat(Operations.ALL)
                .filteredOn(operation -> described.contains(operation.service()))
                .allSatisfy(operation -> assertThat(described(merged, operation))
                        .as(operation.method() + " " + operation.path())
                        .isTrue());
        assertThat(merged.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> assertThat(
                        merged.at(reference.substring(1)).isMissingNode())
                .isFalse());
    }

    private static boolean described(JsonNode merged, Operation operation) {
        String shape = operation.path().replaceAll("\\{[^}]+}", "{}");
        for (var path : merged.get("paths").properties()) {
            if (path.getKey().replaceAll("\\{[^}]+}", "{}").equals(shape)
                    && path.getValue().has(operation.method().toLowerCase())) {
                return true;
            }
        }
        return false;
    }

    private static List<ApiDescription> committed() throws IOException {
        List<ApiDescription> descriptions = new ArrayList<>();
        for (Service service : Service.values()) {
            Path file = ProjectFiles.root().resolve(service.id()).resolve("openapi.yaml");
            if (Files.exists(file)) {
                descriptions.add(new ApiDescription(service, (ObjectNode) new YAMLMapper().readTree(file.toFile())));
            }
        }
        return descriptions;
    }
}
