package uk.csp.reporting.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.csp.reporting.document.Block.Paragraph;
import uk.csp.reporting.document.Lineage;
import uk.csp.reporting.document.Lineage.Printed;
import uk.csp.reporting.document.Run;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.document.Table.Cell;
import uk.csp.reporting.document.Table.Column;
import uk.csp.reporting.document.Table.Row;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.EarlierEdition;
import uk.csp.reporting.facts.Facts;

/**
 * Counts that an edition for the same period printed otherwise than the one after it. Each edition is held against the
 * next and the last against the present, so an assessment says the same before and after it is published.
 */
final class Corrections {
    /** Sections whose tables have one row for each thing counted, the one that names its years first. */
    private static final List<String> COUNTED =
            List.of("crime-and-incidents", "breakdown", "neighbourhoods", "all-neighbourhoods");

    private final List<EarlierEdition> editions;
    private final List<Section> present;

    Corrections(Facts facts, List<Section> present) {
        this.editions = facts.lastPublished().samePeriod();
        this.present = List.copyOf(present);
    }

    Section section() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < editions.size(); i++) {
            List<Section> after =
                    i + 1 < editions.size() ? editions.get(i + 1).document().sections() : present;
            rows(editions.get(i), counts(after)).forEach(rows::add);
        }
        if (rows.isEmpty()) {
            return Section.of(
                    "corrections",
                    "Corrections",
                    new Paragraph(Text.words("No count published for this period has been corrected since.")));
        }
        List<Column> columns = List.of(
                Column.words("count", "Count"),
                Column.words("edition", "Published in"),
                Column.number("published", "As published"),
                Column.number("corrected", "Corrected"));
        return Section.of(
                "corrections",
                "Corrections",
                new Paragraph(Text.words("Suppliers correct their records after an edition is published. These counts"
                        + " differ from those of an earlier edition for the same period; the rates, shares and changes"
                        + " computed from them differ too.")),
                new Table("corrections-table", "Counts corrected since they were published", columns, rows, List.of()));
    }

    private static List<Row> rows(EarlierEdition edition, Map<String, Printed> after) {
        List<Row> rows = new ArrayList<>();
        counts(edition.document().sections()).forEach((figure, before) -> {
            Printed now = after.get(figure);
            if (now != null && !now.text().equals(before.text())) {
                rows.add(new Row(
                        "edition-" + edition.number() + "-" + figure,
                        List.of(
                                Cell.words(now.context()),
                                Cell.words("Edition " + edition.number()),
                                Cell.words(before.text()),
                                Cell.of(Run.number(now.text(), now.origins().get(0))))));
            }
        });
        return rows;
    }

    /** The first place each figure's count is printed in a table. */
    private static Map<String, Printed> counts(List<Section> sections) {
        Map<String, Printed> counts = new LinkedHashMap<>();
        List<Printed> printed = Lineage.of(sections);
        COUNTED.forEach(section -> printed.stream()
                .filter(number -> number.section().equals(section))
                .filter(number -> number.origins().get(0).measure().equals("count"))
                .forEach(number -> counts.putIfAbsent(number.origins().get(0).figure(), number)));
        return counts;
    }
}
