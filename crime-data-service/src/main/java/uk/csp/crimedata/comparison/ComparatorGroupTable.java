package uk.csp.crimedata.comparison;

import java.util.List;
import uk.csp.crimedata.catalogue.CatalogueTable;
import uk.csp.crimedata.catalogue.Field;

/** Most similar families, each version by itself: a new publication never rewrites an old comparison. */
final class ComparatorGroupTable implements CatalogueTable {
    static final String EXAMPLE = "code,version,name,partnership,source\n"
            + "msf-plymouth,2019-03,Most similar family of Plymouth,E22000056,\"Home Office, year to March 2019\"\n";

    /** No figure rests on what others report. */
    static final String NOBODY = "SELECT area_id FROM partnership WHERE false";

    static Field version() {
        return Field.matching(
                "version", "[A-Za-z0-9][A-Za-z0-9.-]{0,39}", "Letters, digits, dots and hyphens, at most 40.");
    }

    @Override
    public String name() {
        return "comparator-groups";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.slug("code"), version(), Field.text("name"), Field.code("partnership"), Field.text("source"));
    }

    @Override
    public List<String> key() {
        return List.of("code", "version");
    }

    @Override
    public List<String> rules() {
        return List.of(
                """
                SELECT line, 'partnership', 'unknown-partnership', 'There is no partnership ' || partnership || '.'
                FROM staged
                WHERE partnership NOT IN (SELECT code FROM area JOIN partnership p ON p.area_id = id) ORDER BY line
                """);
    }

    @Override
    public String comparison() {
        return """
                SELECT line, g.code IS NOT NULL, (g.name, area.code, g.source) IS DISTINCT FROM (s.name, s.partnership, s.source)
                FROM staged s LEFT JOIN comparator_group g ON g.code = s.code AND g.version = s.version
                LEFT JOIN area ON area.id = g.partnership_id
                """;
    }

    @Override
    public List<String> writes() {
        return List.of(
                """
                INSERT INTO comparator_group (code, version, name, partnership_id, source)
                SELECT s.code, version, s.name, area.id, source FROM staged s JOIN area ON area.code = partnership
                ON CONFLICT (code, version) DO UPDATE SET name = excluded.name,
                  partnership_id = excluded.partnership_id, source = excluded.source
                """);
    }

    @Override
    public String partnershipsConcerned() {
        return NOBODY;
    }
}
