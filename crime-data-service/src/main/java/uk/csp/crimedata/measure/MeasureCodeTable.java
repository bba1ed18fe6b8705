package uk.csp.crimedata.measure;

import java.util.List;
import uk.csp.crimedata.catalogue.CatalogueTable;
import uk.csp.crimedata.catalogue.Field;

/** What sources call the measures: a crosswalk whose codes name a measure instead of a category. */
public final class MeasureCodeTable implements CatalogueTable {
    static final String EXAMPLE =
            "scheme,code,measure\n" + "fingertips,92432/Persons/All ages/Count,deaths-from-drug-misuse\n";

    @Override
    public String name() {
        return "measure-codes";
    }

    @Override
    public boolean comesWithReleases() {
        return true;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.oneOf("scheme", "fingertips", "ambsys"),
                Field.matching(
                        "code",
                        "A\\d{1,3}|\\d{1,9}/[^/\\p{Cntrl}]{1,60}/[^/\\p{Cntrl}]{1,60}/(Count|Value)",
                        "A7, or indicator/sex/age/Count or Value."),
                Field.slug("measure"));
    }

    @Override
    public List<String> key() {
        return List.of("scheme", "code");
    }

    @Override
    public List<String> rules() {
        return List.of(
                """
                SELECT line, 'measure', 'unknown-measure', 'There is no measure ' || measure || '.'
                FROM staged WHERE measure NOT IN (SELECT known.code FROM measure known) ORDER BY line
                """);
    }

    @Override
    public String comparison() {
        return """
                SELECT line, c.measure_id IS NOT NULL, c.measure_id IS DISTINCT FROM m.id
                FROM staged s JOIN measure m ON m.code = s.measure
                LEFT JOIN measure_code c ON c.scheme = s.scheme AND c.code = s.code
                """;
    }

    @Override
    public List<String> writes() {
        return List.of(
                """
                INSERT INTO measure_code (scheme, code, measure_id)
                SELECT scheme, s.code, m.id FROM staged s JOIN measure m ON m.code = s.measure
                ON CONFLICT (scheme, code) DO UPDATE SET measure_id = excluded.measure_id
                """);
    }

    /** Stored values keep the measure they were given; a new code counts from the next delivery on. */
    @Override
    public String partnershipsConcerned() {
        return "SELECT area_id FROM partnership WHERE false";
    }
}
