package uk.csp.morile.scoringmodel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import uk.csp.morile.MorileJson;
import uk.csp.morile.scoring.ScoringModel;

/** The models that come with the product. They share one set of sections; each has its own formula and cut points. */
public final class ShippedModels {
    private static final List<String> NAMES =
            List.of("csp-thematic-1", "product-1", "sum-1", "harm-weighted-mean-1", "all-sections-1");

    private ShippedModels() {}

    public static List<ScoringModel> all() {
        return NAMES.stream().map(ShippedModels::read).toList();
    }

    private static ScoringModel read(String name) {
        ObjectNode document = (ObjectNode) tree(name);
        if (!document.has("sections")) {
            document.set("sections", tree("sections"));
        }
        return MorileJson.mapper().convertValue(document, ScoringModel.class);
    }

    private static JsonNode tree(String name) {
        String resource = "/scoring-models/" + name + ".json";
        try (InputStream json = ShippedModels.class.getResourceAsStream(resource)) {
            return MorileJson.mapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
