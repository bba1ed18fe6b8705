package uk.csp.crimedata.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.page.CsvTableWriter;

class NeighbourhoodTableTest {
    @Test
    void publishedNeighbourhoods_comeOutAsPrinted() {
        NeighbourhoodTable table = table(
                figure("Mutley", 708, 3437L),
                figure("Stonehouse", 2147, 10_031L),
                figure("City Centre", 3755, 7392L),
                figure("Morice Town", 475, 2950L),
                figure("East End", 1025, 5924L));

        assertThat(table.rows())
                .extracting(NeighbourhoodTable.Row::name)
                .containsExactly("City Centre", "Stonehouse", "Mutley", "East End", "Morice Town");
        assertThat(table.rows())
                .extracting(row -> row.rate().printed())
                .containsExactly("508", "214", "206", "173", "161");
        assertThat(table.rows()).extracting(NeighbourhoodTable.Row::rank).containsExactly(1, 2, 3, 4, 5);
        assertThat(table.rankDirection()).isEqualTo("1 is the highest rate");
    }

    @Test
    void equalRates_shareARankAndTheNextIsSkipped() {
        NeighbourhoodTable table =
                table(figure("D", 1, 1000L), figure("C", 20, 2000L), figure("B", 10, 1000L), figure("A", 30, 1000L));

        assertThat(table.rows()).extracting(NeighbourhoodTable.Row::name).containsExactly("A", "B", "C", "D");
        assertThat(table.rows()).extracting(NeighbourhoodTable.Row::rank).containsExactly(1, 2, 2, 4);
        assertThat(table.rows()).extracting(NeighbourhoodTable.Row::tied).containsExactly(false, true, true, false);
    }

    @Test
    void ratesThatPrintAlike_areNoTie() {
        NeighbourhoodTable table = table(figure("A", 1000, 9_999L), figure("B", 1000, 10_000L));

        assertThat(table.rows()).extracting(row -> row.rate().printed()).containsExactly("100", "100");
        assertThat(table.rows()).extracting(NeighbourhoodTable.Row::rank).containsExactly(1, 2);
    }

    @Test
    void neighbourhoodWithoutRate_comesLastUnranked() {
        NeighbourhoodTable table = table(figure("A", 9000, null), figure("B", 1, 10_000L));

        assertThat(table.rows()).extracting(NeighbourhoodTable.Row::name).containsExactly("B", "A");
        assertThat(table.rows().get(1).rank()).isNull();
        assertThat(table.rows().get(1).rate()).isEqualTo(Printed.NOT_AVAILABLE);
    }

    @Test
    void csv_makesFormulasTexts() {
        String csv = CsvTableWriter.csv(table(figure("=HYPERLINK(1)", 1, 10_000L), figure("A, \"B\"", 1, 20_000L)));

        assertThat(csv).contains("'=HYPERLINK(1)").contains("\"A, \"\"B\"\"\"");
    }

    private static NeighbourhoodTable table(TableFigure... figures) {
        return NeighbourhoodTable.of("E22000056", "all-crime", "FY2018-19", List.of(figures));
    }

    private static TableFigure figure(String name, long count, Long residents) {
        return new TableFigure(
                new TableFigure.Named("all-crime", "All Crime"),
                new TableFigure.Area(name.toLowerCase(), name),
                count,
                null,
                null,
                residents == null
                        ? null
                        : new TableFigure.Rate(
                                1000, new TableFigure.Denominator("all residents", residents, "mid-2016")),
                new TableCompleteness(residents != null, List.of(), List.of()));
    }
}
