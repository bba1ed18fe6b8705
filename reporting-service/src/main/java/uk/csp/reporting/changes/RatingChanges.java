package uk.csp.reporting.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.csp.reporting.document.Assessment.ModelUsed;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Block.Bullets;
import uk.csp.reporting.document.Block.Paragraph;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.EarlierEdition;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Rating;
import uk.csp.reporting.prose.Words;

/** Which threats stand in another band than in the last assessment, which are new in the tables and which are gone. */
final class RatingChanges {
    private static final String TABLES = "ratings-";

    private final Facts facts;

    RatingChanges(Facts facts) {
        this.facts = facts;
    }

    private record Banded(String label, String band) {}

    List<Block> since(EarlierEdition last) {
        Map<String, Banded> then = new LinkedHashMap<>();
        Parts.tables(last.document().sections()).values().stream()
                .filter(table -> table.id().startsWith(TABLES))
                .forEach(table -> collect(table, then));
        Map<String, Banded> now = new LinkedHashMap<>();
        facts.ratings().stream()
                .filter(rating -> rating.threat().inTable())
                .forEach(rating ->
                        now.put(rating.threat().id(), new Banded(rating.threat().label(), band(rating))));
        if (then.isEmpty() || now.isEmpty()) {
            return List.of();
        }
        List<Text> changes = changes(then, now);
        List<Block> blocks = new ArrayList<>();
        if (changes.isEmpty()) {
            blocks.add(new Paragraph(Text.words("Every threat is rated as it was in the last assessment.")));
        } else {
            blocks.add(new Paragraph(Text.words("Ratings that differ from those of the last assessment:")));
            blocks.add(new Bullets(changes));
        }
        if (!models().equals(last.document().models())) {
            blocks.add(new Paragraph(Text.words(
                    "The threats were scored with another model, or another version of it, than for the last assessment:"
                            + " a band may differ for that reason alone.")));
        }
        return blocks;
    }

    private static void collect(Table table, Map<String, Banded> into) {
        table.rows().forEach(row -> Parts.cell(table, row, "rating")
                .ifPresent(band -> into.put(row.id(), new Banded(Parts.label(row), band))));
    }

    private static List<Text> changes(Map<String, Banded> then, Map<String, Banded> now) {
        List<Text> changes = new ArrayList<>();
        now.forEach((threat, rated) -> {
            Banded before = then.get(threat);
            if (before != null && !before.band().equals(rated.band())) {
                changes.add(Text.write()
                        .strong(rated.label())
                        .words(": " + before.band() + " then, " + rated.band() + " now.")
                        .done());
            }
        });
        names(now, then, " not rated in the last assessment: ").ifPresent(changes::add);
        names(then, now, " no longer rated: ").ifPresent(changes::add);
        return changes;
    }

    private static Optional<Text> names(Map<String, Banded> of, Map<String, Banded> notIn, String words) {
        List<String> names = of.entrySet().stream()
                .filter(entry -> !notIn.containsKey(entry.getKey()))
                .map(entry -> entry.getValue().label())
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Text.words(Words.capital(Words.small(names.size()))
                        + (names.size() == 1 ? " threat is" : " threats are") + words + Words.list(names) + "."));
    }

    /** As the rating tables print it. */
    private static String band(Rating rating) {
        if (rating.ratified() != null) {
            return rating.ratified().band();
        }
        return rating.indicative() == null ? "[x]" : rating.indicative().band() + " (indicative)";
    }

    private List<ModelUsed> models() {
        return facts.ratings().stream()
                .map(Rating::model)
                .map(model -> new ModelUsed(model.id(), model.version(), model.status()))
                .distinct()
                .sorted(Comparator.comparing(ModelUsed::model).thenComparing(ModelUsed::version))
                .toList();
    }
}
