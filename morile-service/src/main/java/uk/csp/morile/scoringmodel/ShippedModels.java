package uk.csp.morile.scoringmodel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import uk.csp.morile.MorileJson;
import uk.csp.morile.scoring.ScoringModel;

/**
 * The models that come with the product. Those without sections of their own share one set; each has its own formula and
 * cut points. Version 1 of the first five took the mean of known levels, so that leaving out a low one raised the score.
 */
public final class ShippedModels {
    private static final List<String> ACTIVE = List.of(
            "csp-thematic-2",
            "product-2",
            "sum-2",
            "harm-weighted-mean-2",
            "all-sections-2",
            "tactical-1",
            "impact-likelihood-grid-1");
    private static final List<String> RETIRED =
            List.of("csp-thematic-1", "product-1", "sum-1", "harm-weighted-mean-1", "all-sections-1");

    private ShippedModels() {}

    public static List<ScoringModel> all() {
        return Stream.of(RETIRED, ACTIVE)
                .flatMap(List::stream)
                .map(ShippedModels::read)
                .toList();
    }

    /** Those a new cycle may be opened with. */
    public static List<ScoringModel> active() {
        return ACTIVE.stream().map(ShippedModels::read).toList();
    }

    /** Kept for cycles that were opened with them. */
    static List<ScoringModel> retired() {
        return RETIRED.stream().map(ShippedModels::read).toList();
    }

    private static ScoringModel read(String name) {
        return MorileJson.mapper().convertValue(document(name), ScoringModel.class);
    }

    /** The whole document of a shipped model. */
    static ObjectNode document(String name) {
        ObjectNode document = (ObjectNode) tree(name);
        if (!document.has("sections")) {
            document.set("sections", tree("sections"));
        }
        return document;
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
