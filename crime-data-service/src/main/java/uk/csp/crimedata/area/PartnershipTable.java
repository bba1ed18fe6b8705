package uk.csp.crimedata.area;

import java.util.List;
import uk.csp.crimedata.catalogue.CatalogueTable;
import uk.csp.crimedata.catalogue.Field;

/** Partnerships with their police force. A row makes the areas of both. Without analysts they stay as they were. */
final class PartnershipTable implements CatalogueTable {
    static final String EXAMPLE = "code,name,forceCode,forceName,policeBasis,analysts\n"
            + "E22000056,Plymouth,E23000035,Devon & Cornwall,detailed,safer-plymouth\n";

    private static final String SLUG = "[a-z0-9][a-z0-9-]{0,79}";
    private static final String ANALYSTS = "string_to_array(staged.analysts, ';')";

    @Override
    public String name() {
        return "partnerships";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.code("code"),
                Field.text("name"),
                Field.code("forceCode"),
                Field.text("forceName"),
                Field.oneOf("policeBasis", "detailed", "public"),
                Field.matching("analysts", SLUG + "(;" + SLUG + ")*", "Partners, separated by semicolons.")
                        .optional());
    }

    @Override
    public List<String> rules() {
        return List.of(
                """
                SELECT line, 'code', 'other-kind', area.code || ' is a ' || area.kind || ' already.'
                FROM staged JOIN area ON area.code = staged.code AND area.kind <> 'partnership' ORDER BY line
                """,
                """
                SELECT line, 'forceCode', 'other-kind', area.code || ' is a ' || area.kind || ' already.'
                FROM staged JOIN area ON area.code = staged."forceCode" AND area.kind <> 'force' ORDER BY line
                """,
                """
                SELECT line, 'forceCode', 'other-kind', "forceCode" || ' is a partnership in another row.'
                FROM staged WHERE "forceCode" IN (SELECT code FROM staged) ORDER BY line
                """,
                """
                SELECT line, 'forceName', 'conflicting-name', "forceCode" || ' has another name in another row.'
                FROM staged
                WHERE EXISTS (SELECT FROM staged other WHERE other."forceCode" = staged."forceCode"
                  AND other."forceName" <> staged."forceName")
                ORDER BY line
                """);
    }

    @Override
    public String comparison() {
        return """
                SELECT line, partnership.area_id IS NOT NULL,
                  (area.name, force.code, force.name, police_basis, partnership.analysts)
                    IS DISTINCT FROM (staged.name, "forceCode", "forceName", "policeBasis",
                      coalesce(%s, partnership.analysts))
                FROM staged
                LEFT JOIN (partnership JOIN area ON area.id = partnership.area_id
                  JOIN area force ON force.id = partnership.force_id) ON area.code = staged.code
                """
                .formatted(ANALYSTS);
    }

    @Override
    public List<String> writes() {
        return List.of(
                """
                INSERT INTO area (code, kind, name) SELECT DISTINCT "forceCode", 'force', "forceName" FROM staged
                ON CONFLICT (code) DO UPDATE SET name = excluded.name
                """,
                """
                INSERT INTO area (code, kind, name) SELECT code, 'partnership', name FROM staged
                ON CONFLICT (code) DO UPDATE SET name = excluded.name
                """,
                """
                INSERT INTO partnership (area_id, force_id, police_basis, analysts)
                SELECT area.id, force.id, "policeBasis", coalesce(%s, known.analysts, '{}')
                FROM staged JOIN area USING (code) JOIN area force ON force.code = "forceCode"
                LEFT JOIN partnership known ON known.area_id = area.id
                ON CONFLICT (area_id) DO UPDATE SET force_id = excluded.force_id, police_basis = excluded.police_basis,
                  analysts = excluded.analysts
                """
                        .formatted(ANALYSTS));
    }

    @Override
    public String partnershipsConcerned() {
        return "SELECT area_id FROM staged JOIN area USING (code) JOIN partnership ON area_id = area.id";
    }
}
