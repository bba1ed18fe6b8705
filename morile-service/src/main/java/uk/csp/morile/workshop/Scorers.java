package uk.csp.morile.workshop;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who may score each cycle. */
@ApplicationScoped
public class Scorers implements PanacheRepositoryBase<Scorer, Scorer.Id> {
    List<Scorer> ofCycle(String cycle) {
        return list("id.cycle = ?1 order by authority, id.scorer", cycle);
    }

    /** The authority of each scorer of a cycle. */
    public Map<String, String> authorities(String cycle) {
        return ofCycle(cycle).stream().collect(Collectors.toMap(one -> one.id.scorer(), one -> one.authority));
    }

    Optional<Scorer> lookUp(String cycle, String scorer) {
        return findByIdOptional(new Scorer.Id(cycle, scorer));
    }
}
