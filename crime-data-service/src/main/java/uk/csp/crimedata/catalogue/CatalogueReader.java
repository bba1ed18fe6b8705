package uk.csp.crimedata.catalogue;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.csp.crimedata.catalogue.Catalogue.Area;
import uk.csp.crimedata.catalogue.Catalogue.Dataset;
import uk.csp.crimedata.catalogue.Catalogue.Indicator;
import uk.csp.crimedata.catalogue.Catalogue.Lsoa;
import uk.csp.crimedata.catalogue.Catalogue.Mapping;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.catalogue.Catalogue.Population;
import uk.csp.crimedata.catalogue.Catalogue.Supplier;

/** Reads the tables of the catalogue into memory. */
final class CatalogueReader {
    private static final String LSOAS =
            """
            SELECT lsoa.id, lsoa.code, partnership.area_id, neighbourhood.id, partnership.force_id,
              lsoa.valid_from, lsoa.valid_to
            FROM area lsoa
            JOIN area_parent up ON up.area_id = lsoa.id
            JOIN partnership ON partnership.area_id = up.parent_id
            LEFT JOIN (area_parent part JOIN area neighbourhood
                ON neighbourhood.id = part.parent_id AND neighbourhood.kind = 'neighbourhood')
              ON part.area_id = lsoa.id
            WHERE lsoa.kind = 'lsoa'
            """;

    /**
     * A sum stands only where every LSOA of the area has a value: a missing one is not zero. LSOAs are those of the day of
     * the estimate, 30 June.
     */
    private static final String POPULATIONS =
            """
            WITH lsoa AS (
              SELECT id, year FROM area CROSS JOIN (SELECT DISTINCT year FROM population) AS estimate
              WHERE kind = 'lsoa' AND make_date(year, 6, 30)
                BETWEEN coalesce(valid_from, '-infinity') AND coalesce(valid_to, 'infinity')),
            part AS (
              SELECT lsoa.id AS lsoa_id, lsoa.year, area_parent.parent_id AS area_id
              FROM area_parent JOIN lsoa ON lsoa.id = area_parent.area_id
              UNION
              SELECT lsoa.id, lsoa.year, partnership.force_id
              FROM area_parent JOIN lsoa ON lsoa.id = area_parent.area_id
              JOIN partnership ON partnership.area_id = area_parent.parent_id),
            size AS (SELECT area_id, year, count(*) AS lsoas FROM part GROUP BY area_id, year)
            SELECT area_id, population_group, year, vintage, value FROM population
            UNION ALL
            SELECT part.area_id, population_group, part.year, string_agg(DISTINCT vintage, ', '), sum(value)
            FROM part JOIN population ON population.area_id = part.lsoa_id AND population.year = part.year
            JOIN size ON size.area_id = part.area_id AND size.year = part.year
            WHERE NOT EXISTS (SELECT FROM population own WHERE own.area_id = part.area_id
              AND own.population_group = population.population_group AND own.year = population.year)
            GROUP BY part.area_id, population_group, part.year, size.lsoas
            HAVING count(*) = size.lsoas
            ORDER BY 1, 2, 3
            """;

    private static final String INDICATORS =
            """
            SELECT id, code, version, label, population_group, population_label, per, overlay, quality, by_neighbourhood,
              ARRAY(SELECT DISTINCT dataset_id FROM indicator_numerator WHERE indicator_id = id)
            FROM indicator
            """;

    private final Connection connection;

    CatalogueReader(Connection connection) {
        this.connection = connection;
    }

    Catalogue read(long version) throws SQLException {
        return new Catalogue(
                version,
                map(
                        """
                        SELECT code, id, code, format, basis, supplier_kind, regexp_split_to_array(schemes, ' *; *'),
                          regexp_split_to_array(fields, ' *; *'), erased_before
                        FROM dataset
                        """,
                        row -> row.getString(1),
                        row -> new Dataset(
                                row.getShort(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                texts(row.getArray(7)),
                                texts(row.getArray(8)),
                                row.getObject(9, LocalDate.class))),
                map(
                        "SELECT code, id, code, name, kind, area_id FROM supplier",
                        row -> row.getString(1),
                        row -> new Supplier(
                                row.getInt(2), row.getString(3), row.getString(4), row.getString(5), row.getInt(6))),
                map(
                        LSOAS,
                        row -> row.getString(2),
                        row -> new Lsoa(
                                row.getInt(1),
                                row.getString(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getInt(5),
                                row.getObject(6, LocalDate.class),
                                row.getObject(7, LocalDate.class))),
                map(
                        """
                        SELECT area_id, code, name, force_id, police_basis
                        FROM partnership JOIN area ON area.id = area_id
                        """,
                        row -> row.getInt(1),
                        row -> new Partnership(
                                row.getInt(1), row.getString(2), row.getString(3), row.getInt(4), row.getString(5))),
                map(
                        "SELECT id, code, kind, name FROM area WHERE kind IN ('partnership', 'neighbourhood', 'force')",
                        row -> row.getInt(1),
                        row -> new Area(row.getInt(1), row.getString(2), row.getString(3), row.getString(4))),
                map(
                        """
                        SELECT id, parent_id FROM area JOIN area_parent up ON up.area_id = id
                        JOIN partnership ON partnership.area_id = parent_id WHERE kind = 'neighbourhood'
                        """,
                        row -> row.getInt(1),
                        row -> row.getInt(2)),
                map("SELECT code, id FROM category", row -> row.getString(1), row -> row.getShort(2)),
                map("SELECT code, position FROM flag", row -> row.getString(1), row -> 1 << row.getInt(2)),
                lists(
                        "SELECT scheme, code, valid_from, valid_to, category_id FROM crosswalk ORDER BY valid_from",
                        row -> row.getString(1) + ' ' + row.getString(2),
                        row -> new Mapping(
                                row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class), row.getShort(5))),
                indicators(),
                lists(
                        POPULATIONS,
                        row -> row.getInt(1),
                        row -> new Population(row.getString(2), row.getInt(3), row.getString(4), row.getInt(5))));
    }

    private static List<String> texts(Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private Map<Short, Indicator> indicators() throws SQLException {
        return map(
                INDICATORS,
                row -> row.getShort(1),
                row -> new Indicator(
                        row.getShort(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getInt(7),
                        row.getBoolean(8),
                        row.getString(9),
                        row.getBoolean(10),
                        Set.of((Short[]) row.getArray(11).getArray())));
    }

    private <K, V> Map<K, V> map(String sql, Column<K> key, Column<V> value) throws SQLException {
        Map<K, V> map = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                map.put(key.of(row), value.of(row));
            }
        }
        return Map.copyOf(map);
    }

    private <K, V> Map<K, List<V>> lists(String sql, Column<K> key, Column<V> value) throws SQLException {
        Map<K, List<V>> map = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                map.computeIfAbsent(key.of(row), k -> new ArrayList<>()).add(value.of(row));
            }
        }
        map.replaceAll((k, values) -> List.copyOf(values));
        return Map.copyOf(map);
    }

    @FunctionalInterface
    private interface Column<T> {
        T of(ResultSet row) throws SQLException;
    }
}
