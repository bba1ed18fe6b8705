package uk.csp.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.csp.local.ProjectFiles;

/** The operations of a service as its committed OpenAPI description tells them, to send requests made from it. */
public final class ApiDescription {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;

    private ApiDescription(JsonNode document) {
        this.document = document;
    }

    /** @param service folder of the service, such as {@code morile-service} */
    public static ApiDescription of(String service) {
        try {
            return new ApiDescription(new YAMLMapper()
                    .readTree(ProjectFiles.root()
                            .resolve(service)
                            .resolve("openapi.yaml")
                            .toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One operation.
     *
     * @param path with its placeholders
     * @param bodies schema and example by media type, in the order of the description
     */
    public record Described(String method, String path, List<Parameter> parameters, Map<String, JsonNode> bodies) {
        /** The media type a body is sent in first, or null for an operation without one. */
        String firstType() {
            return bodies.isEmpty() ? null : bodies.keySet().iterator().next();
        }
    }

    /** @param in {@code path}, {@code query} or {@code header} */
    public record Parameter(String name, String in, JsonNode definition) {}

    public List<Described> operations() {
        List<Described> operations = new ArrayList<>();
        document.path("paths").properties().forEach(path -> {
            for (String method : METHODS) {
                JsonNode operation = path.getValue().path(method);
                if (!operation.isMissingNode()) {
                    operations.add(described(path.getKey(), path.getValue(), method, operation));
                }
            }
        });
        return operations;
    }

    private Described described(String path, JsonNode shared, String method, JsonNode operation) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode owner : List.of(shared, operation)) {
            for (JsonNode given : owner.path("parameters")) {
                JsonNode parameter = resolved(given);
                parameters.add(new Parameter(
                        parameter.path("name").asText(), parameter.path("in").asText(), parameter));
            }
        }
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        resolved(operation.path("requestBody"))
                .path("content")
                .properties()
                .forEach(body -> bodies.put(body.getKey(), body.getValue()));
        return new Described(method.toUpperCase(Locale.ROOT), path, parameters, bodies);
    }

    /** What a reference points to; anything else is itself. */
    JsonNode resolved(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isTextual()
                ? document.at(reference.asText().substring(1))
                : node.isMissingNode() ? MissingNode.getInstance() : node;
    }
}
