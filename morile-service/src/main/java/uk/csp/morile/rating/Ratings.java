package uk.csp.morile.rating;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
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
}
