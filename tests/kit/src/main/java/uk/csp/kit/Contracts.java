package uk.csp.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import uk.csp.local.ProjectFiles;

/** The event contracts: a producer's output is valid, a consumer reads every example. Events are named {@code figure-changed.v1}. */
public final class Contracts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Contracts() {}

    public static void assertValid(String event, byte[] data) {
        try {
            JsonNode instance = JSON.readTree(data);
            assertThat(schema(event).validate(instance))
                    .as("%s against its schema: %s", event, instance)
                    .isEmpty();
        } catch (IOException e) {
            throw new AssertionError(event + " is not JSON", e);
        }
    }

    /** The bytes of every example of the event. */
    public static List<byte[]> examples(String event) {
        try (Stream<Path> files = Files.list(events().resolve("examples"))) {
            List<Path> examples = files.filter(
                            file -> file.getFileName().toString().startsWith(event + "."))
                    .sorted()
                    .toList();
            assertThat(examples).as("examples of %s", event).isNotEmpty();
            return examples.stream().map(Contracts::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonSchema schema(String event) {
        Path file = events().resolve(event + ".schema.json");
        assertThat(file).as("schema of %s", event).exists();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(new String(read(file), StandardCharsets.UTF_8));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path events() {
        return ProjectFiles.root().resolve("contracts/events");
    }
}
