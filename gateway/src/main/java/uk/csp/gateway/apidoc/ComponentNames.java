package uk.csp.gateway.apidoc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import uk.csp.gateway.route.Service;

/**
 * Moves the components of one document into the merged one. Equal components are shared; a name another service uses
 * for something else gets the service's name in front, in the component and in every reference to it.
 */
final class ComponentNames {
    private static final String PREFIX = "#/components/";

    private final Map<String, String> renamed = new HashMap<>();
    private final ObjectNode components;

    ComponentNames(ObjectNode merged, Service service, ObjectNode document) {
        this.components = document.withObjectProperty("components").deepCopy();
        components.remove("securitySchemes");
        components
                .properties()
                .forEach(section -> section.getValue().fieldNames().forEachRemaining(name -> {
                    JsonNode known = merged.path(section.getKey()).path(name);
                    if (!known.isMissingNode()
                            && !known.equals(section.getValue().get(name))) {
                        renamed.put(PREFIX + section.getKey() + "/" + name, prefix(service) + name);
                    }
                }));
    }

    void addTo(ObjectNode merged) {
        components.properties().forEach(section -> {
            ObjectNode target = merged.withObjectProperty(section.getKey());
            section.getValue().properties().forEach(component -> {
                String old = PREFIX + section.getKey() + "/" + component.getKey();
                target.set(renamed.getOrDefault(old, component.getKey()), rewrite(component.getValue()));
            });
        });
    }

    /** Replaces the references inside, in place. */
    JsonNode rewrite(JsonNode node) {
        if (node instanceof ObjectNode object && object.get("$ref") instanceof TextNode reference) {
            String name = renamed.get(reference.textValue());
            if (name != null) {
                String old = reference.textValue();
                object.put("$ref", old.substring(0, old.lastIndexOf('/') + 1) + name);
            }
        }
        node.forEach(this::rewrite);
        return node;
    }

    private static String prefix(Service service) {
        return switch (service) {
            case CRIME_DATA -> "CrimeData";
            case MORILE -> "Morile";
            case REPORTING -> "Reporting";
            case GATEWAY -> "Gateway";
        };
    }
}
