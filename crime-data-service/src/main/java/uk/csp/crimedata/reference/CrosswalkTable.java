package uk.csp.crimedata.reference;

import java.util.List;
import uk.csp.crimedata.catalogue.CatalogueTable;
import uk.csp.crimedata.catalogue.Field;

/** Codes of a scheme and the category each means, with the days on which it does. */
final class CrosswalkTable implements CatalogueTable {
    static final String EXAMPLE =
            "scheme,code,validFrom,validTo,category\n" + "home-office,28E,1900-01-01,,burglary-residential\n";

    @Override
    public String name() {
        return "crosswalks";
    }

    @Override
    public boolean comesWithReleases() {
        return true;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.slug("scheme"),
                Field.text("code"),
                Field.date("validFrom"),
                Field.date("validTo").optional(),
                Field.slug("category"));
    }

    @Override
    public List<String> key() {
        return List.of("scheme", "code", "validFrom");
    }

    @Override
    public List<String> rules() {
        return List.of(
                """
                SELECT line, 'category', 'unknown-category', 'There is no category ' || category || '.'
                FROM staged WHERE category NOT IN (SELECT c.code FROM category c) ORDER BY line
                """,
                """
                SELECT line, 'validTo', 'ends-before-it-begins', 'The last day lies before the first.'
                FROM staged WHERE "validTo"::date < "validFrom"::date ORDER BY line
                """);
    }

    @Override
    public String comparison() {
        return """
                SELECT line, crosswalk.category_id IS NOT NULL,
                  (crosswalk.valid_to, crosswalk.category_id) IS DISTINCT FROM ("validTo"::date, known.id)
                FROM staged JOIN category known ON known.code = staged.category
                LEFT JOIN crosswalk ON crosswalk.scheme = staged.scheme AND crosswalk.code = staged.code
                  AND crosswalk.valid_from = "validFrom"::date
                """;
    }

    @Override
    public List<String> writes() {
        return List.of(
                """
                INSERT INTO crosswalk (scheme, code, valid_from, valid_to, category_id)
                SELECT scheme, staged.code, "validFrom"::date, "validTo"::date, known.id
                FROM staged JOIN category known ON known.code = staged.category
                ON CONFLICT (scheme, code, valid_from)
                DO UPDATE SET valid_to = excluded.valid_to, category_id = excluded.category_id
                """);
    }

    @Override
    public List<String> rulesAfterwards() {
        return List.of(
                """
                SELECT DISTINCT line, 'validFrom', 'overlapping-days', 'The code means another category on these days.'
                FROM staged JOIN crosswalk a ON a.scheme = staged.scheme AND a.code = staged.code
                JOIN crosswalk b ON b.scheme = a.scheme AND b.code = a.code AND b.valid_from > a.valid_from
                  AND b.valid_from <= COALESCE(a.valid_to, 'infinity'::date)
                ORDER BY line
                """);
    }

    /** Stored records keep the category they were given; a new mapping counts from the next delivery on. */
    @Override
    public String partnershipsConcerned() {
        return ReferenceTables.NOBODY;
    }
}
