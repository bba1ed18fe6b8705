package uk.csp.crimedata.geography;

import java.util.List;
import uk.csp.crimedata.catalogue.CatalogueTable;
import uk.csp.crimedata.catalogue.Field;

/** Where LSOAs lie in a set, as lookups are published: each in one area, best fit. In a set of LSOAs each is itself. */
final class AreaLookupTable implements CatalogueTable {
    static final String EXAMPLE = "areaSet,lsoa,area\nwards-2018,E01015110,E05002090\nlsoa-2011,E01015110,E01015110\n";

    @Override
    public String name() {
        return "area-lookups";
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.slug("areaSet"), Field.code("lsoa"), Field.code("area"));
    }

    @Override
    public List<String> key() {
        return List.of("areaSet", "lsoa");
    }

    @Override
    public List<String> rules() {
        return List.of(
                """
                SELECT line, 'areaSet', 'unknown-area-set', 'There is no area set ' || "areaSet" || '.'
                FROM staged WHERE "areaSet" NOT IN (SELECT code FROM area_set) ORDER BY line
                """,
                """
                SELECT line, 'lsoa', 'unknown-area', 'There is no LSOA ' || lsoa || '.'
                FROM staged WHERE NOT EXISTS (SELECT FROM area WHERE code = lsoa AND kind = 'lsoa') ORDER BY line
                """,
                """
                SELECT line, 'area', 'unknown-area', 'There is no area ' || area || '.'
                FROM staged WHERE NOT EXISTS (SELECT FROM area known WHERE known.code = staged.area) ORDER BY line
                """,
                """
                SELECT line, 'area', 'other-kind', known.code || ' is a ' || known.kind || ', not a ' || s.kind || '.'
                FROM staged JOIN area_set s ON s.code = "areaSet" JOIN area known ON known.code = area
                WHERE known.kind <> s.kind ORDER BY line
                """,
                """
                SELECT line, 'area', 'other-lsoa', 'In a set of LSOAs each is itself.'
                FROM staged JOIN area_set s ON s.code = "areaSet" WHERE s.kind = 'lsoa' AND lsoa <> area ORDER BY line
                """,
                """
                SELECT line, 'area', 'not-valid-in-set', known.code || ' and ' || s.code || ' are never valid together.'
                FROM staged JOIN area_set s ON s.code = "areaSet" JOIN area known ON known.code = area
                WHERE known.valid_to < s.valid_from OR known.valid_from > s.valid_to ORDER BY line
                """);
    }

    @Override
    public String comparison() {
        return """
                SELECT line, known.set_id IS NOT NULL, known.area_id IS DISTINCT FROM place.id
                FROM staged JOIN area_set s ON s.code = "areaSet" JOIN area lsoa ON lsoa.code = staged.lsoa
                JOIN area place ON place.code = staged.area
                LEFT JOIN area_lookup known ON known.set_id = s.id AND known.lsoa_id = lsoa.id
                """;
    }

    @Override
    public List<String> writes() {
        return List.of(
                """
                INSERT INTO area_lookup (set_id, lsoa_id, area_id)
                SELECT s.id, lsoa.id, place.id
                FROM staged JOIN area_set s ON s.code = "areaSet" JOIN area lsoa ON lsoa.code = staged.lsoa
                JOIN area place ON place.code = staged.area
                ON CONFLICT (set_id, lsoa_id) DO UPDATE SET area_id = excluded.area_id
                """);
    }

    @Override
    public String partnershipsConcerned() {
        return "SELECT area_id FROM partnership WHERE false";
    }
}
