package uk.csp.crimedata.area;

import java.util.List;
import uk.csp.crimedata.catalogue.CatalogueTable;
import uk.csp.crimedata.catalogue.Field;

/** Partnerships with their police force. A row makes the areas of both. */
final class PartnershipTable implements CatalogueTable {
    static final String EXAMPLE =
            "code,name,forceCode,forceName,policeBasis\n" + "E22000056,Plymouth,E23000035,Devon & Cornwall,detailed\n";

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
                Field.oneOf("policeBasis", "detailed", "public"));
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
                  (area.name, force.code, force.name, police_basis)
                    IS DISTINCT FROM (staged.name, "forceCode", "forceName", "policeBasis")
                FROM staged
                LEFT JOIN (partnership JOIN area ON area.id = partnership.area_id
                  JOIN area force ON force.id = partnership.force_id) ON area.code = staged.code
                """;
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
                INSERT INTO partnership (area_id, force_id, police_basis)
                SELECT area.id, force.id, "policeBasis"
                FROM staged JOIN area USING (code) JOIN area force ON force.code = "forceCode"
                ON CONFLICT (area_id) DO UPDATE SET force_id = excluded.force_id, police_basis = excluded.police_basis
                """);
    }

    @Override
    public String partnershipsConcerned() {
        return "SELECT area_id FROM staged JOIN area USING (code) JOIN partnership ON area_id = area.id";
    }
}
