package uk.csp.crimedata.reference;

import java.util.List;
import uk.csp.crimedata.catalogue.CatalogueTable;
import uk.csp.crimedata.catalogue.Field;

/**
 * What is counted. Numerators are written {@code dataset category +flag|flag -flag}, separated by semicolons: records of
 * the dataset in the category or below it, with any of the first flags and none of the others.
 */
final class IndicatorTable implements CatalogueTable {
    static final String EXAMPLE =
            """
            code,version,label,populationGroup,populationLabel,per,overlay,quality,byNeighbourhood,crimeTablePlace,note,\
            numerators
            hate-racist,1,Racist hate crime,all,all residents,1000,true,Police recorded crime,false,,,\
            police-recorded-crime crime +hate-racist
            """;

    private static final String SLUG = "[a-z0-9][a-z0-9-]*";
    private static final String TERM = "(" + SLUG + ") (" + SLUG + ")(?: \\+([a-z0-9|-]+))?(?: -([a-z0-9|-]+))?";

    /** Numerator terms of the staged rows: line, indicator, term as array of dataset, category, flags, other flags. */
    private static final String TERMS =
            """
            term AS (SELECT line, code AS indicator, regexp_match(btrim(part), '^%s$') AS t
              FROM staged, string_to_table(numerators, ';') AS part)
            """
                    .formatted(TERM);

    /** The same as rows of indicator_term. */
    private static final String DEFINED = TERMS
            + """
            , defined AS (
              SELECT line, indicator, dataset.id AS dataset_id, category.id AS category_id,
                COALESCE((SELECT bit_or(1 << position) FROM flag WHERE code = ANY (string_to_array(t[3], '|'))), 0)
                  AS any_flags,
                COALESCE((SELECT bit_or(1 << position) FROM flag WHERE code = ANY (string_to_array(t[4], '|'))), 0)
                  AS without_flags
              FROM term JOIN dataset ON dataset.code = t[1] JOIN category ON category.code = t[2])
            """;

    /** Whether a staged row {@code s} counts something else, or on other people, than the indicator {@code i}. */
    private static final String COUNTS_OTHERWISE =
            """
            ((i.population_group, i.per, i.overlay, i.measure_id) IS DISTINCT FROM
              (s."populationGroup", s.per::int, s.overlay::boolean,
                (SELECT m.id FROM measure m WHERE m.code = s.measure))
            OR ARRAY(SELECT (dataset_id, category_id, any_flags, without_flags)::text FROM defined
                WHERE defined.line = s.line ORDER BY 1)
              <> ARRAY(SELECT (dataset_id, category_id, any_flags, without_flags)::text FROM indicator_term
                WHERE indicator_id = i.id ORDER BY 1))
            """;

    @Override
    public String name() {
        return "indicators";
    }

    @Override
    public boolean comesWithReleases() {
        return true;
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
                                "As in: dataset category +flag|flag -flag; …")
                        .optional(),
                Field.slug("measure").optional());
    }

    @Override
    public List<String> rules() {
        return List.of(
                """
                SELECT line, 'measure', 'unknown-measure', 'There is no measure ' || measure || '.'
                FROM staged s WHERE measure NOT IN (SELECT m.code FROM measure m) ORDER BY line
                """,
                """
                SELECT line, 'numerators', 'numerators-or-measure', 'Exactly one of numerators and measure is needed.'
                FROM staged WHERE (numerators IS NULL) = (measure IS NULL) ORDER BY line
                """,
                unknown("dataset", "SELECT line, t[1] AS code FROM term"),
                unknown("category", "SELECT line, t[2] AS code FROM term"),
                unknown(
                        "flag",
                        "SELECT line, code FROM term, string_to_table(concat_ws('|', t[3], t[4]), '|') AS code"),
                "WITH RECURSIVE "
                        + DEFINED
                        + ", "
                        + NumeratorTerms.BELOW
                        + """
                SELECT DISTINCT line, 'numerators', 'overlapping-numerators',
                  'A category of a dataset would be counted twice.'
                FROM defined JOIN below ON below.root = category_id
                GROUP BY line, dataset_id, below.id HAVING count(*) > 1 ORDER BY line
                """,
                "WITH "
                        + DEFINED
                        + """
                SELECT s.line, 'version', 'version-must-rise',
                  'Version ' || i.version || ' is known and counts otherwise, or is newer.'
                FROM staged s JOIN indicator i ON i.code = s.code
                WHERE s.version::int < i.version OR s.version::int = i.version AND
                """
                        + COUNTS_OTHERWISE
                        + "ORDER BY line",
                """
                SELECT line, 'crimeTablePlace', 'place-taken', 'Another indicator has place ' || "crimeTablePlace" || '.'
                FROM staged s
                WHERE EXISTS (SELECT FROM staged other
                    WHERE other."crimeTablePlace"::int = s."crimeTablePlace"::int AND other.line <> s.line)
                  OR EXISTS (SELECT FROM indicator other WHERE crime_table_place = s."crimeTablePlace"::int
                    AND other.code NOT IN (SELECT sent.code FROM staged sent))
                ORDER BY line
                """);
    }

    private static String unknown(String table, String used) {
        return "WITH " + TERMS + ", used AS (" + used + ") SELECT DISTINCT line, 'numerators', 'unknown-" + table
                + "', 'There is no " + table + " ' || code || '.' FROM used WHERE code NOT IN (SELECT known.code FROM "
                + table + " known) ORDER BY line";
    }

    @Override
    public String comparison() {
        return "WITH "
                + DEFINED
                + """
                SELECT s.line, i.id IS NOT NULL,
                  (i.version, i.label, i.population_label, i.quality, i.by_neighbourhood, i.crime_table_place, i.note)
                  IS DISTINCT FROM
                  (s.version::int, s.label, s."populationLabel", s.quality, s."byNeighbourhood"::boolean,
                   s."crimeTablePlace"::int, s.note)
                  OR
                """
                + COUNTS_OTHERWISE
                + "FROM staged s LEFT JOIN indicator i ON i.code = s.code";
    }

    @Override
    public List<String> writes() {
        return List.of(
                """
                INSERT INTO indicator (code, version, label, population_group, population_label, per, overlay, quality,
                  by_neighbourhood, crime_table_place, note, measure_id)
                SELECT code, version::int, label, "populationGroup", "populationLabel", per::int, overlay::boolean,
                  quality, "byNeighbourhood"::boolean, "crimeTablePlace"::int, note,
                  (SELECT m.id FROM measure m WHERE m.code = staged.measure)
                FROM staged ORDER BY line
                ON CONFLICT (code) DO UPDATE SET version = excluded.version, label = excluded.label,
                  population_group = excluded.population_group, population_label = excluded.population_label,
                  per = excluded.per, overlay = excluded.overlay, quality = excluded.quality,
                  by_neighbourhood = excluded.by_neighbourhood, crime_table_place = excluded.crime_table_place,
                  note = excluded.note, measure_id = excluded.measure_id
                """,
                """
                DELETE FROM indicator_term USING staged, indicator
                WHERE indicator.code = staged.code AND indicator_id = indicator.id
                """,
                "WITH "
                        + DEFINED
                        + """
                INSERT INTO indicator_term (indicator_id, dataset_id, category_id, any_flags, without_flags)
                SELECT indicator.id, dataset_id, category_id, any_flags, without_flags
                FROM defined JOIN indicator ON indicator.code = defined.indicator
                """,
                NumeratorTerms.FORGET_WRITTEN_OUT,
                NumeratorTerms.WRITE_OUT);
    }

    @Override
    public String partnershipsConcerned() {
        return ReferenceTables.EVERYBODY;
    }
}
