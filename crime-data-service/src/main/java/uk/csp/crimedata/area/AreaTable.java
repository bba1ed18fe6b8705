package uk.csp.crimedata.area;

import java.util.List;
import uk.csp.crimedata.catalogue.CatalogueTable;
import uk.csp.crimedata.catalogue.Field;

/**
 * Areas with their parents. A row states all parents of its area; the partnership is one of them. Days that a row leaves
 * empty stay as they are, so that files from before there were any do no harm.
 */
final class AreaTable implements CatalogueTable {
    static final String EXAMPLE =
            "code,kind,name,partnership,parents\n" + "plymouth-city-centre,neighbourhood,City Centre,E22000056,\n"
                    + "E01015110,lsoa,Plymouth 027A,E22000056,plymouth-city-centre;E02003150\n";

    private static final String PARENTS =
            """
            (SELECT line, partnership AS parent FROM staged WHERE partnership IS NOT NULL
             UNION
             SELECT line, btrim(parent) FROM staged, string_to_table(parents, ';') AS parent WHERE btrim(parent) <> '')
            """;

    @Override
    public String name() {
        return "areas";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.code("code"),
                Field.oneOf("kind", "lsoa", "neighbourhood", "ward", "msoa", "partnership", "force"),
                Field.text("name"),
                Field.code("partnership").optional(),
                Field.matching("parents", "[A-Za-z0-9; -]{1,2000}", "Codes separated by semicolons.")
                        .optional(),
                Field.date("validFrom").optional(),
                Field.date("validTo").optional());
    }

    @Override
    public List<String> rules() {
        return List.of(
                """
                SELECT line, 'kind', 'other-kind', area.code || ' is a ' || area.kind || ' already.'
                FROM staged JOIN area USING (code) WHERE area.kind <> staged.kind ORDER BY line
                """,
                """
                SELECT line, 'partnership', 'missing-value', 'LSOAs and neighbourhoods belong to a partnership.'
                FROM staged WHERE kind IN ('lsoa', 'neighbourhood') AND partnership IS NULL ORDER BY line
                """,
                """
                SELECT line, 'validTo', 'ends-before-it-begins', 'It would end before it begins.'
                FROM staged LEFT JOIN area USING (code)
                WHERE coalesce("validTo"::date, valid_to) < coalesce("validFrom"::date, valid_from) ORDER BY line
                """,
                """
                SELECT line, 'partnership', 'unknown-partnership', 'There is no partnership ' || partnership || '.'
                FROM staged
                WHERE partnership NOT IN (SELECT code FROM area JOIN partnership ON area_id = id) ORDER BY line
                """,
                "SELECT line, 'parents', 'unknown-area', 'There is no area ' || parent || '.' FROM " + PARENTS
                        + " p WHERE NOT EXISTS (SELECT FROM area WHERE code = parent)"
                        + " AND parent NOT IN (SELECT code FROM staged)"
                        + " AND parent NOT IN (SELECT partnership FROM staged s WHERE s.line = p.line"
                        + " AND partnership IS NOT NULL) ORDER BY line, parent");
    }

    @Override
    public String comparison() {
        return "SELECT staged.line, area.id IS NOT NULL, area.name IS DISTINCT FROM staged.name"
                + " OR \"validFrom\"::date IS DISTINCT FROM valid_from AND \"validFrom\" IS NOT NULL"
                + " OR \"validTo\"::date IS DISTINCT FROM valid_to AND \"validTo\" IS NOT NULL"
                + " OR stated.codes IS DISTINCT FROM stored.codes FROM staged LEFT JOIN area USING (code)"
                + " LEFT JOIN (SELECT line, array_agg(parent ORDER BY parent) AS codes FROM " + PARENTS
                + " p GROUP BY line) stated ON stated.line = staged.line"
                + " LEFT JOIN (SELECT area_id, array_agg(up.code ORDER BY up.code) AS codes FROM area_parent"
                + " JOIN area up ON up.id = parent_id GROUP BY area_id) stored ON stored.area_id = area.id";
    }

    @Override
    public List<String> writes() {
        return List.of(
                """
                INSERT INTO area (code, kind, name, valid_from, valid_to)
                SELECT code, kind, name, "validFrom"::date, "validTo"::date FROM staged
                ON CONFLICT (code) DO UPDATE SET name = excluded.name,
                  valid_from = coalesce(excluded.valid_from, area.valid_from),
                  valid_to = coalesce(excluded.valid_to, area.valid_to)
                """,
                "DELETE FROM area_parent USING staged, area WHERE area.code = staged.code AND area_id = area.id",
                "INSERT INTO area_parent (area_id, parent_id) SELECT area.id, up.id FROM staged JOIN area USING (code)"
                        + " JOIN " + PARENTS + " p ON p.line = staged.line JOIN area up ON up.code = p.parent");
    }

    @Override
    public List<String> rulesAfterwards() {
        return List.of(
                """
                SELECT line, 'parents', 'too-many-parents',
                  'It has one ' || up.kind || ', not ' || string_agg(up.code, ' and ' ORDER BY up.code) || '.'
                FROM staged JOIN area ON area.code = staged.code AND area.kind IN ('lsoa', 'neighbourhood')
                JOIN area_parent ON area_id = area.id
                JOIN area up ON up.id = parent_id AND up.kind IN ('partnership', 'neighbourhood')
                GROUP BY line, up.kind HAVING count(*) > 1 ORDER BY line
                """,
                """
                WITH home AS (
                  SELECT area_parent.area_id, parent_id AS partnership_id
                  FROM area_parent JOIN partnership ON partnership.area_id = parent_id),
                split AS (
                  SELECT lsoa.id AS lsoa_id, hood.id AS hood_id, hood.code
                  FROM area lsoa JOIN area_parent part ON part.area_id = lsoa.id AND lsoa.kind = 'lsoa'
                  JOIN area hood ON hood.id = part.parent_id AND hood.kind = 'neighbourhood'
                  JOIN home ON home.area_id = lsoa.id JOIN home other ON other.area_id = hood.id
                  WHERE home.partnership_id <> other.partnership_id)
                SELECT DISTINCT line, 'parents', 'parent-in-other-partnership',
                  'The neighbourhood ' || split.code || ' and its LSOA are in different partnerships.'
                FROM staged JOIN area USING (code) JOIN split ON area.id IN (lsoa_id, hood_id) ORDER BY line
                """,
                """
                WITH RECURSIVE above(line, start, id) AS (
                  SELECT line, area_id, parent_id FROM staged JOIN area USING (code) JOIN area_parent ON area_id = area.id
                  UNION
                  SELECT line, start, parent_id FROM above JOIN area_parent ON area_id = above.id)
                SELECT line, 'parents', 'circular-parents', 'An area cannot lie within itself.'
                FROM above WHERE id = start ORDER BY line
                """);
    }

    @Override
    public String partnershipsConcerned() {
        return AreasConcerned.partnerships("SELECT area.id FROM staged JOIN area USING (code)");
    }
}
