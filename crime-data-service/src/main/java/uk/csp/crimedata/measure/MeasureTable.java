package uk.csp.crimedata.measure;

import java.util.List;
import uk.csp.crimedata.catalogue.CatalogueTable;
import uk.csp.crimedata.catalogue.Field;

/** What sources report as totals. */
public final class MeasureTable implements CatalogueTable {
    static final String EXAMPLE = "code,label,unit,per,datasets,compares,note\n"
            + "prevent-referrals,Referrals to Prevent,count,1,prevent-referrals,,\n";

    private static final String LIST = "[a-z0-9][a-z0-9-]*( *; *[a-z0-9][a-z0-9-]*)*";

    /** Figures rest on the measure that an indicator takes over. */
    private static final String CONCERNED =
            """
            SELECT DISTINCT partnership_id FROM figure JOIN indicator i ON i.id = indicator_id
            JOIN measure m ON m.id = i.measure_id JOIN staged s ON s.code = m.code
            """;

    @Override
    public String name() {
        return "measures";
    }

    @Override
    public boolean comesWithReleases() {
        return true;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.slug("code"),
                Field.text("label"),
                Field.oneOf("unit", Measure.UNITS.toArray(String[]::new)),
                Field.number("per", 1),
                Field.matching(
                        "datasets", LIST, "Codes of datasets, separated by semicolons; the first is taken first."),
                Field.slug("compares").optional(),
                Field.text("note").optional());
    }

    @Override
    public List<String> rules() {
        return List.of(
                """
                SELECT line, 'datasets', 'unknown-dataset', 'There is no dataset ' || btrim(one) || '.'
                FROM staged, string_to_table(datasets, ';') AS one
                WHERE btrim(one) NOT IN (SELECT code FROM dataset) ORDER BY line
                """,
                """
                SELECT line, 'unit', 'unit-cannot-change', 'Values were received as ' || m.unit || ' per ' || m.per || '.'
                FROM staged s JOIN measure m ON m.code = s.code
                WHERE (m.unit, m.per) IS DISTINCT FROM (s.unit, s.per::int)
                  AND EXISTS (SELECT FROM reported_value WHERE measure_id = m.id) ORDER BY line
                """);
    }

    @Override
    public String comparison() {
        return """
                SELECT line, m.id IS NOT NULL, (m.label, m.unit, m.per, m.datasets, m.compares, m.note) IS DISTINCT FROM
                  (s.label, s.unit, s.per::int, regexp_split_to_array(btrim(s.datasets), ' *; *'), s.compares, s.note)
                FROM staged s LEFT JOIN measure m ON m.code = s.code
                """;
    }

    @Override
    public List<String> writes() {
        return List.of(
                """
                INSERT INTO measure (code, label, unit, per, datasets, compares, note)
                SELECT code, label, unit, per::int, regexp_split_to_array(btrim(datasets), ' *; *'), compares, note
                FROM staged ORDER BY line
                ON CONFLICT (code) DO UPDATE SET label = excluded.label, unit = excluded.unit, per = excluded.per,
                  datasets = excluded.datasets, compares = excluded.compares, note = excluded.note
                """);
    }

    @Override
    public String partnershipsConcerned() {
        return CONCERNED;
    }
}
