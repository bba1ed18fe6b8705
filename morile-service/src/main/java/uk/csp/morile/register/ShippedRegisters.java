package uk.csp.morile.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import uk.csp.morile.MorileJson;

/** The registers that come with the product, every version of them. Version 2 knows which threats overlap. */
public final class ShippedRegisters {
    private static final String FIRST = "csp-2018";

    private ShippedRegisters() {}

    public static List<ThreatRegister> all() {
        ObjectNode second = ((ObjectNode) tree(FIRST)).put("version", 2);
        second.set("overlaps", tree(FIRST + "-overlaps"));
        return List.of(read(tree(FIRST)), read(second));
    }

    private static ThreatRegister read(JsonNode document) {
        return MorileJson.mapper().convertValue(document, ThreatRegister.class);
    }

    private static JsonNode tree(String name) {
        String resource = "/registers/" + name + ".json";
        try (InputStream json = ShippedRegisters.class.getResourceAsStream(resource)) {
            return MorileJson.mapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
