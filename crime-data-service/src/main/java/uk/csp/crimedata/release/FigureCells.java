package uk.csp.crimedata.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Dataset;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.figure.AreaCounts;
import uk.csp.crimedata.geography.AreaSets;
import uk.csp.crimedata.query.PlacesOfPartnership;
import uk.csp.crimedata.release.IndicatorSet.Flags;

/** Reads what sums of figures are made from: figures, months, what indicators count, and which places there are. */
@ApplicationScoped
class FigureCells {
    private final ObjectMapper json;
    private final AreaCounts areaCounts;
    private final AreaSets areaSets;
    private final PlacesOfPartnership places;

    FigureCells(ObjectMapper json, AreaCounts areaCounts, AreaSets areaSets, PlacesOfPartnership places) {
        this.json = json;
        this.areaCounts = areaCounts;
        this.areaSets = areaSets;
        this.places = places;
    }

    /** The places of a partnership, for areas of sets; good for one transaction. */
    CountedPlaces places(Catalogue catalogue, Partnership partnership) {
        return new CountedPlaces(catalogue, partnership, areaCounts, areaSets, places);
    }

    /** Those that have a count, by id. */
    Map<String, FigureCell> cells(Connection connection, CountedPlaces counted, Collection<String> ids)
            throws SQLException {
        Map<String, FigureCell> cells = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id, revision, body FROM newest_figure WHERE id = ANY (?) ORDER BY id")) {
            select.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    JsonNode figure = json.readTree(row.getString(3));
                    if (figure.path("count").isNumber()) {
                        List<String> sources = new ArrayList<>();
                        figure.path("sources").forEach(source -> sources.add(source.asText()));
                        cells.put(
                                row.getString(1),
                                FigureCell.of(
                                        row.getString(1),
                                        row.getInt(2),
                                        figure.path("count").asLong(),
                                        sources));
                    }
                }
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored figure cannot be read", e);
        }
        ids.stream().filter(id -> id.indexOf(FigureCell.OF_SET) >= 0).sorted().forEach(id -> counted.cell(id)
                .ifPresent(cell -> cells.put(id, cell)));
        return cells;
    }

    FigureSums sums(
            Connection connection,
            Catalogue catalogue,
            Partnership partnership,
            CountedPlaces counted,
            Collection<FigureCell> cells)
            throws SQLException {
        Map<String, Long> months = months(connection, cells);
        return new FigureSums(
                cells,
                counted.places(cells),
                indicators(connection, catalogue, partnership),
                (area, indicator, month) -> area.indexOf(FigureCell.OF_SET) >= 0
                        ? counted.count(area, indicator, month)
                        : months.getOrDefault(area + " " + indicator + " " + month, 0L));
    }

    /** In the order of the catalogue; of each the datasets that count for this partnership. */
    private static Map<String, IndicatorSet> indicators(
            Connection connection, Catalogue catalogue, Partnership partnership) throws SQLException {
        List<Short> datasets = catalogue.datasets().values().stream()
                .filter(dataset -> catalogue.counts(dataset, partnership))
                .map(Dataset::id)
                .toList();
        Map<String, Map<Long, Flags>> counted = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                        """
                        SELECT indicator.code, dataset_id, category_id, any_flags, without_flags
                        FROM indicator_numerator JOIN indicator ON indicator.id = indicator_id
                        ORDER BY overlay, indicator.id
                        """);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                if (datasets.contains(row.getShort(2))) {
                    counted.computeIfAbsent(row.getString(1), code -> new HashMap<>())
                            .put(
                                    IndicatorSet.key(row.getInt(2), row.getInt(3)),
                                    new Flags(row.getInt(4), row.getInt(5)));
                }
            }
        }
        Map<String, IndicatorSet> sets = new LinkedHashMap<>();
        counted.forEach((code, flags) -> sets.put(code, new IndicatorSet(flags)));
        return sets;
    }

    private static Map<String, Long> months(Connection connection, Collection<FigureCell> cells) throws SQLException {
        Map<String, Long> months = new HashMap<>();
        String query =
                """
                SELECT area.code, indicator.code, month, count
                FROM monthly_count JOIN area ON area.id = area_id JOIN indicator ON indicator.id = indicator_id
                WHERE (area.code, indicator.code) IN (SELECT * FROM unnest(?::text[], ?::text[]))
                """;
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text", cells.stream().map(FigureCell::area).toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "text", cells.stream().map(FigureCell::indicator).toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    YearMonth month = YearMonth.from(row.getObject(3, LocalDate.class));
                    months.put(row.getString(1) + " " + row.getString(2) + " " + month, row.getLong(4));
                }
            }
        }
        return months;
    }
}
