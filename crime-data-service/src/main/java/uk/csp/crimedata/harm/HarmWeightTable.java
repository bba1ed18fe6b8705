package uk.csp.crimedata.harm;

import java.util.List;
import uk.csp.crimedata.catalogue.CatalogueTable;
import uk.csp.crimedata.catalogue.Field;

/** Weights of a harm index by category. A category stands for everything below it that has no weight of its own. */
final class HarmWeightTable implements CatalogueTable {
    static final String EXAMPLE = "index,version,category,subgroup,days,lowest,highest,source\n"
            + "cambridge,2026,burglary-residential,Residential burglary,273.5,2,730,"
            + "\"Cambridge Crime Harm Index, median by subgroup\"\n";

    private static final String DAYS = "\\d{1,7}(\\.\\d{1,4})?";
    private static final String RULE = "A number of days, at most four decimals.";

    @Override
    public String name() {
        return "harm-weights";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.slug("index"),
                Field.matching("version", "[A-Za-z0-9][A-Za-z0-9.-]{0,39}", "Letters, digits, dots and hyphens."),
                Field.slug("category"),
                Field.text("subgroup"),
                Field.matching("days", DAYS, RULE),
                Field.matching("lowest", DAYS, RULE),
                Field.matching("highest", DAYS, RULE),
                Field.text("source"));
    }

    @Override
    public List<String> key() {
        return List.of("index", "version", "category", "subgroup");
    }

    @Override
    public List<String> rules() {
        return List.of(
                """
                SELECT line, 'category', 'unknown-category', 'There is no category ' || category || '.'
                FROM staged WHERE category NOT IN (SELECT known.code FROM category known) ORDER BY line
                """,
                """
                SELECT line, 'days', 'outside-its-bounds', 'The days lie between the lowest and the highest.'
                FROM staged WHERE days::numeric NOT BETWEEN lowest::numeric AND highest::numeric ORDER BY line
                """);
    }

    @Override
    public String comparison() {
        return """
                SELECT line, w.days IS NOT NULL, (w.days, w.lowest, w.highest, w.source)
                  IS DISTINCT FROM (s.days::numeric, s.lowest::numeric, s.highest::numeric, s.source)
                FROM staged s JOIN category c ON c.code = s.category
                LEFT JOIN harm_weight w ON w.harm_index = s.index AND w.version = s.version
                  AND w.category_id = c.id AND w.subgroup = s.subgroup
                """;
    }

    @Override
    public List<String> writes() {
        return List.of(
                """
                INSERT INTO harm_weight (harm_index, version, category_id, subgroup, days, lowest, highest, source)
                SELECT s.index, s.version, c.id, subgroup, days::numeric, lowest::numeric, highest::numeric, source
                FROM staged s JOIN category c ON c.code = s.category
                ON CONFLICT (harm_index, version, category_id, subgroup) DO UPDATE SET days = excluded.days,
                  lowest = excluded.lowest, highest = excluded.highest, source = excluded.source
                """);
    }

    /** Harm is worked out when it is asked for. */
    @Override
    public String partnershipsConcerned() {
        return "SELECT area_id FROM partnership WHERE false";
    }
}
