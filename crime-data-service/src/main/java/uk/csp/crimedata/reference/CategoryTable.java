package uk.csp.crimedata.reference;

import java.util.List;
import uk.csp.crimedata.catalogue.CatalogueTable;
import uk.csp.crimedata.catalogue.Field;

/** The tree of offence and incident categories. */
final class CategoryTable implements CatalogueTable {
    static final String EXAMPLE = "code,label,parent\n" + "burglary-residential,Residential burglary,burglary\n";

    @Override
    public String name() {
        return "categories";
    }

    @Override
    public boolean comesWithReleases() {
        return true;
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
                """,
                NumeratorTerms.FORGET_WRITTEN_OUT,
                NumeratorTerms.WRITE_OUT);
    }

    @Override
    public List<String> rulesAfterwards() {
        return List.of(
                """
                WITH RECURSIVE above(line, id, up) AS (
                  SELECT line, category.id, category.parent_id FROM staged JOIN category ON category.code = staged.code
                  UNION SELECT line, above.id, category.parent_id FROM above JOIN category ON category.id = up)
                SELECT line, 'parent', 'circular-parents', 'The category would be part of itself.'
                FROM above WHERE id = up ORDER BY line
                """,
                "WITH RECURSIVE "
                        + NumeratorTerms.BELOW
                        + """
                , twice AS (SELECT indicator_id, below.id FROM indicator_term JOIN below ON below.root = category_id
                  GROUP BY indicator_id, dataset_id, below.id HAVING count(*) > 1)
                SELECT DISTINCT line, 'parent', 'overlapping-numerators',
                  'The indicator ' || indicator.code || ' would count the category twice.'
                FROM staged JOIN category ON category.code = staged.code JOIN below ON below.root = category.id
                JOIN twice ON twice.id = below.id JOIN indicator ON indicator.id = indicator_id
                ORDER BY 1, 4
                """);
    }

    /** Moving a category moves what indicators of the categories above it count. */
    @Override
    public String partnershipsConcerned() {
        return ReferenceTables.EVERYBODY;
    }
}
