package uk.csp.crimedata.reference;

import java.util.List;
import uk.csp.crimedata.catalogue.CatalogueTable;
import uk.csp.crimedata.catalogue.Field;

/** Flags of records. A flag keeps its position for ever: it is a bit of every stored record. */
final class FlagTable implements CatalogueTable {
    static final String EXAMPLE = "code,position,label\n" + "knife,12,Knife or sharp instrument\n";

    @Override
    public String name() {
        return "flags";
    }

    @Override
    public boolean comesWithReleases() {
        return true;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.slug("code"),
                Field.matching("position", "[12]?[0-9]|30", "A whole number from 0 to 30."),
                Field.text("label"));
    }

    @Override
    public List<String> rules() {
        return List.of(
                """
                SELECT line, 'position', 'position-cannot-change', 'The flag has or the position is taken already.'
                FROM staged JOIN flag
                  ON (flag.code = staged.code) <> (flag.position = staged.position::int) ORDER BY line
                """,
                """
                SELECT line, 'position', 'duplicate-row', 'Another row of the request has the position.'
                FROM staged WHERE position IN (SELECT position FROM staged GROUP BY position HAVING count(*) > 1)
                ORDER BY line
                """);
    }

    @Override
    public String comparison() {
        return """
                SELECT line, flag.position IS NOT NULL, flag.label IS DISTINCT FROM staged.label
                FROM staged LEFT JOIN flag ON flag.code = staged.code
                """;
    }

    @Override
    public List<String> writes() {
        return List.of(
                """
                INSERT INTO flag (position, code, label) SELECT position::smallint, code, label FROM staged
                ON CONFLICT (code) DO UPDATE SET label = excluded.label
                """);
    }

    @Override
    public String partnershipsConcerned() {
        return ReferenceTables.NOBODY;
    }
}
