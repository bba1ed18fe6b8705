package uk.csp.reporting.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.document.Table.Cell;
import uk.csp.reporting.document.Table.Column;
import uk.csp.reporting.document.Table.Part;
import uk.csp.reporting.document.Table.Row;
import uk.csp.reporting.document.Text;

/** What becomes of printed cells where one value is wanted in each. */
class PlainTableTest {
    @Test
    void separatorsAndSigns_areTakenOff() {
        assertThat(read(Column.number("n", "Number"), "1,234", "-5", "+0.5", "[x]"))
                .containsExactly("Number#:1234;-5;0.5;[x]");
    }

    @Test
    void percent_isSaidInTheHeading() {
        assertThat(read(Column.number("s", "Share"), "12%", "[low]")).containsExactly("Share (%)#:12;[low]");
    }

    @Test
    void twoNumbers_becomeTwoColumns() {
        Column column = Column.numbers("c", "Change", new Part("percent", "Change (%)"), new Part("number", "Change"));
        assertThat(read(
                        column,
                        Cell.words("+3.6% (826)").with("3.6", "826"),
                        Cell.words("[low] (-4)").with("[low]", "-4"),
                        Cell.words("[x]")))
                .containsExactly("Change (%)#:3.6;[low];[x]", "Change#:826;-4;[x]");
    }

    @Test
    void remark_becomesAColumn() {
        assertThat(read(Column.number("b", "Baseline"), "3,310 (2016/17)", "7", "[x]"))
                .containsExactly("Baseline#:3310;7;[x]", "Baseline, remark:2016/17;[z];[z]");
    }

    @Test
    void words_stayWords() {
        assertThat(read(Column.number("r", "Reported"), "4 to 16", "20")).containsExactly("Reported:4 to 16;20");
        assertThat(read(Column.words("w", "Word"), "Met (163%)", "")).containsExactly("Word:Met (163%);[z]");
    }

    private static List<String> read(Column column, String... texts) {
        return read(column, Stream.of(texts).map(Cell::words).toArray(Cell[]::new));
    }

    private static List<String> read(Column column, Cell... cells) {
        List<Row> rows = Stream.of(cells)
                .map(cell -> new Row("r" + cell.hashCode(), List.of(Cell.words("2018"), cell)))
                .toList();
        PlainTable table = PlainTable.of(
                new Table("t", "T", List.of(Column.words("name", "Name"), column), rows, List.of()), Text::plain);
        assertThat(table.columns().get(0).numeric()).as("a row's header").isFalse();
        return Stream.iterate(1, i -> i + 1)
                .limit(table.columns().size() - 1)
                .map(i -> table.columns().get(i).label()
                        + (table.columns().get(i).numeric() ? "#:" : ":")
                        + String.join(
                                ";",
                                table.rows().stream()
                                        .map(row -> row.get(i))
                                        .map(value -> value.number() == null
                                                ? value.text()
                                                : value.number().toPlainString())
                                        .toList()))
                .toList();
    }
}
