package uk.csp.crimedata.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import uk.csp.crimedata.catalogue.Catalogue.Area;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.page.Sql;

/** The areas of a partnership of any kind: its LSOAs, what they lie in, and itself. */
@ApplicationScoped
public class PlacesOfPartnership {
    public static final List<String> KINDS = List.of("neighbourhood", "ward", "msoa", "lsoa");

    private static final String PLACES =
            """
            WITH home AS (SELECT area_id FROM area_parent JOIN area ON id = area_id AND kind = 'lsoa'
              WHERE parent_id = ?),
            place AS (
              SELECT area_id AS id FROM home UNION SELECT parent_id FROM area_parent JOIN home USING (area_id))
            SELECT area.id, code, kind, name FROM place JOIN area USING (id)
            WHERE (kind = ? OR code = ?) AND kind <> 'force' ORDER BY name, code
            """;

    private static final Sql.Row<Area> AREA =
            row -> new Area(row.getInt(1), row.getString(2), row.getString(3), row.getString(4));

    private final Sql sql;

    PlacesOfPartnership(Sql sql) {
        this.sql = sql;
    }

    public List<Area> ofKind(Partnership partnership, String kind) {
        return sql.list(PLACES, AREA, partnership.id(), kind, "");
    }

    public Optional<Area> ofCode(Partnership partnership, String code) {
        return sql.list(PLACES, AREA, partnership.id(), "", code).stream().findFirst();
    }
}
