package uk.csp.crimedata.reference;

import java.util.List;
import uk.csp.crimedata.catalogue.CatalogueTable;
import uk.csp.crimedata.catalogue.Field;

/** The tree of offence and incident categories. */
final class CategoryTable implements CatalogueTable {
    @Override
    public String name() {
        return "categories";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.slug("code"), Field.text("label"), Field.slug("parent").optional());
    }

    @Override
    public List<String> rules() {
        return List.of(
                """
                SELECT line, 'parent', 'unknown-category', 'There is no category ' || parent || '.'
                FROM staged
                WHERE parent NOT IN (SELECT code FROM category UNION SELECT code FROM staged) ORDER BY line
                """);
    }

    @Override
    public String comparison() {
        return """
                SELECT line, category.id IS NOT NULL,
                  (category.label, above.code) IS DISTINCT FROM (staged.label, staged.parent)
                FROM staged
                LEFT JOIN category ON category.code = staged.code
                LEFT JOIN category above ON above.id = category.parent_id
                """;
    }

    @Override
    public List<String> writes() {
        return List.of(
                """
                INSERT INTO category (code, label) SELECT code, label FROM staged ORDER BY line
                ON CONFLICT (code) DO UPDATE SET label = excluded.label
                """,
                """
                UPDATE category SET parent_id = (SELECT above.id FROM category above WHERE above.code = staged.parent)
                FROM staged WHERE staged.code = category.code
                """);
    }

    @Override
    public String partnershipsConcerned() {
        return ReferenceTables.NOBODY;
    }
}
