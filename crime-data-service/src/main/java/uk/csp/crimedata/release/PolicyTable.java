package uk.csp.crimedata.release;

import java.util.List;
import uk.csp.crimedata.catalogue.CatalogueTable;
import uk.csp.crimedata.catalogue.Field;

/** Disclosure policies as data. Tables that were released under one stay as they were. */
final class PolicyTable implements CatalogueTable {
    static final String EXAMPLE = "code,label,hideFrom,hideTo,roundTo\n"
            + "hide-1-to-7-round-to-5,\"Counts from 1 to 7 are hidden, others rounded to 5\",1,7,5\n";

    @Override
    public String name() {
        return "disclosure-policies";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.slug("code"),
                Field.text("label"),
                Field.number("hideFrom", 0),
                Field.number("hideTo", 0),
                Field.number("roundTo", 1));
    }

    @Override
    public List<String> rules() {
        return List.of(
                """
                SELECT line, 'hideTo', 'empty-range', 'At least hideFrom; one less hides nothing.'
                FROM staged WHERE "hideTo"::int < "hideFrom"::int - 1 ORDER BY line
                """,
                """
                SELECT line, 'hideTo', 'too-large', 'At most 1000: larger counts are not small.'
                FROM staged WHERE "hideTo"::int > 1000 OR "roundTo"::int > 1000 ORDER BY line
                """);
    }

    @Override
    public String comparison() {
        return """
                SELECT line, p.code IS NOT NULL,
                  (p.label, p.hide_from, p.hide_to, p.round_to) IS DISTINCT FROM
                  (s.label, s."hideFrom"::int, s."hideTo"::int, s."roundTo"::int)
                FROM staged s LEFT JOIN disclosure_policy p ON p.code = s.code
                """;
    }

    @Override
    public List<String> writes() {
        return List.of(
                """
                INSERT INTO disclosure_policy (code, label, hide_from, hide_to, round_to)
                SELECT code, label, "hideFrom"::int, "hideTo"::int, "roundTo"::int FROM staged
                ON CONFLICT (code) DO UPDATE SET label = excluded.label, hide_from = excluded.hide_from,
                  hide_to = excluded.hide_to, round_to = excluded.round_to
                """);
    }

    /** Figures are counted as before; only what is shown of them changes. */
    @Override
    public String partnershipsConcerned() {
        return "SELECT area_id FROM partnership WHERE false";
    }
}
