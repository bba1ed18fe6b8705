package uk.csp.crimedata.area;

import java.util.List;
import uk.csp.crimedata.catalogue.CatalogueTable;
import uk.csp.crimedata.catalogue.Field;

/** Organisations that send feeds: the partner of their tokens, and the force or partnership they answer for. */
final class SupplierTable implements CatalogueTable {
    static final String EXAMPLE =
            "id,name,kind,area\n" + "devon-and-cornwall-police,Devon & Cornwall Police,police,E23000035\n";

    @Override
    public String name() {
        return "suppliers";
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.slug("id"), Field.text("name"), Field.slug("kind"), Field.code("area"));
    }

    @Override
    public List<String> rules() {
        return List.of(
                """
                SELECT line, 'area', 'unknown-area', 'There is no force or partnership ' || area || '.'
                FROM staged WHERE NOT EXISTS (SELECT FROM area known
                  WHERE known.code = staged.area AND known.kind IN ('force', 'partnership'))
                ORDER BY line
                """);
    }

    @Override
    public String comparison() {
        return """
                SELECT line, supplier.id IS NOT NULL,
                  (supplier.name, supplier.kind, supplier.area_id) IS DISTINCT FROM (staged.name, staged.kind, area.id)
                FROM staged JOIN area ON area.code = staged.area LEFT JOIN supplier ON supplier.code = staged.id
                """;
    }

    @Override
    public List<String> writes() {
        return List.of(
                """
                INSERT INTO supplier (code, name, kind, area_id)
                SELECT staged.id, staged.name, staged.kind, area.id FROM staged JOIN area ON area.code = staged.area
                ON CONFLICT (code) DO UPDATE SET name = excluded.name, kind = excluded.kind, area_id = excluded.area_id
                """);
    }

    /** The area a supplier answers for decides which figures wait for its months. */
    @Override
    public String partnershipsConcerned() {
        return """
                WITH answered AS (
                  SELECT supplier.area_id AS id FROM staged JOIN supplier ON supplier.code = staged.id
                  UNION SELECT area.id FROM staged JOIN area ON area.code = staged.area)
                SELECT area_id FROM partnership JOIN answered ON answered.id IN (area_id, force_id)
                """;
    }
}
