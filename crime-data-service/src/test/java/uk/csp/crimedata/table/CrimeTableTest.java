package uk.csp.crimedata.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.page.CsvTableWriter;
import uk.csp.crimedata.table.CrimeTable.Line;
import uk.csp.sample.PublishedTotals;

class CrimeTableTest {
    @Test
    void publishedTable_comesOutAsPrinted() {
        List<PublishedTotals.Row> published = PublishedTotals.crimeTable();
        Map<String, TableFigure> figures = published.stream()
                .map(row -> figure(row.indicator(), row.label(), row.before(), row.after(), row.denominator()))
                .collect(Collectors.toMap(figure -> figure.indicator().id(), Function.identity()));

        CrimeTable table = CrimeTable.of(
                "E22000056",
                "FY2018-19",
                "FY2017-18",
                published.stream()
                        .map(row -> new Line(row.indicator(), row.label(), null))
                        .toList(),
                figures,
                Map.of());

        assertThat(table.rows()).hasSize(21);
        for (int i = 0; i < published.size(); i++) {
            PublishedTotals.Row printed = published.get(i);
            CrimeTable.Row row = table.rows().get(i);
            assertThat(row.label()).isEqualTo(printed.label());
            assertThat(row.percent().value()).as(row.label()).isEqualTo(printed.changePercent());
            printed.changeCount()
                    .ifPresent(
                            change -> assertThat(row.change()).as(row.label()).isEqualTo(change.longValue()));
            assertThat(row.rate().value())
                    .as(row.label())
                    .isEqualTo(
                            row.indicator().equals("drug-trafficking")
                                    ? PublishedTotals.TRAFFICKING_RATE
                                    : printed.rate());
        }
        assertThat(table.rows().get(0).percent().printed()).isEqualTo("+3.6%");
        assertThat(table.rows().get(0).rate().printed()).isEqualTo("90");
        assertThat(table.rows().get(2).rate().printed())
                .as("a whole rate keeps its decimal")
                .isEqualTo("2.0");
    }

    @Test
    void percentage_onABaseUnderTwenty_isWithheld() {
        assertThat(CrimeTable.percent(19, 30, 0)).isEqualTo(Printed.BASE_TOO_LOW);
        assertThat(CrimeTable.percent(20, 30, 0).printed()).isEqualTo("+50%");
        assertThat(CrimeTable.percent(0, 3, 0)).isEqualTo(Printed.NOT_APPLICABLE);
    }

    @Test
    void halves_areRoundedAwayFromZero() {
        assertThat(CrimeTable.percent(200, 201, 0).printed()).isEqualTo("+1%");
        assertThat(CrimeTable.percent(200, 199, 0).printed()).isEqualTo("-1%");
        assertThat(CrimeTable.percent(1000, 1004, 0).printed()).isEqualTo("0%");
        assertThat(Rounding.rate(5, 1000, 100_000, 1)).isEqualByComparingTo("0.1");
    }

    @Test
    void incompletePeriod_hasItsCountAndNothingDerived() {
        TableFigure incomplete = new TableFigure(
                new TableFigure.Named("robbery", "Robbery"),
                new TableFigure.Area("E22000056", "Plymouth"),
                132L,
                null,
                null,
                null,
                new TableCompleteness(false, List.of("2017-12"), List.of("police-street")));
        TableFigure before = figure("robbery", "Robbery", 90, 105, 264_199);

        CrimeTable.Row row = CrimeTable.of(
                        "E22000056",
                        "FY2017-18",
                        "FY2016-17",
                        List.of(new Line("robbery", "Robbery", null), new Line("rape", "Rape", "a note")),
                        Map.of("robbery", incomplete),
                        Map.of("robbery", before))
                .rows()
                .get(0);

        assertThat(row.count()).isEqualTo(132);
        assertThat(row.previous()).isEqualTo(105);
        assertThat(row.change()).isNull();
        assertThat(row.percent()).isEqualTo(Printed.NOT_AVAILABLE);
        assertThat(row.rate()).isEqualTo(Printed.NOT_AVAILABLE);
        assertThat(row.significant()).isNull();
    }

    @Test
    void indicatorWithoutFigure_keepsItsRow() {
        CrimeTable table = CrimeTable.of(
                "E22000056", "FY2018-19", "FY2017-18", List.of(new Line("rape", "Rape", null)), Map.of(), Map.of());

        assertThat(table.rows().get(0).count()).isNull();
        assertThat(CsvTableWriter.csv(table)).contains("rape,Rape,[x],[x],[x],[x],[x],,[x],[x]");
    }

    private static TableFigure figure(String indicator, String label, int before, int after, int residents) {
        return new TableFigure(
                new TableFigure.Named(indicator, label),
                new TableFigure.Area("E22000056", "Plymouth"),
                (long) after,
                new TableFigure.Previous(before),
                new TableFigure.Change(true),
                new TableFigure.Rate(1000, new TableFigure.Denominator("all residents", residents, "mid-2016")),
                new TableCompleteness(true, List.of(), List.of()));
    }
}
