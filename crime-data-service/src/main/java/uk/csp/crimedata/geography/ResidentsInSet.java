package uk.csp.crimedata.geography;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.csp.crimedata.catalogue.Catalogue.Area;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.catalogue.Catalogue.Population;
import uk.csp.crimedata.figure.Denominator;
import uk.csp.crimedata.figure.Period;
import uk.csp.crimedata.page.Sql;

/**
 * Residents of the areas of a set, all of one year: those loaded for the areas themselves, or those of the LSOAs brought
 * onto the set as counts are. Where neither is known for every one of them, none is told: a ranking over rates of
 * different years or makings compares nothing.
 */
@ApplicationScoped
class ResidentsInSet {
    private static final String OF_AREAS =
            """
            SELECT year, area_id, vintage, value FROM population WHERE area_id = ANY (?) AND population_group = ?
            """;

    /** LSOAs are those of the day of the estimate; one without a value is named with none. */
    private static final String OF_LSOAS =
            """
            SELECT estimate.year, lsoa.id, p.vintage, p.value
            FROM (SELECT DISTINCT year FROM population JOIN area_parent USING (area_id)
              WHERE parent_id = ? AND population_group = ?) AS estimate
            JOIN area_parent up ON up.parent_id = ?
            JOIN area lsoa ON lsoa.id = up.area_id AND kind = 'lsoa' AND make_date(estimate.year, 6, 30)
              BETWEEN coalesce(valid_from, '-infinity') AND coalesce(valid_to, 'infinity')
            LEFT JOIN population p ON p.area_id = lsoa.id AND p.population_group = ? AND p.year = estimate.year
            """;

    private static final Sql.Row<Estimate> ESTIMATE =
            row -> new Estimate(row.getInt(1), row.getInt(2), row.getString(3), row.getObject(4, Integer.class));

    private final Sql sql;

    ResidentsInSet(Sql sql) {
        this.sql = sql;
    }

    private record Estimate(int year, int area, String vintage, Integer value) {}

    /** By area; an area nobody was brought to is not among them. */
    Map<Integer, Residents> of(Partnership partnership, AreaSets.Reach reach, String group, Period period) {
        Map<Integer, Map<Integer, Residents>> byYear = new TreeMap<>();
        byYear(sql.list(OF_LSOAS, ESTIMATE, partnership.id(), group, partnership.id(), group))
                .forEach((year, estimates) -> rebased(reach, estimates, byYear, year));
        Integer[] areas = reach.areas().stream().map(Area::id).toArray(Integer[]::new);
        byYear(sql.list(OF_AREAS, ESTIMATE, areas, group)).forEach((year, estimates) -> {
            if (estimates.size() == areas.length) {
                Map<Integer, Residents> own = new HashMap<>();
                estimates.forEach(estimate -> own.put(
                        estimate.area(),
                        new Residents(BigDecimal.valueOf(estimate.value()), estimate.vintage(), false)));
                byYear.put(year, own);
            }
        });
        List<Population> known = new ArrayList<>();
        byYear.keySet().forEach(year -> known.add(new Population(group, year, "", 0)));
        return Denominator.choose(known, group, period)
                .map(year -> byYear.get(year.year()))
                .orElse(Map.of());
    }

    private static Map<Integer, List<Estimate>> byYear(List<Estimate> estimates) {
        Map<Integer, List<Estimate>> byYear = new TreeMap<>();
        estimates.forEach(estimate -> byYear.computeIfAbsent(estimate.year(), year -> new ArrayList<>())
                .add(estimate));
        return byYear;
    }

    private static void rebased(
            AreaSets.Reach reach, List<Estimate> estimates, Map<Integer, Map<Integer, Residents>> byYear, int year) {
        Map<Integer, Long> byLsoa = new HashMap<>();
        Set<String> vintages = new TreeSet<>();
        for (Estimate estimate : estimates) {
            if (estimate.value() == null) {
                return;
            }
            byLsoa.put(estimate.area(), estimate.value().longValue());
            vintages.add(estimate.vintage());
        }
        if (!reach.rebasing().without(byLsoa).isEmpty()) {
            return;
        }
        Map<Integer, Residents> rebased = new HashMap<>();
        reach.rebasing().of(byLsoa).forEach((area, value) -> {
            if (value.millionths() > 0) {
                rebased.put(area, new Residents(value.number(), String.join(", ", vintages), value.estimated()));
            }
        });
        byYear.put(year, rebased);
    }
}
