package uk.csp.morile.cycle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import uk.csp.morile.MorileProblem;
import uk.csp.platform.problem.ProblemException;

/** The assessment cycles. */
@ApplicationScoped
public class Cycles implements PanacheRepositoryBase<Cycle, String> {
    public static String id(String partnership, String cycle) {
        return partnership + "." + cycle;
    }

    public Optional<CycleView> lookUp(String id) {
        return findByIdOptional(id).map(Cycle::view);
    }

    /**
     * The cycle a request names.
     *
     * @throws ProblemException when there is none
     */
    public CycleView require(String id) {
        return lookUp(id).orElseThrow(Cycles::unknown);
    }

    /** The cycle as it is now that its partnership is locked; what was read before the lock may be stale. */
    public CycleView refreshed(String id) {
        Cycle cycle = findByIdOptional(id).orElseThrow(Cycles::unknown);
        getEntityManager().refresh(cycle);
        return cycle.view();
    }

    public List<CycleView> ofPartnerships(Collection<String> partnerships) {
        return list("partnershipCode in ?1", Sort.by("id"), partnerships).stream()
                .map(Cycle::view)
                .toList();
    }

    /** Cycles in the order of their identifiers; null means every partnership. */
    List<CycleView> search(String partnership) {
        List<Cycle> found =
                partnership == null ? listAll(Sort.by("id")) : list("partnershipCode", Sort.by("id"), partnership);
        return found.stream().map(Cycle::view).toList();
    }

    /** Freezes the judgements of a cycle. */
    public CycleView ratify(String id, Instant at, String by) {
        Cycle cycle = findById(id, LockModeType.PESSIMISTIC_WRITE);
        cycle.ratifiedAt = at;
        cycle.ratifiedBy = by;
        return cycle.view();
    }

    static ProblemException unknown() {
        return new ProblemException(MorileProblem.UNKNOWN_CYCLE, "No assessment cycle has this identifier.");
    }
}
