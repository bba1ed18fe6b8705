package uk.csp.gateway.apidoc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.csp.gateway.route.Service;
import uk.csp.local.ProjectFiles;

/** Examples are what people copy: each is valid against the schema it stands beside. */
class CommittedExamplesTest {
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private record Example(String where, JsonNode schema, JsonNode value) {}

    @ParameterizedTest
    @EnumSource(Service.class)
    void everyExample_isValidAgainstItsSchema(Service service) throws IOException {
        JsonNode document = new YAMLMapper()
                .readTree(ProjectFiles.root()
                        .resolve(service.id())
                        .resolve("openapi.yaml")
                        .toFile());
        withoutCircles((ObjectNode) document.path("components").path("schemas"));
        List<Example> examples = new ArrayList<>();
        collect(document, "", examples);
        assertThat(examples).isNotEmpty();
        List<String> faults = new ArrayList<>();
        for (Example example : examples) {
            ObjectNode schema = JsonNodeFactory.instance.objectNode();
            schema.putArray("allOf").add(example.schema());
            schema.set("components", document.path("components"));
            SCHEMAS.getSchema(schema)
                    .validate(example.value())
                    .forEach(fault -> faults.add(example.where() + ": " + fault.getMessage()));
        }
        assertThat(faults).isEmpty();
    }

    /** A schema that is only a reference to itself says nothing, and cannot be followed: anything is valid against it. */
    private static void withoutCircles(ObjectNode schemas) {
        schemas.properties().forEach(schema -> {
            String itself = "#/components/schemas/" + schema.getKey();
            if (schema.getValue().path("$ref").asText().equals(itself)) {
                schema.setValue(JsonNodeFactory.instance.objectNode());
            }
        });
    }

    private static void collect(JsonNode node, String where, List<Example> examples) {
        JsonNode schema = node.path("schema");
        if (schema.isObject()) {
            if (node.has("example")) {
                examples.add(new Example(where, schema, node.get("example")));
            }
            node.path("examples").forEach(example -> {
                if (example.has("value")) {
                    examples.add(new Example(where, schema, example.get("value")));
                }
            });
        } else if (isSchema(node)) {
            ObjectNode bare = ((ObjectNode) node).deepCopy().without(List.of("example", "examples"));
            if (node.has("example")) {
                examples.add(new Example(where, bare, node.get("example")));
            }
            if (node.path("examples").isArray()) {
                node.get("examples").forEach(value -> examples.add(new Example(where, bare, value)));
            }
        }
        if (node.isObject()) {
            node.properties().forEach(member -> {
                if (!member.getKey().equals("example") && !member.getKey().equals("examples")) {
                    collect(member.getValue(), where + "/" + member.getKey(), examples);
                }
            });
        } else {
            node.forEach(item -> collect(item, where, examples));
        }
    }

    private static boolean isSchema(JsonNode node) {
        return node.isObject()
                && (node.path("type").isTextual()
                        || node.path("type").isArray()
                        || node.path("$ref").isTextual()
                        || node.has("allOf")
                        || node.has("anyOf")
                        || node.has("oneOf"));
    }
}
