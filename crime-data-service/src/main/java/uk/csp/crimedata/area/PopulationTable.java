package uk.csp.crimedata.area;

import java.util.List;
import uk.csp.crimedata.catalogue.CatalogueTable;
import uk.csp.crimedata.catalogue.Field;

/** Residents by area, group and year, with the name of the estimate they come from. */
final class PopulationTable implements CatalogueTable {
    static final String EXAMPLE = "area,group,year,vintage,value\n" + "E22000056,all,2016,mid-2016,264199\n";

    @Override
    public String name() {
        return "populations";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.code("area"),
                Field.slug("group"),
                Field.matching("year", "(19|20)\\d\\d", "A year such as 2018."),
                Field.text("vintage"),
                Field.number("value", 1));
    }

    @Override
    public List<String> key() {
        return List.of("area", "group", "year");
    }

    @Override
    public List<String> rules() {
        return List.of(
                """
                SELECT line, 'area', 'unknown-area', 'There is no area ' || area || '.'
                FROM staged WHERE NOT EXISTS (SELECT FROM area known WHERE known.code = staged.area) ORDER BY line
                """);
    }

    @Override
    public String comparison() {
        return """
                SELECT line, population.area_id IS NOT NULL,
                  (population.vintage, population.value) IS DISTINCT FROM (staged.vintage, staged.value::int)
                FROM staged JOIN area ON area.code = staged.area
                LEFT JOIN population ON area_id = area.id AND population_group = "group"
                  AND population.year = staged.year::int
                """;
    }

    @Override
    public List<String> writes() {
        return List.of(
                """
                INSERT INTO population (area_id, population_group, year, vintage, value)
                SELECT area.id, "group", year::int, vintage, value::int
                FROM staged JOIN area ON area.code = staged.area
                ON CONFLICT (area_id, population_group, year)
                DO UPDATE SET vintage = excluded.vintage, value = excluded.value
                """);
    }

    @Override
    public String partnershipsConcerned() {
        return AreasConcerned.partnerships("SELECT area.id FROM staged JOIN area ON area.code = staged.area");
    }
}
