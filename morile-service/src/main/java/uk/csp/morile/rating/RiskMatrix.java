package uk.csp.morile.rating;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.morile.scoring.Grade;
import uk.csp.morile.scoring.ScoringModel;
import uk.csp.morile.scoring.SectionScore;

/** The threats of a cycle on a grid of harm and likelihood, each with how sure it is and how well partners can respond. */
@Schema(name = "RiskMatrix")
record RiskMatrix(
        @Schema(examples = "E22000056.2018-19") String cycle,
        @Schema(examples = "csp-thematic:2") String model,
        @Schema(description = "Words of both axes, from the highest down") List<String> words,
        @Schema(description = "Every cell, by harm and then likelihood from the highest down") List<Cell> cells,
        List<Item> items) {

    @Schema(name = "RiskMatrixCell")
    record Cell(
            @Schema(examples = "High") String harm,
            @Schema(examples = "Moderate") String likelihood,
            List<String> threats) {}

    @Schema(name = "RiskMatrixItem")
    record Item(
            @Schema(examples = "E22000056.2018-19.hate-crime") String rating,
            @Schema(examples = "hate-crime") String threat,
            @Schema(examples = "Hate crime") String label,
            @Schema(examples = "vulnerability-and-exploitation") String theme,
            @Schema(nullable = true) Axis harm,
            @Schema(nullable = true) Axis likelihood,
            @Schema(nullable = true, description = "How well the intelligence supports it") Axis confidence,
            @Schema(nullable = true, description = "Organisational position: the higher, the weaker the response")
                    Axis position,
            @Schema(nullable = true) String ratified,
            @Schema(nullable = true) String indicative,
            @Schema(nullable = true, description = "Lowest score that unknowns and confidence allow") Double low,
            @Schema(nullable = true, description = "Highest score they allow") Double high,
            boolean drifts,
            @Schema(nullable = true, description = "Why it is a priority, or null") String priority) {}

    /** A section in a number and a word. */
    @Schema(name = "RiskMatrixAxis")
    record Axis(
            @Schema(nullable = true, examples = "0.65") Double share,
            @Schema(examples = "High", description = "Not known when share is null") String word) {}

    static RiskMatrix of(String cycle, ScoringModel model, List<RatingChanged> ratings) {
        List<String> words = model.grades().stream().map(Grade::word).toList();
        List<Item> items = ratings.stream().map(RiskMatrix::item).toList();
        List<Cell> cells = new ArrayList<>();
        for (String harm : words) {
            for (String likelihood : words) {
                cells.add(new Cell(
                        harm,
                        likelihood,
                        items.stream()
                                .filter(item -> is(item.harm(), harm) && is(item.likelihood(), likelihood))
                                .map(Item::threat)
                                .toList()));
            }
        }
        return new RiskMatrix(cycle, model.id() + ":" + model.version(), words, cells, items);
    }

    private static Item item(RatingChanged rating) {
        var shown = rating.ratified() != null ? rating.ratified() : rating.indicative();
        return new Item(
                rating.rating(),
                rating.threat().id(),
                rating.threat().label(),
                rating.threat().theme().id(),
                axis(rating, "harm"),
                axis(rating, "likelihood"),
                axis(rating, "intelligence"),
                axis(rating, "response"),
                rating.ratified() == null ? null : rating.ratified().band(),
                rating.indicative() == null ? null : rating.indicative().band(),
                shown == null ? null : shown.low(),
                shown == null ? null : shown.high(),
                rating.drift() != null,
                rating.priority() == null ? null : rating.priority().reason());
    }

    private static Axis axis(RatingChanged rating, String section) {
        return rating.sections().stream()
                .filter(score -> score.section().equals(section))
                .findFirst()
                .map(RiskMatrix::axis)
                .orElse(null);
    }

    private static Axis axis(SectionScore score) {
        return new Axis(score.share(), score.word());
    }

    private static boolean is(Axis axis, String word) {
        return axis != null && axis.share() != null && axis.word().equals(word);
    }
}
