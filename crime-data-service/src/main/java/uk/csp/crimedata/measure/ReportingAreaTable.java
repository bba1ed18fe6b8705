package uk.csp.crimedata.measure;

import java.util.List;
import uk.csp.crimedata.catalogue.CatalogueTable;
import uk.csp.crimedata.catalogue.Field;

/** Places that totals are reported for and no record lies in. */
public final class ReportingAreaTable implements CatalogueTable {
    static final String EXAMPLE = "code,kind,name,partnership,parents\n"
            + "E06000026,local-authority,Plymouth,E22000056,E12000009;E92000001\n";

    @Override
    public String name() {
        return "reporting-areas";
    }

    @Override
    public boolean comesWithReleases() {
        return true;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.code("code"),
                Field.oneOf("kind", "local-authority", "partnership", "family", "trust", "region", "country"),
                Field.text("name"),
                Field.code("partnership").optional(),
                Field.matching(
                                "parents",
                                "[A-Za-z0-9-]+( *; *[A-Za-z0-9-]+)*",
                                "Codes of the areas it is compared with, separated by semicolons.")
                        .optional());
    }

    @Override
    public List<String> rules() {
        return List.of(
                """
                SELECT line, 'partnership', 'unknown-partnership', 'There is no partnership ' || partnership || '.'
                FROM staged WHERE partnership IS NOT NULL
                  AND partnership NOT IN (SELECT code FROM area JOIN partnership p ON p.area_id = id) ORDER BY line
                """);
    }

    @Override
    public String comparison() {
        return """
                SELECT line, r.code IS NOT NULL, (r.kind, r.name, p.code, r.parents) IS DISTINCT FROM
                  (s.kind, s.name, s.partnership, coalesce(regexp_split_to_array(s.parents, ' *; *'), '{}'))
                FROM staged s LEFT JOIN reporting_area r ON r.code = s.code LEFT JOIN area p ON p.id = r.partnership_id
                """;
    }

    @Override
    public List<String> writes() {
        return List.of(
                """
                INSERT INTO reporting_area (code, kind, name, partnership_id, parents)
                SELECT s.code, s.kind, s.name, p.id, coalesce(regexp_split_to_array(s.parents, ' *; *'), '{}')
                FROM staged s LEFT JOIN area p ON p.code = s.partnership
                ON CONFLICT (code) DO UPDATE SET kind = excluded.kind, name = excluded.name,
                  partnership_id = excluded.partnership_id, parents = excluded.parents
                """);
    }

    @Override
    public List<String> rulesAfterwards() {
        return List.of(
                """
                SELECT DISTINCT line, 'parents', 'unknown-area', 'There is no area ' || parent || '.'
                FROM staged JOIN reporting_area r ON r.code = staged.code, unnest(r.parents) AS parent
                WHERE parent NOT IN (SELECT code FROM reporting_area UNION ALL SELECT code FROM area) ORDER BY line
                """);
    }

    /** Those that are, or were, the same place. */
    @Override
    public String partnershipsConcerned() {
        return """
                SELECT partnership_id FROM reporting_area r JOIN staged s ON s.code = r.code
                WHERE partnership_id IS NOT NULL
                """;
    }
}
