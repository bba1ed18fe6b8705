package uk.csp.gateway.apidoc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.csp.gateway.route.Service;
import uk.csp.kit.ProblemCatalogue;
import uk.csp.local.ProjectFiles;

/** An error answer whose description begins with a problem type, such as {@code unknown-figure, also when …}. */
class DescribedProblemsTest {
    private static final Pattern SLUG = Pattern.compile("^(?:or |and )?([a-z]+(?:-[a-z]+)+|unavailable)(?=$|[: ])");

    private record Named(String where, String slug, int status) {}

    @ParameterizedTest
    @EnumSource(Service.class)
    void everyProblemNamedInADescription_isInTheCatalogueWithItsStatus(Service service) throws IOException {
        JsonNode document = new YAMLMapper()
                .readTree(ProjectFiles.root()
                        .resolve(service.id())
                        .resolve("openapi.yaml")
                        .toFile());
        List<ProblemCatalogue.Type> types = new ArrayList<>(ProblemCatalogue.section(service.id()));
        if (service != Service.GATEWAY) {
            types.addAll(ProblemCatalogue.section("every-service"));
        }
        assertThat(named(document)).isNotEmpty().allSatisfy(named -> assertThat(types)
                .as(named.toString())
                .anyMatch(type -> type.slug().equals(named.slug()) && type.status() == named.status()));
    }

    @Test
    void slugs_areFoundWhereADescriptionNamesThem() {
        assertThat(slugs("model-in-use: violations name the cycles (as well-known); or model-retired, for ever"))
                .containsExactly("model-in-use", "model-retired");
        assertThat(slugs("Somebody wrote since it was read")).isEmpty();
    }

    private static List<Named> named(JsonNode document) {
        List<Named> named = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> method.getValue()
                        .path("responses")
                        .properties()
                        .forEach(response -> {
                            if (response.getKey().matches("[45]\\d\\d")) {
                                String where = method.getKey() + " " + path.getKey();
                                slugs(description(document, response.getValue()))
                                        .forEach(slug ->
                                                named.add(new Named(where, slug, Integer.parseInt(response.getKey()))));
                            }
                        })));
        return named;
    }

    private static String description(JsonNode document, JsonNode response) {
        JsonNode reference = response.path("$ref");
        JsonNode described = reference.isMissingNode()
                ? response
                : document.at(reference.asText().substring(1));
        return described.path("description").asText();
    }

    private static List<String> slugs(String description) {
        List<String> slugs = new ArrayList<>();
        for (String part : description.replaceAll("\\([^)]*\\)", "").split("[,;]\\s*")) {
            Matcher slug = SLUG.matcher(part);
            if (slug.find()) {
                slugs.add(slug.group(1));
            }
        }
        return slugs;
    }
}
