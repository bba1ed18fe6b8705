package uk.csp.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import uk.csp.local.ProjectFiles;

/**
 * The committed catalogue of problem types, compared with the types of the code, so that no type is answered with that
 * nobody explained.
 */
public final class ProblemCatalogue {
    private static final String FILE = "gateway/src/main/resources/problems.yaml";

    private ProblemCatalogue() {}

    /** What the code and the catalogue must agree on. */
    public record Type(String slug, String title, int status) {}

    /** The types of a section, such as {@code morile-service}; {@code every-service} is what all answer alike. */
    public static List<Type> section(String section) {
        return entries(section).stream()
                .map(entry -> new Type(
                        entry.path("slug").asText(),
                        entry.path("title").asText(),
                        entry.path("status").asInt()))
                .toList();
    }

    /** Fails unless the section has exactly these types, and says of each what it means and what to do. */
    public static void assertExplained(String section, List<Type> types) {
        assertThat(section(section)).as("%s, section %s", FILE, section).containsExactlyInAnyOrderElementsOf(types);
        assertThat(entries(section)).allSatisfy(entry -> {
            assertThat(entry.path("means").asText()).as("means: %s", entry).isNotBlank();
            assertThat(entry.path("whatToDo").asText())
                    .as("whatToDo: %s", entry)
                    .isNotBlank();
        });
    }

    private static List<JsonNode> entries(String section) {
        try {
            JsonNode found = new YAMLMapper()
                    .readTree(ProjectFiles.root().resolve(FILE).toFile())
                    .path(section);
            List<JsonNode> entries = new ArrayList<>();
            found.forEach(entries::add);
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
