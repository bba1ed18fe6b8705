package uk.csp.crimedata.reference;

import java.util.List;
import uk.csp.crimedata.catalogue.CatalogueTable;
import uk.csp.crimedata.catalogue.Field;

/**
 * What is counted. Numerators are written {@code dataset category +flag|flag -flag}, separated by semicolons: records of
 * the dataset in the category or below it, with any of the first flags and none of the others.
 */
final class IndicatorTable implements CatalogueTable {
    private static final String SLUG = "[a-z0-9][a-z0-9-]*";
    private static final String TERM = "(" + SLUG + ") (" + SLUG + ")(?: \\+([a-z0-9|-]+))?(?: -([a-z0-9|-]+))?";

    /** Numerator terms of the staged rows: line, indicator, term as array of dataset, category, flags, other flags. */
    private static final String TERMS =
            """
            term AS (SELECT line, code AS indicator, regexp_match(btrim(part), '^%s$') AS t
              FROM staged, string_to_table(numerators, ';') AS part)
            """
                    .formatted(TERM);

    /** The same written out to every category below, as rows of indicator_numerator. */
    private static final String WRITTEN_OUT = "WITH RECURSIVE "
            + TERMS
            + """
            , below(root, id) AS (
              SELECT id, id FROM category
              UNION ALL SELECT root, category.id FROM below JOIN category ON category.parent_id = below.id),
            counted AS (
              SELECT line, indicator, dataset.id AS dataset_id, below.id AS category_id,
                COALESCE((SELECT bit_or(1 << position) FROM flag WHERE code = ANY (string_to_array(t[3], '|'))), 0)
                  AS any_flags,
                COALESCE((SELECT bit_or(1 << position) FROM flag WHERE code = ANY (string_to_array(t[4], '|'))), 0)
                  AS without_flags
              FROM term JOIN dataset ON dataset.code = t[1] JOIN category ON category.code = t[2]
              JOIN below ON below.root = category.id)
            """;

    @Override
    public String name() {
        return "indicators";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.slug("code"),
                Field.number("version", 1),
                Field.text("label"),
                Field.slug("populationGroup"),
                Field.text("populationLabel"),
                Field.number("per", 1),
                Field.oneOf("overlay", "true", "false"),
                Field.text("quality"),
                Field.oneOf("byNeighbourhood", "true", "false"),
                Field.number("crimeTablePlace", 1).optional(),
                Field.text("note").optional(),
                Field.matching(
                        "numerators",
                        " *" + TERM + "( *; *" + TERM + ")* *",
                        "As in: dataset category +flag|flag -flag; …"));
    }

    @Override
    public List<String> rules() {
        return List.of(
                unknown("dataset", "SELECT line, t[1] AS code FROM term"),
                unknown("category", "SELECT line, t[2] AS code FROM term"),
                unknown(
                        "flag",
                        "SELECT line, code FROM term, string_to_table(concat_ws('|', t[3], t[4]), '|') AS code"),
                WRITTEN_OUT
                        + """
                SELECT DISTINCT line, 'numerators', 'overlapping-numerators',
                  'A category of a dataset would be counted twice.'
                FROM counted GROUP BY line, dataset_id, category_id HAVING count(*) > 1 ORDER BY line
                """);
    }

    private static String unknown(String table, String used) {
        return "WITH " + TERMS + ", used AS (" + used + ") SELECT DISTINCT line, 'numerators', 'unknown-" + table
                + "', 'There is no " + table + " ' || code || '.' FROM used WHERE code NOT IN (SELECT known.code FROM "
                + table + " known) ORDER BY line";
    }

    @Override
    public String comparison() {
        return WRITTEN_OUT
                + """
                SELECT s.line, i.id IS NOT NULL,
                  (i.version, i.label, i.population_group, i.population_label, i.per, i.overlay, i.quality,
                   i.by_neighbourhood, i.crime_table_place, i.note) IS DISTINCT FROM
                  (s.version::int, s.label, s."populationGroup", s."populationLabel", s.per::int, s.overlay::boolean,
                   s.quality, s."byNeighbourhood"::boolean, s."crimeTablePlace"::int, s.note)
                  OR ARRAY(SELECT (dataset_id, category_id, any_flags, without_flags)::text FROM counted
                      WHERE counted.line = s.line ORDER BY 1)
                  <> ARRAY(SELECT (dataset_id, category_id, any_flags, without_flags)::text FROM indicator_numerator
                      WHERE indicator_id = i.id ORDER BY 1)
                FROM staged s LEFT JOIN indicator i ON i.code = s.code
                """;
    }

    @Override
    public List<String> writes() {
        return List.of(
                """
                INSERT INTO indicator (code, version, label, population_group, population_label, per, overlay, quality,
                  by_neighbourhood, crime_table_place, note)
                SELECT code, version::int, label, "populationGroup", "populationLabel", per::int, overlay::boolean,
                  quality, "byNeighbourhood"::boolean, "crimeTablePlace"::int, note
                FROM staged ORDER BY line
                ON CONFLICT (code) DO UPDATE SET version = excluded.version, label = excluded.label,
                  population_group = excluded.population_group, population_label = excluded.population_label,
                  per = excluded.per, overlay = excluded.overlay, quality = excluded.quality,
                  by_neighbourhood = excluded.by_neighbourhood, crime_table_place = excluded.crime_table_place,
                  note = excluded.note
                """,
                """
                DELETE FROM indicator_numerator USING staged, indicator
                WHERE indicator.code = staged.code AND indicator_id = indicator.id
                """,
                WRITTEN_OUT
                        + """
                INSERT INTO indicator_numerator (indicator_id, dataset_id, category_id, any_flags, without_flags)
                SELECT indicator.id, dataset_id, category_id, any_flags, without_flags
                FROM counted JOIN indicator ON indicator.code = counted.indicator
                """);
    }

    @Override
    public String partnershipsConcerned() {
        return ReferenceTables.EVERYBODY;
    }
}
