package uk.csp.morile.rating;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The present ratings. */
@ApplicationScoped
class Ratings implements PanacheRepositoryBase<Rating, String> {

    /** The ratings of a cycle by threat; the caller may put new ones into the map and persist them. */
    Map<String, Rating> ofCycle(String cycle) {
        return list("cycle", cycle).stream()
                .collect(Collectors.toMap(
                        rating -> rating.threat, Function.identity(), (one, other) -> one, HashMap::new));
    }

    /**
     * Ratings in the order of the register. Null does not filter.
     *
     * @param cycle {@code 2018-19} or {@code E22000056.2018-19}
     * @param band the ratified band, or the indicative one where nothing is ratified
     */
    List<Rating> search(String partnership, String cycle, String theme, String band) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> values = new HashMap<>();
        if (partnership != null) {
            conditions.add("partnership = :partnership");
            values.put("partnership", partnership);
        }
        if (cycle != null) {
            conditions.add("(cycle = :cycle or cycle = concat(partnership, '.', :cycle))");
            values.put("cycle", cycle);
        }
        if (theme != null) {
            conditions.add("theme = :theme");
            values.put("theme", theme);
        }
        if (band != null) {
            conditions.add("coalesce(ratifiedBand, indicativeBand) = :band");
            values.put("band", band);
        }
        return list(String.join(" and ", conditions) + " order by cycle, position", values);
    }
}
