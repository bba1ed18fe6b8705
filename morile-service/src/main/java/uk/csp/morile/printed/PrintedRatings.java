package uk.csp.morile.printed;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ratings of cycles that were printed elsewhere, by people whose scores are not known. */
@ApplicationScoped
public class PrintedRatings implements PanacheRepositoryBase<PrintedRating, PrintedRating.Id> {
    Map<String, PrintedRating> byThreat(String cycle) {
        return list("id.cycle", cycle).stream()
                .collect(Collectors.toMap(printed -> printed.id.threat(), Function.identity()));
    }

    /** The threats of a cycle whose rating is printed. */
    public Set<String> threats(String cycle) {
        return byThreat(cycle).keySet();
    }
}
