package uk.csp.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example is valid against its schema, every schema has an example and a message in the AsyncAPI document. */
class ExamplesContractTest {
    private static final Path EVENTS = Path.of("events");
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Path> examples() throws IOException {
        return list(EVENTS.resolve("examples")).stream();
    }

    static Stream<Path> schemas() throws IOException {
        return list(EVENTS).stream().filter(path -> path.toString().endsWith(".schema.json"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void example_isValid(Path example) throws IOException {
        String event = example.getFileName().toString().replaceFirst("(\\.v[0-9]+).*", "$1");
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(JSON.readTree(EVENTS.resolve(event + ".schema.json").toFile()));
        assertThat(schema.validate(JSON.readTree(example.toFile()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void schema_hasExampleAndMessage(Path schema) throws IOException {
        String event = schema.getFileName().toString().replace(".schema.json", "");
        assertThat(examples().filter(path -> path.getFileName().toString().startsWith(event)))
                .as("examples of %s", event)
                .isNotEmpty();
        JsonNode asyncApi = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("asyncapi.yaml").toFile());
        assertThat(asyncApi.at("/components/messages").findValuesAsText("$ref"))
                .contains("events/" + event + ".schema.json");
    }

    @Test
    void schema_allowsUnknownFields() throws IOException {
        assertThat(schemas()).allSatisfy(path -> assertThat(Files.readString(path))
                .as("additive change stays possible in %s", path)
                .doesNotContain("additionalProperties"));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
