package uk.csp.reporting.theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.csp.reporting.document.Footnotes;
import uk.csp.reporting.document.Run;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.document.Table.Cell;
import uk.csp.reporting.document.Table.Column;
import uk.csp.reporting.document.Table.Row;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Rating;
import uk.csp.reporting.prose.Numbers;

/** The threats of one table: four sections of the scoring form in words, and the rating. */
final class RatingTable {
    /** In the order of the printed columns. */
    private static final Map<String, String> SECTIONS = new LinkedHashMap<>();

    static {
        SECTIONS.put("harm", "Harm");
        SECTIONS.put("likelihood", "Likelihood & trends");
        SECTIONS.put("intelligence", "Intelligence");
        SECTIONS.put("response", "Response");
    }

    private final Footnotes footnotes;
    private final Map<String, Run> years = new LinkedHashMap<>();

    RatingTable(Footnotes footnotes) {
        this.footnotes = footnotes;
    }

    Table of(Rating.Group card, List<Rating> threats) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words("threat", "Threat"));
        SECTIONS.forEach((id, label) -> columns.add(Column.words(id, label)));
        columns.add(Column.words("rating", "Threat, risk and harm assessment"));
        List<Row> rows = threats.stream().map(this::row).toList();
        return new Table("ratings-" + card.id(), card.label() + ": ratings", columns, rows, List.of());
    }

    private Row row(Rating rating) {
        List<Cell> cells = new ArrayList<>();
        String scoredFor = rating.threat().scoredFor();
        Text.Writer threat = Text.write().words(rating.threat().label());
        if (scoredFor != null && !scoredFor.isBlank()) {
            threat.run(years.computeIfAbsent(
                    scoredFor, these -> footnotes.mark(Text.words("Rated on the scores of " + these + "."))));
        }
        if (rating.priority() != null) {
            threat.run(footnotes.mark(Text.words(rating.priority().reason())));
        }
        cells.add(Cell.of(threat.done()));
        SECTIONS.keySet().forEach(section -> cells.add(section(rating, section)));
        cells.add(overall(rating));
        return new Row(rating.threat().id(), cells);
    }

    /** Much confidence in the intelligence is no risk, so that cell takes no colour of risk. */
    private static Cell section(Rating rating, String section) {
        return rating.sections().stream()
                .filter(word -> word.section().equals(section) && word.word() != null)
                .findFirst()
                .map(word ->
                        new Cell(Text.words(word.word()), section.equals("intelligence") ? null : tone(word.word())))
                .orElseGet(() -> Cell.words(Numbers.NOT_AVAILABLE));
    }

    private static Cell overall(Rating rating) {
        if (rating.ratified() != null) {
            String band = rating.ratified().band();
            return new Cell(Text.of(Run.strong(band)), tone(band));
        }
        if (rating.indicative() != null) {
            String band = rating.indicative().band();
            return new Cell(Text.of(Run.strong(band), Run.words(" (indicative)")), tone(band));
        }
        return Cell.words(Numbers.NOT_AVAILABLE);
    }

    private static String tone(String word) {
        return word.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
