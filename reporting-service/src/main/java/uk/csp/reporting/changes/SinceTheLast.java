package uk.csp.reporting.changes;

import static uk.csp.reporting.facts.Facts.ALL_CRIME;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Block.Bullets;
import uk.csp.reporting.document.Block.Paragraph;
import uk.csp.reporting.document.Run;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.document.Table.Cell;
import uk.csp.reporting.document.Table.Column;
import uk.csp.reporting.document.Table.Row;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.EarlierEdition;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.prose.Completeness;
import uk.csp.reporting.prose.Movement;
import uk.csp.reporting.prose.Numbers;
import uk.csp.reporting.prose.Sentences;
import uk.csp.reporting.prose.Term;
import uk.csp.reporting.prose.Words;

/**
 * Changes since the last published assessment. Where data were restated since, what was printed then and what is known now
 * stand side by side, and the change is from what is known now. Without an earlier assessment it says so, and compares
 * with the year before as it is known now.
 */
public final class SinceTheLast {
    public static final String ID = "changes-since-last-assessment";
    private static final String CRIME_TABLE = "crime-table";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Facts facts;
    private final List<Row> crimeTable;
    private final RatingChanges ratings;

    /** @param assembled the sections before this one; the rows of their crime table are those compared */
    public SinceTheLast(Facts facts, List<Section> assembled) {
        this.facts = facts;
        this.crimeTable = Optional.ofNullable(Parts.tables(assembled).get(CRIME_TABLE))
                .map(Table::rows)
                .orElse(List.of());
        this.ratings = new RatingChanges(facts);
    }

    public Section section() {
        List<Block> blocks =
                facts.lastPublished().earlierPeriod().map(this::against).orElseGet(this::againstTheYearBefore);
        return new Section(ID, "Changes since the last assessment", blocks, List.of());
    }

    private List<Block> against(EarlierEdition last) {
        Table then = Parts.tables(last.document().sections()).get(CRIME_TABLE);
        List<Compared> compared = crimeTable.stream()
                .map(row -> Compared.of(facts, row, last.document().period(), then))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Text.words("The last assessment published before this one is edition " + last.number()
                + " for " + last.document().periodLabel() + ", of " + DAY.format(last.published()) + ".")));
        blocks.add(new Paragraph(restated(compared, last.document().periodLabel())));
        blocks.add(table(compared, last.document().periodLabel()));
        blocks.addAll(ratings.since(last));
        return blocks;
    }

    private Text restated(List<Compared> compared, String label) {
        List<String> names = compared.stream()
                .filter(Compared::restated)
                .map(one -> one.now().map(figure -> Term.of(figure).phrase()).orElse(one.label()))
                .toList();
        if (names.isEmpty()) {
            return Text.words("Every figure that was printed for " + label + " is still what is known now.");
        }
        return Text.words("Since it was published, " + Words.small(names.size())
                + (names.size() == 1 ? " figure" : " figures") + " for " + label
                + (names.size() == 1 ? " has" : " have") + " been restated: " + Words.list(names)
                + ". The table shows what was printed then and, marked [r], what is known now; changes are from what is"
                + " known now.");
    }

    private Table table(List<Compared> compared, String label) {
        List<Column> columns = List.of(
                Column.words("type", "Crime or incident type"),
                Column.number("printed", label + ", printed then"),
                Column.number("known", label + ", known now"),
                Column.number("current", facts.period().label()),
                Column.number("change", "% increase or decrease (number)"));
        return new Table(
                "changes-table",
                "Crime and incidents in " + facts.partnership().name() + " since the last assessment",
                columns,
                compared.stream().map(Compared::row).toList(),
                List.of());
    }

    private List<Block> againstTheYearBefore() {
        String before = facts.period().previous().label();
        String none = "No earlier assessment was published with this platform.";
        if (crimeTable.stream()
                .flatMap(row -> facts.known(row.id()).flatMap(Movement::of).stream())
                .findAny()
                .isEmpty()) {
            return List.of(new Paragraph(Text.words(none + " A comparison with " + before + " is not available "
                    + Numbers.NOT_AVAILABLE + ": no figure is known for the whole of both years.")));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Text.words(none + " What follows compares with " + before + " as it is known now.")));
        facts.known(ALL_CRIME)
                .flatMap(Movement::of)
                .filter(movement -> movement.difference() != 0)
                .ifPresent(movement -> blocks.add(new Paragraph(Text.write()
                        .strong("Overall recorded crime")
                        .words(" ")
                        .text(Sentences.verb(movement, Term.of(movement.figure()), 1))
                        .words(".")
                        .done())));
        List<Text> marked = crimeTable.stream()
                .filter(row -> !row.id().equals(ALL_CRIME))
                .flatMap(row -> facts.known(row.id()).flatMap(Movement::of).stream())
                .filter(movement -> movement.difference() != 0 && !movement.mayBeChance())
                .map(SinceTheLast::sentence)
                .toList();
        if (!marked.isEmpty()) {
            blocks.add(new Paragraph(Text.words(
                    "These changes are larger than chance alone produces between two counts of their size:")));
            blocks.add(new Bullets(marked));
        }
        return blocks;
    }

    private static Text sentence(Movement movement) {
        Term term = Term.of(movement.figure());
        return Text.write()
                .strong(Words.capital(term.phrase()))
                .words(" ")
                .text(Sentences.verb(movement, term, 0))
                .words(".")
                .done();
    }

    /** One row of the crime table: what was printed of the earlier period, what is known of it now, and this period. */
    record Compared(String id, String label, Optional<String> printed, Optional<Figure> then, Optional<Figure> now) {
        static Compared of(Facts facts, Row row, String period, Table earlier) {
            Optional<String> printed = Optional.ofNullable(earlier)
                    .flatMap(table -> Optional.ofNullable(Parts.rows(table).get(row.id()))
                            .flatMap(old -> Parts.cell(table, old, "current")));
            return new Compared(
                    row.id(), Parts.label(row), printed, facts.figure(row.id(), period), facts.figure(row.id()));
        }

        /** As the crime table prints a count of the months received. */
        private Text known() {
            Text.Writer known = Text.write().run(then.map(Numbers::count).orElseGet(Numbers::notAvailable));
            then.filter(figure -> figure.known() && !figure.complete())
                    .ifPresent(figure -> known.words(" (" + Completeness.received(figure) + ")"));
            return known.done();
        }

        /** A count printed with the months it lacked is restated when it is whole. */
        boolean restated() {
            return printed.filter(words -> !words.equals(known().plain())).isPresent();
        }

        Row row() {
            return new Row(
                    id,
                    List.of(
                            Cell.words(label),
                            Cell.words(printed.orElse(Numbers.NOT_AVAILABLE)),
                            Cell.of(
                                    restated()
                                            ? Text.write()
                                                    .text(known())
                                                    .words(" [r]")
                                                    .done()
                                            : known()),
                            Cell.of(now.map(Numbers::count).orElseGet(Numbers::notAvailable)),
                            Cell.of(change())));
        }

        private Text change() {
            boolean comparable = now.filter(Figure::complete).isPresent()
                    && then.filter(Figure::complete).isPresent();
            if (!comparable) {
                return Text.of(Numbers.notAvailable());
            }
            Movement movement =
                    new Movement(now.get(), now.get().count(), then.get().count());
            return Text.of(Run.number(
                    Numbers.signedChange(movement, id.equals(ALL_CRIME) ? 1 : 0).text(),
                    Numbers.origin(now.get(), "count"),
                    Numbers.origin(then.get(), "count")));
        }
    }
}
