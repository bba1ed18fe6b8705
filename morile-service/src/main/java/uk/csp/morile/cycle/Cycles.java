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

    /**
     * The cycle of a partnership that a request names, or its newest one.
     *
     * @param cycle {@code 2018-19}, {@code E22000056.2018-19}, or null
     * @throws ProblemException when there is none
     */
    public CycleView ofPartnership(String partnership, String cycle) {
        return find(
                        "partnershipCode = ?1 and (?2 is null or name = ?2 or id = ?2)",
                        Sort.by("name").descending(),
                        partnership,
                        cycle)
                .firstResultOptional()
                .map(Cycle::view)
                .orElseThrow(Cycles::unknown);
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
        return moved(cycle, CycleState.RATIFIED);
    }

    /** Closes a cycle for good. */
    public CycleView publish(String id, Instant at, String by) {
        Cycle cycle = findById(id, LockModeType.PESSIMISTIC_WRITE);
        cycle.publishedAt = at;
        cycle.publishedBy = by;
        return moved(cycle, CycleState.PUBLISHED);
    }

    /** Takes a cycle to another state; the caller holds the lock of its partnership. */
    public CycleView move(String id, CycleState state) {
        return moved(findById(id, LockModeType.PESSIMISTIC_WRITE), state);
    }

    /** Counts an edit of what belongs to a cycle, so that its ETag changes. */
    public CycleView touch(String id) {
        Cycle cycle = findById(id, LockModeType.PESSIMISTIC_WRITE);
        return moved(cycle, CycleState.of(cycle.state));
    }

    private CycleView moved(Cycle cycle, CycleState state) {
        cycle.state = state.wireName();
        cycle.revision++;
        flush();
        return cycle.view();
    }

    /** Whose the cycles of a partnership are; empty before the first one. */
    Optional<String> ownerOf(String partnership) {
        return find("partnershipCode = ?1 and owner is not null order by openedAt, id", partnership)
                .firstResultOptional()
                .map(cycle -> cycle.owner);
    }

    public static ProblemException unknown() {
        return new ProblemException(MorileProblem.UNKNOWN_CYCLE, "No assessment cycle has this identifier.");
    }
}
