package uk.csp.morile.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.csp.morile.MorileJson;
import uk.csp.morile.register.ShippedRegisters;
import uk.csp.morile.register.ThreatRegister;
import uk.csp.morile.scoringmodel.ShippedModels;

/** The shipped model and register with the sample's workshop judgements, as a partnership would load them. */
public final class PublishedAssessment {
    private PublishedAssessment() {}

    public static ScoringModel model(String id) {
        return ShippedModels.active().stream()
                .filter(model -> model.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public static ScoringModel model() {
        return model("csp-thematic");
    }

    public static ThreatRegister register() {
        return ShippedRegisters.all().get(1);
    }

    public static Map<String, List<Judgement>> judgements() {
        Map<String, List<Judgement>> judgements = new LinkedHashMap<>();
        for (JsonNode row : rows()) {
            judgements
                    .computeIfAbsent(row.get("threat").asText(), threat -> new ArrayList<>())
                    .add(new Judgement(
                            row.get("criterion").asText(),
                            row.get("level").isNull() ? null : row.get("level").asInt(),
                            origin(row.get("origin").asText()),
                            LocalDate.parse(row.get("asAt").asText())));
        }
        return judgements;
    }

    public static CriterionLevels levels(String threat) {
        CriterionLevels levels = CriterionLevels.NONE;
        for (Judgement judgement : judgements().get(threat)) {
            levels = levels.with(judgement.criterion(), judgement.level());
        }
        return levels;
    }

    public static Path file() {
        return Path.of(System.getProperty("csp.root", ".."))
                .resolve("deploy/sample/src/main/resources/uk/csp/sample/judgements-2018-19.json");
    }

    private static JsonNode rows() {
        try {
            return MorileJson.mapper().readTree(file().toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Origin origin(String wireName) {
        return Arrays.stream(Origin.values())
                .filter(origin -> origin.wireName().equals(wireName))
                .findFirst()
                .orElseThrow();
    }
}
