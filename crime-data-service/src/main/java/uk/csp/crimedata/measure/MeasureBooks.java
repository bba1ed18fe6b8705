package uk.csp.crimedata.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.csp.crimedata.catalogue.Catalogue;

/** Hands out the {@link MeasureBook} that belongs to a catalogue; the newest is kept in memory. */
@ApplicationScoped
public class MeasureBooks {
    private static final String MEASURES = "SELECT id, code, label, unit, per, datasets FROM measure";
    private static final String CODES = "SELECT scheme, code, measure_id FROM measure_code";

    /** An area of the platform is known by its own code before any reporting area of that code is. */
    private static final String PLACES =
            """
            WITH home AS (
              SELECT lsoa.area_id AS lsoa, p.area_id AS partnership, p.force_id
              FROM area_parent lsoa JOIN partnership p ON p.area_id = lsoa.parent_id),
            part AS (
              SELECT area_id AS id, area_id AS partnership, force_id FROM partnership
              UNION SELECT lsoa, partnership, force_id FROM home
              UNION SELECT up.parent_id, partnership, force_id FROM home
                JOIN area_parent up ON up.area_id = home.lsoa
                JOIN area ON area.id = up.parent_id AND kind IN ('neighbourhood', 'ward', 'msoa')),
            own AS (
              SELECT code, kind, name, min(partnership) AS partnership, min(force_id) AS force_id,
                bool_or(area.id = partnership) AS whole
              FROM area LEFT JOIN part USING (id) GROUP BY area.id)
            SELECT code, kind, name, partnership, force_id, coalesce(whole, false),
              coalesce((SELECT array_agg(DISTINCT parent) FROM reporting_area r, unnest(r.parents) AS parent
                WHERE whole AND r.partnership_id = own.partnership), '{}')
            FROM own
            UNION ALL
            SELECT r.code, r.kind, r.name, r.partnership_id, p.force_id, r.partnership_id IS NOT NULL, r.parents
            FROM reporting_area r LEFT JOIN partnership p ON p.area_id = r.partnership_id
            WHERE r.code NOT IN (SELECT code FROM area)
            """;

    private volatile MeasureBook cached;

    /** @param catalogue the one the connection sees */
    public MeasureBook of(Connection connection, Catalogue catalogue) throws SQLException {
        MeasureBook known = cached;
        if (known == null || known.version() != catalogue.version()) {
            known = read(connection, catalogue.version());
            cached = known;
        }
        return known;
    }

    /** Of a catalogue that is not committed yet; it is not kept. */
    public static MeasureBook read(Connection connection, long version) throws SQLException {
        Map<String, Measure> measures = new HashMap<>();
        Map<Short, Measure> byId = new HashMap<>();
        Map<String, Measure> codes = new HashMap<>();
        Set<String> known = new HashSet<>();
        Map<String, Place> places = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(MEASURES)) {
                while (row.next()) {
                    Measure measure = new Measure(
                            row.getShort(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getInt(5),
                            texts(row.getArray(6)));
                    measures.put(measure.code(), measure);
                    byId.put(measure.id(), measure);
                }
            }
            try (ResultSet row = statement.executeQuery(CODES)) {
                while (row.next()) {
                    String code = row.getString(1) + ' ' + row.getString(2);
                    codes.put(code, byId.get(row.getShort(3)));
                    known.add(code.split("/", 2)[0]);
                }
            }
            try (ResultSet row = statement.executeQuery(PLACES)) {
                while (row.next()) {
                    places.put(
                            row.getString(1),
                            new Place(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getObject(4, Integer.class),
                                    row.getObject(5, Integer.class),
                                    row.getBoolean(6),
                                    texts(row.getArray(7))));
                }
            }
        }
        return new MeasureBook(
                version,
                Map.copyOf(measures),
                Map.copyOf(byId),
                Map.copyOf(codes),
                Set.copyOf(known),
                Map.copyOf(places));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
