package uk.csp.gateway.figures;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.csp.gateway.drawing.Caption;
import uk.csp.gateway.drawing.Choropleth;
import uk.csp.gateway.drawing.Drawing;
import uk.csp.gateway.drawing.Quantiles;
import uk.csp.gateway.page.Sheet;

/**
 * The areas of a partnership by rate, on a map where their outlines are loaded and always in a table.
 *
 * @param map null without outlines
 */
record Places(
        String kind,
        String kinds,
        Drawing map,
        String sentence,
        List<Band> bands,
        List<Row> rows,
        List<String> notes,
        Sheet sheet) {
    private static final int CLASSES = 5;

    /** A class of the map. */
    record Band(int number, String range, int areas) {}

    record Row(String rank, String plausible, String name, String count, String rate, String population) {}

    static Places of(String label, String kind, RankingAnswer ranking, JsonNode outlines) {
        List<Double> rates = ranking.rows().stream()
                .map(RankingAnswer.Row::rate)
                .filter(Objects::nonNull)
                .toList();
        Quantiles classes = Quantiles.of(rates, CLASSES);
        List<Choropleth.Area> areas = Outlines.areas(outlines, byCode(ranking), classes);
        String kinds = Wording.areas(kind);
        Drawing map = areas.isEmpty() ? null : map(label, kinds, ranking, areas);
        return new Places(
                kind,
                kinds,
                map,
                sentence(kinds, ranking, areas.size()),
                map == null ? List.of() : bands(classes, rates),
                ranking.rows().stream().map(Places::row).toList(),
                ranking.notes() == null ? List.of() : ranking.notes(),
                sheet(ranking));
    }

    private static Map<String, RankingAnswer.Row> byCode(RankingAnswer ranking) {
        Map<String, RankingAnswer.Row> rows = new HashMap<>();
        ranking.rows().forEach(row -> rows.put(row.code(), row));
        return rows;
    }

    private static Drawing map(String label, String kinds, RankingAnswer ranking, List<Choropleth.Area> areas) {
        String highest = ranking.rows().stream()
                .filter(row -> row.rate() != null)
                .limit(3)
                .map(RankingAnswer.Row::name)
                .reduce((one, next) -> one + ", " + next)
                .map(names -> "The highest rates are in " + names + ". ")
                .orElse("");
        return new Choropleth(
                        new Caption(
                                "places",
                                label + " by rate: " + kinds + ", " + ranking.periodLabel(),
                                highest + "The table of areas has the same figures."),
                        areas)
                .draw();
    }

    private static String sentence(String kinds, RankingAnswer ranking, int drawn) {
        if (ranking.rows().isEmpty()) {
            return kinds + " of this partnership are not loaded, so there is nothing to tell apart.";
        }
        String missing = ranking.complete() ? "" : " A month of the period was not received, so nothing is ranked.";
        if (drawn == 0) {
            return "The outlines of these areas are not loaded, so there is no map. The table has all there is."
                    + missing;
        }
        long undrawn = ranking.rows().size() - drawn;
        return (undrawn <= 0 ? "" : undrawn + " of the areas have no outline and are in the table alone.") + missing;
    }

    private static List<Band> bands(Quantiles classes, List<Double> rates) {
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            int number = i + 1;
            String from = Wording.decimal(classes.bottoms().get(i));
            String to = Wording.decimal(classes.tops().get(i));
            bands.add(new Band(number, from.equals(to) ? from : from + " to " + to, (int) rates.stream()
                    .filter(rate -> classes.classOf(rate) == number)
                    .count()));
        }
        return bands;
    }

    private static Row row(RankingAnswer.Row row) {
        boolean isSure = row.rankFrom() == null || row.rankFrom().equals(row.rankTo());
        return new Row(
                row.rank() == null ? "–" : (row.tied() ? "=" : "") + row.rank(),
                isSure ? (row.rank() == null ? "–" : row.rank().toString()) : row.rankFrom() + " to " + row.rankTo(),
                row.name(),
                row.count() == null ? Wording.NOT_RECEIVED : count(row),
                row.rate() == null ? "No rate" : Wording.decimal(row.rate()),
                row.population() == null ? "Not known" : Wording.count(Math.round(row.population())));
    }

    private static String count(RankingAnswer.Row row) {
        return Wording.count(Math.round(row.count())) + (row.estimated() ? " (estimated)" : "");
    }

    private static Sheet sheet(RankingAnswer ranking) {
        return new Sheet(
                "areas",
                List.of("rank", "tied", "rankFrom", "rankTo", "code", "name", "count", "rate", "population"),
                ranking.rows().stream()
                        .map(row -> Arrays.<Object>asList(
                                row.rank(),
                                row.tied(),
                                row.rankFrom(),
                                row.rankTo(),
                                row.code(),
                                row.name(),
                                row.count(),
                                row.rate(),
                                row.population()))
                        .toList());
    }
}
