package uk.csp.crimedata.geography;

import java.util.List;
import uk.csp.crimedata.catalogue.CatalogueTable;
import uk.csp.crimedata.catalogue.Field;

/**
 * What became of the LSOAs of one set in another. The rows of an area left are all there are of it: one that is not sent
 * again goes. Their weights add up to 1 to the last digit, so nothing is lost on the way and nothing added.
 */
final class AreaCorrespondenceTable implements CatalogueTable {
    static final String EXAMPLE = "fromSet,toSet,from,to,weight,basis,source\n"
            + "lsoa-2011,lsoa-2021,E01018775,E01034858,1,households,ONS exact fit lookup\n"
            + "lsoa-2011,lsoa-2021,E01018947,E01034847,0.52,households,ONS exact fit lookup\n"
            + "lsoa-2011,lsoa-2021,E01018947,E01034848,0.48,households,ONS exact fit lookup\n";

    private static final String MILLIONTHS = "(weight::numeric * 1000000)::int";

    /** Staged rows with what they name. */
    private static final String NAMED =
            """
            staged JOIN area_set one ON one.code = "fromSet" JOIN area_set other ON other.code = "toSet"
            JOIN area old ON old.code = "from" JOIN area new ON new.code = "to"
            """;

    @Override
    public String name() {
        return "area-correspondences";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.slug("fromSet"),
                Field.slug("toSet"),
                Field.code("from"),
                Field.code("to"),
                Field.matching(
                        "weight",
                        "1(\\.0{1,6})?|0\\.(?!0+$)\\d{1,6}",
                        "More than 0, at most 1, with at most six decimals."),
                Field.oneOf("basis", "population", "households", "addresses", "area"),
                Field.text("source"));
    }

    @Override
    public List<String> key() {
        return List.of("fromSet", "toSet", "from", "to");
    }

    @Override
    public List<String> rules() {
        return List.of(
                unknownSet("fromSet"),
                unknownSet("toSet"),
                """
                SELECT line, 'toSet', 'same-area-set', 'From one set to another.' FROM staged
                WHERE "fromSet" = "toSet" ORDER BY line
                """,
                notInSet("from", "fromSet"),
                notInSet("to", "toSet"),
                """
                SELECT line, 'to', 'same-code', "from" || ' stands in both sets and so is one area, which becomes itself.'
                FROM staged JOIN area_set s ON s.code = "toSet" AND "from" <> "to"
                WHERE "from" IN (SELECT area.code FROM area_lookup JOIN area ON area.id = lsoa_id WHERE set_id = s.id)
                ORDER BY line
                """,
                """
                SELECT min(line), 'weight', 'weights-not-one', 'The weights of ' || "from" || ' from ' || "fromSet"
                  || ' to ' || "toSet" || ' add up to ' || trim_scale(sum(weight::numeric)) || ', not 1.'
                FROM staged GROUP BY "fromSet", "toSet", "from" HAVING sum(weight::numeric) <> 1 ORDER BY 1
                """);
    }

    private static String unknownSet(String field) {
        return """
                SELECT line, '%1$s', 'unknown-area-set', 'There is no area set of LSOAs ' || "%1$s" || '.'
                FROM staged WHERE "%1$s" NOT IN (SELECT code FROM area_set WHERE kind = 'lsoa') ORDER BY line
                """
                .formatted(field);
    }

    private static String notInSet(String area, String set) {
        return """
                SELECT line, '%1$s', 'not-in-area-set', "%1$s" || ' is no area of ' || "%2$s" || '.'
                FROM staged JOIN area_set s ON s.code = "%2$s"
                WHERE "%1$s" NOT IN (SELECT area.code FROM area_lookup JOIN area ON area.id = lsoa_id WHERE set_id = s.id)
                ORDER BY line
                """
                .formatted(area, set);
    }

    /** A row differs when any row of the area left does: they stand or go together. */
    @Override
    public String comparison() {
        return "SELECT line, known.to_id IS NOT NULL, stated.rows IS DISTINCT FROM stored.rows FROM " + NAMED
                + """
                LEFT JOIN area_correspondence known ON known.from_set = one.id AND known.to_set = other.id
                  AND known.from_id = old.id AND known.to_id = new.id
                LEFT JOIN (
                  SELECT "fromSet", "toSet", "from",
                    array_agg(ROW("to", %s, basis, source)::text ORDER BY "to") AS rows
                  FROM staged GROUP BY 1, 2, 3) stated USING ("fromSet", "toSet", "from")
                LEFT JOIN (
                  SELECT from_set, to_set, from_id,
                    array_agg(ROW(area.code, weight, basis, source)::text ORDER BY area.code) AS rows
                  FROM area_correspondence JOIN area ON area.id = to_id GROUP BY 1, 2, 3) stored
                ON stored.from_set = one.id AND stored.to_set = other.id AND stored.from_id = old.id
                """
                        .formatted(MILLIONTHS);
    }

    @Override
    public List<String> writes() {
        return List.of(
                "DELETE FROM area_correspondence gone USING " + NAMED
                        + " WHERE gone.from_set = one.id AND gone.to_set = other.id AND gone.from_id = old.id",
                "INSERT INTO area_correspondence (from_set, to_set, from_id, to_id, weight, basis, source)"
                        + " SELECT one.id, other.id, old.id, new.id, " + MILLIONTHS + ", basis, source FROM " + NAMED);
    }

    @Override
    public List<String> rulesAfterwards() {
        return List.of(
                """
                SELECT line, 'to', 'other-partnership', "from" || ' and ' || "to" || ' lie in different partnerships.'
                FROM staged JOIN area old ON old.code = "from" JOIN area new ON new.code = "to"
                JOIN area_parent left_home ON left_home.area_id = old.id
                JOIN partnership one ON one.area_id = left_home.parent_id
                JOIN area_parent home ON home.area_id = new.id JOIN partnership other ON other.area_id = home.parent_id
                WHERE one.area_id <> other.area_id ORDER BY line
                """);
    }

    @Override
    public String partnershipsConcerned() {
        return "SELECT area_id FROM partnership WHERE false";
    }
}
