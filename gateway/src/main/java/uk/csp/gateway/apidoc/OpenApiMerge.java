package uk.csp.gateway.apidoc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import uk.csp.gateway.route.Operation;
import uk.csp.gateway.route.RouteMatch;
import uk.csp.gateway.route.RouteTable;
import uk.csp.gateway.route.Scope;

/**
 * One OpenAPI document from those of the services. It holds exactly what passes the gateway, with the scopes of the
 * gateway's own table; a service that could not be asked is named in the description.
 */
final class OpenApiMerge {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PROBLEM_TYPES = "/problems";

    private final RouteTable routes;
    private final String tokenUrl;

    OpenApiMerge(List<Operation> operations, String tokenUrl) {
        this.routes = new RouteTable(operations);
        this.tokenUrl = tokenUrl;
    }

    ObjectNode merge(List<ApiDescription> descriptions) {
        ObjectNode merged = JSON.objectNode().put("openapi", "3.1.0");
        ObjectNode info = merged.putObject("info");
        merged.putArray("servers").addObject().put("url", "/");
        ArrayNode tags = merged.putArray("tags");
        ObjectNode paths = merged.putObject("paths");
        ObjectNode components = merged.putObject("components");
        addSchemes(components);
        for (ApiDescription description : descriptions) {
            if (description.isKnown()) {
                ComponentNames names = new ComponentNames(components, description.service(), description.document());
                addTo(paths, components, description, names);
                addWebhooks(merged, description, names);
                addTags(tags, description);
            }
        }
        info.put("title", "Community safety partnership platform")
                .put("version", "1")
                .put("description", describe(descriptions));
        merged.putObject("externalDocs")
                .put("description", "Every problem type: what it means, and what to do about it")
                .put("url", PROBLEM_TYPES);
        merged.put("x-problem-types", PROBLEM_TYPES);
        ArrayNode missing = JSON.arrayNode();
        descriptions.stream()
                .filter(description -> !description.isKnown())
                .forEach(description -> missing.add(description.service().id()));
        if (!missing.isEmpty()) {
            merged.set("x-unavailable-services", missing);
        }
        return merged;
    }

    private void addTo(ObjectNode paths, ObjectNode components, ApiDescription description, ComponentNames names) {
        names.addTo(components);
        description.document().path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> {
                    RouteMatch match = routes.find(method.getKey().toUpperCase(), path.getKey());
                    if (match instanceof RouteMatch.Found found
                            && found.operation().service() == description.service()
                            && method.getValue() instanceof ObjectNode served) {
                        ObjectNode operation = (ObjectNode) names.rewrite(served.deepCopy());
                        operation.set("security", security(found.operation()));
                        paths.withObjectProperty(path.getKey()).set(method.getKey(), operation);
                    } else if (method.getKey().equals("parameters")) {
                        paths.withObjectProperty(path.getKey())
                                .set(
                                        "parameters",
                                        names.rewrite(method.getValue().deepCopy()));
                    }
                }));
    }

    /** What a service sends by itself to who subscribed. */
    private static void addWebhooks(ObjectNode merged, ApiDescription description, ComponentNames names) {
        description.document().path("webhooks").properties().forEach(webhook -> merged.withObjectProperty("webhooks")
                .set(webhook.getKey(), names.rewrite(webhook.getValue().deepCopy())));
    }

    private static void addTags(ArrayNode tags, ApiDescription description) {
        description.document().path("tags").forEach(tag -> {
            if (tags.findValuesAsText("name").stream()
                    .noneMatch(name -> name.equals(tag.path("name").asText()))) {
                tags.add(tag);
            }
        });
    }

    private static ArrayNode security(Operation operation) {
        ArrayNode security = JSON.arrayNode();
        operation
                .scopes()
                .forEach(scope -> security.addObject().putArray("oauth2").add(scope.value()));
        security.addObject().putArray("token");
        return security;
    }

    private void addSchemes(ObjectNode components) {
        ObjectNode schemes = components.putObject("securitySchemes");
        ObjectNode scopes = schemes.putObject("oauth2")
                .put("type", "oauth2")
                .putObject("flows")
                .putObject("clientCredentials")
                .put("tokenUrl", tokenUrl)
                .putObject("scopes");
        for (Scope scope : Scope.values()) {
            scopes.put(scope.value(), scope.description());
        }
        schemes.putObject("token").put("type", "http").put("scheme", "bearer").put("bearerFormat", "JWT");
    }

    private static String describe(List<ApiDescription> descriptions) {
        String missing = descriptions.stream()
                .filter(description -> !description.isKnown())
                .map(description -> description.service().id())
                .collect(Collectors.joining(", "));
        String text =
                "Feeds in, figures, risk ratings and the strategic assessment out. Get an access token by OAuth 2.0"
                        + " client credentials; each operation names the scope it needs. Refusals are problem documents"
                        + " (RFC 9457), whose types are [explained one by one](/problems). What appeared, changed and went stands in the"
                        + " [changelog](/api-changelog).";
        return missing.isEmpty()
                ? text
                : text + "\n\n**Not complete at the moment:** the operations of " + missing
                        + " are missing, because it cannot be asked.";
    }
}
