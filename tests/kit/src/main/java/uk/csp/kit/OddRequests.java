package uk.csp.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import uk.csp.kit.ApiDescription.Described;
import uk.csp.kit.ApiDescription.Parameter;

/**
 * Requests made from the description of an API, with odd values in some places and good ones in the others, so that
 * they get past the first checks. The same seed makes the same requests.
 */
final class OddRequests {
    private static final int DEEP = 10_000;
    private static final int DEEPEST_EXAMPLE = 6;
    private static final List<String> OTHER_HEADERS = List.of(
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "Content-Encoding",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "If-Modified-Since",
            "Last-Event-ID",
            "Prefer",
            "Range",
            "traceparent",
            "X-Forwarded-For",
            "X-HTTP-Method-Override");

    private final ApiDescription description;
    private final List<Described> operations;
    private final Random random;
    private final OddValues odd;

    OddRequests(String service, long seed) {
        this.description = ApiDescription.of(service);
        this.operations = description.operations();
        this.random = new Random(seed);
        this.odd = new OddValues(random);
    }

    /** @param body null for none */
    record Request(String method, String path, Map<String, String> headers, byte[] body) {
        @Override
        public String toString() {
            String shown = body == null ? "" : new String(body, 0, Math.min(body.length, 600), UTF_8);
            return method + " " + path + " " + headers + " " + shown;
        }
    }

    Request next() {
        Described operation = operations.get(random.nextInt(operations.size()));
        Map<String, String> headers = new HashMap<>();
        String path = operation.path();
        StringBuilder query = new StringBuilder();
        for (Parameter parameter : operation.parameters()) {
            switch (parameter.in()) {
                case "path" ->
                    path = path.replace(
                            "{" + parameter.name() + "}",
                            encoded(value(parameter)).replace("+", "%20"));
                case "query" -> addQuery(query, parameter);
                default -> addHeader(headers, parameter.name(), value(parameter));
            }
        }
        path = path.replaceAll("\\{[^}]*}", "x");
        if (random.nextInt(10) == 0) {
            query.append('&').append(encoded(odd.text())).append('=').append(encoded(odd.text()));
        }
        if (random.nextInt(6) == 0) {
            addHeader(headers, OTHER_HEADERS.get(random.nextInt(OTHER_HEADERS.size())), odd.text());
        }
        byte[] body = body(operation, headers);
        return new Request(operation.method(), path + (query.isEmpty() ? "" : "?" + query.substring(1)), headers, body);
    }

    private void addQuery(StringBuilder query, Parameter parameter) {
        int times = random.nextInt(10) == 0 ? 2 : random.nextInt(10) < 7 ? 1 : 0;
        for (int i = 0; i < times; i++) {
            query.append('&').append(parameter.name()).append('=').append(encoded(value(parameter)));
        }
    }

    /** A header that cannot be written is left out. */
    private static void addHeader(Map<String, String> headers, String name, String value) {
        if (value.chars().allMatch(letter -> letter >= 0x20 && letter < 0x7f) && !value.isEmpty()) {
            headers.put(name, value);
        }
    }

    private String value(Parameter parameter) {
        if (random.nextInt(3) == 0) {
            return odd.text();
        }
        JsonNode example = example(parameter.definition(), 0);
        return example.isValueNode() ? example.asText() : odd.text();
    }

    private byte[] body(Described operation, Map<String, String> headers) {
        if (operation.bodies().isEmpty()) {
            return random.nextInt(20) == 0 ? odd.text().getBytes(UTF_8) : null;
        }
        List<String> types = List.copyOf(operation.bodies().keySet());
        String type = types.get(random.nextInt(types.size()));
        headers.put("Content-Type", random.nextInt(30) == 0 ? "application/x-odd" : type);
        JsonNode example = example(operation.bodies().get(type), 0);
        byte[] body = type.endsWith("json") && !type.contains("ndjson")
                ? json(example)
                : text(example.isTextual() ? example.asText() : type.endsWith("ndjson") ? NDJSON : CSV);
        return random.nextInt(25) == 0 ? Arrays.copyOf(body, random.nextInt(body.length + 1)) : body;
    }

    private byte[] json(JsonNode example) {
        return switch (random.nextInt(30)) {
            case 0 -> ("[".repeat(DEEP) + "]".repeat(DEEP)).getBytes(UTF_8);
            case 1 -> ("{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP)).getBytes(UTF_8);
            case 2 -> new byte[] {(byte) 0xff, (byte) 0xfe, 0, '{'};
            case 3 -> odd.text().getBytes(UTF_8);
            default -> {
                JsonNode document = example.deepCopy();
                for (int i = random.nextInt(4); i > 0; i--) {
                    document = odd.changed(document);
                }
                yield document.toString().getBytes(UTF_8);
            }
        };
    }

    private byte[] text(String example) {
        String text = example;
        for (int i = random.nextInt(4); i > 0; i--) {
            text = odd.changedCsv(text);
        }
        byte[] bytes = text.getBytes(UTF_8);
        if (bytes.length > 0 && random.nextInt(15) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** The example the description gives, or one put together from its schema. */
    private JsonNode example(JsonNode given, int depth) {
        JsonNode node = description.resolved(given);
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (depth > DEEPEST_EXAMPLE) {
            return json.nullNode();
        }
        for (JsonNode found :
                List.of(node.path("example"), given.path("example"), node.path("examples"), given.path("examples"))) {
            if (found.isArray() && !found.isEmpty()) {
                return found.get(random.nextInt(found.size()));
            }
            if (found.isObject() && found.elements().next().has("value")) {
                return found.elements().next().get("value");
            }
            if (found.isValueNode()) {
                return found;
            }
        }
        if (node.has("schema")) {
            return example(node.get("schema"), depth);
        }
        if (node.path("enum").size() > 0) {
            return node.get("enum").get(random.nextInt(node.get("enum").size()));
        }
        if (node.has("properties")) {
            var object = json.objectNode();
            node.get("properties")
                    .properties()
                    .forEach(property -> object.set(property.getKey(), example(property.getValue(), depth + 1)));
            return object;
        }
        if (node.has("items")) {
            return json.arrayNode().add(example(node.get("items"), depth + 1));
        }
        return switch (node.path("type").asText()) {
            case "integer", "number" -> json.numberNode(random.nextInt(100));
            case "boolean" -> json.booleanNode(random.nextBoolean());
            case "object" -> json.objectNode();
            default -> json.textNode(node.path("default").asText("E22000056"));
        };
    }

    /** A lone surrogate becomes a question mark; what stands after {@code %} among the odd values is sent as bytes. */
    private static String encoded(String value) {
        return value.matches("(%[0-9A-Fa-f]{2})+") ? value : URLEncoder.encode(value, UTF_8);
    }

    private static final String CSV = "reference,occurredOn,recordedOn,offenceCode,category,lsoa,longitude,latitude,"
            + "flags,outcome\nF1,2018-04-02,2018-04-02,28E,,E01015110,,,,\nF2,,2018-04-03,,robbery,E01015110,,,,\n";
    private static final String NDJSON =
            "{\"reference\":\"F3\",\"recordedOn\":\"2018-04-02\",\"offenceCode\":\"28E\",\"lsoa\":\"E01015110\"}\n";
}
