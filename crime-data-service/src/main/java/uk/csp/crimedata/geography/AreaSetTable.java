package uk.csp.crimedata.geography;

import java.util.List;
import uk.csp.crimedata.catalogue.CatalogueTable;
import uk.csp.crimedata.catalogue.Field;

/** Editions of areas. A row without a last day is in force until the next edition of its kind begins. */
final class AreaSetTable implements CatalogueTable {
    static final String EXAMPLE = "code,kind,name,validFrom,validTo\n"
            + "wards-2018,ward,Wards 2018,2018-05-03,\nlsoa-2021,lsoa,LSOAs 2021,2021-03-21,\n";

    @Override
    public String name() {
        return "area-sets";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.slug("code"),
                Field.oneOf("kind", "lsoa", "msoa", "ward"),
                Field.text("name"),
                Field.date("validFrom"),
                Field.date("validTo").optional());
    }

    @Override
    public List<String> rules() {
        return List.of(
                """
                SELECT line, 'kind', 'other-kind', known.code || ' is a set of kind ' || known.kind || ' already.'
                FROM staged JOIN area_set known USING (code) WHERE known.kind <> staged.kind ORDER BY line
                """,
                """
                SELECT line, 'validTo', 'ends-before-it-begins', 'It would end before it begins.'
                FROM staged WHERE "validTo"::date < "validFrom"::date ORDER BY line
                """);
    }

    @Override
    public String comparison() {
        return """
                SELECT line, known.id IS NOT NULL,
                  (known.name, valid_from, valid_to)
                    IS DISTINCT FROM (staged.name, "validFrom"::date, "validTo"::date)
                FROM staged LEFT JOIN area_set known USING (code)
                """;
    }

    @Override
    public List<String> writes() {
        return List.of(
                """
                INSERT INTO area_set (code, kind, name, valid_from, valid_to)
                SELECT code, kind, name, "validFrom"::date, "validTo"::date FROM staged
                ON CONFLICT (code) DO UPDATE SET name = excluded.name, valid_from = excluded.valid_from,
                  valid_to = excluded.valid_to
                """);
    }

    /** Stored figures are of partnerships and neighbourhoods; sets are chosen when somebody asks. */
    @Override
    public String partnershipsConcerned() {
        return "SELECT area_id FROM partnership WHERE false";
    }
}
