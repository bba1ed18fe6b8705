package uk.csp.crimedata.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import uk.csp.crimedata.disclosure.CountedCell.Standing;
import uk.csp.crimedata.disclosure.ReleasedCell.Status;

/**
 * Hides as few cells of a table as it can so that nothing confidential follows from what is printed. Ends always: every
 * round hides a cell more, and with all of a table hidden (and nothing published before) every cell can be anything.
 *
 * <p>The rule. For an attacker who knows all that is published, every sum, and that counts are whole and not negative:
 *
 * <ol>
 *   <li>a count of the protected range, in the table or not, can still be every end of that range and beyond;
 *   <li>any other hidden cell can still be so too, or lies surely outside the range and can be as many values as it has.
 * </ol>
 */
public final class Suppression {
    /** Beyond this many open cells the last pass, which prints again what need not be hidden, costs too much. */
    private static final int MOST_CELLS_TO_REVIEW = 250;

    private final Map<String, CountedCell> cells = new LinkedHashMap<>();
    private final List<Equation> equations;
    private final Set<String> hidden = new LinkedHashSet<>();

    private Suppression(List<CountedCell> counted, List<Equation> equations) {
        counted.forEach(cell -> cells.put(cell.key(), cell));
        this.equations = equations;
    }

    public static Protection protect(List<CountedCell> cells, List<Equation> equations) {
        return protect(cells, equations, Set.of());
    }

    /** @param hidden asked cells to be hidden whatever protection needs */
    public static Protection protect(List<CountedCell> cells, List<Equation> equations, Set<String> hidden) {
        Suppression suppression = new Suppression(cells, equations);
        suppression.hidden.addAll(hidden);
        return suppression.run();
    }

    private Protection run() {
        List<String> forced = List.copyOf(hidden);
        cells.values().stream()
                .filter(cell -> cell.standing() == Standing.ASKED && cell.isSensitive())
                .forEach(cell -> hidden.add(cell.key()));
        for (List<Shortfall> open = shortfalls(hidden, false); !open.isEmpty(); open = shortfalls(hidden, false)) {
            int before = hidden.size();
            for (Shortfall shortfall : open) {
                Displacement displacement = new Displacement(cells, equations, hidden, shortfall);
                if (!displacement.reaches() && !hideAroundOf(shortfall.key())) {
                    return new Protection.Revealing(shortfall.key());
                }
                hidden.addAll(displacement.movedPrinted());
            }
            if (hidden.size() == before && !hideAroundOf(open.get(0).key())) {
                return new Protection.Revealing(open.get(0).key());
            }
        }
        if (known(hidden).values().stream().filter(known -> !known.single()).count() <= MOST_CELLS_TO_REVIEW) {
            printAgain(forced);
        }
        return new Protection.Protected(Set.copyOf(hidden), release());
    }

    /** A cell that must be able to reach a count and cannot, as the table stands. */
    record Shortfall(String key, long target) {}

    private List<Shortfall> shortfalls(Set<String> hiding, boolean firstOnly) {
        FeasibleTables tables = new FeasibleTables(known(hiding), equations);
        List<Shortfall> found = new ArrayList<>();
        for (CountedCell cell : cells.values()) {
            if (isOpen(cell, hiding)) {
                addShortfall(cell, hiding, tables, found);
                if (firstOnly && !found.isEmpty()) {
                    break;
                }
            }
        }
        return found;
    }

    /** A cell that was published before, or known as closely by what was, is nobody's to protect any more. */
    private boolean isOpen(CountedCell cell, Set<String> hiding) {
        return isHidden(cell, hiding) && cell.policy().rangeLiesIn(cell.known());
    }

    private static boolean isHidden(CountedCell cell, Set<String> hiding) {
        return switch (cell.standing()) {
            case ASKED -> hiding.contains(cell.key());
            case HIDDEN_BEFORE -> true;
            case ABSENT -> cell.isSensitive();
            case PUBLISHED_BEFORE -> false;
        };
    }

    private void addShortfall(CountedCell cell, Set<String> hiding, FeasibleTables tables, List<Shortfall> found) {
        DisclosurePolicy policy = cell.policy();
        boolean low = policy.protects() && tables.canBeAtMost(cell.key(), policy.hideFrom());
        boolean high = policy.protects() && tables.canBeAtLeast(cell.key(), policy.hideTo());
        if (low && high) {
            return;
        }
        if (!cell.isSensitive() && (!policy.protects() || !tables.canBeAtMost(cell.key(), policy.hideTo()))) {
            Interval range = tables.range(cell.key());
            if (!range.spans(policy.width())) {
                found.add(new Shortfall(cell.key(), range.from() + policy.width()));
            }
            return;
        }
        found.add(new Shortfall(cell.key(), low ? policy.hideTo() : policy.hideFrom()));
    }

    private Map<String, Interval> known(Set<String> hiding) {
        Map<String, Interval> known = new LinkedHashMap<>();
        cells.values().forEach(cell -> known.put(cell.key(), known(cell, hiding)));
        return known;
    }

    static Interval known(CountedCell cell, Set<String> hiding) {
        if (cell.standing() != Standing.ASKED || hiding.contains(cell.key())) {
            return cell.known();
        }
        DisclosurePolicy policy = cell.policy();
        return policy.meaning(policy.printed(cell.count())).and(cell.known());
    }

    /** Where the displacement found no way: hides what stands in a sum with the cell, then the whole table. */
    private boolean hideAroundOf(String key) {
        Set<String> around = new HashSet<>();
        equations.stream()
                .filter(equation -> equation.cells().anyMatch(key::equals))
                .forEach(equation -> equation.cells().forEach(around::add));
        return hideAsked(around) || hideAsked(cells.keySet());
    }

    private boolean hideAsked(Set<String> keys) {
        boolean more = false;
        for (String key : new TreeSet<>(keys)) {
            if (cells.get(key).standing() == Standing.ASKED && hidden.add(key)) {
                more = true;
            }
        }
        return more;
    }

    /** Prints again, the largest first, what is hidden without need. */
    private void printAgain(List<String> forced) {
        List<CountedCell> spare = hidden.stream()
                .map(cells::get)
                .filter(cell -> !cell.isSensitive() && !forced.contains(cell.key()))
                .sorted(Comparator.comparingLong(CountedCell::count).reversed().thenComparing(CountedCell::key))
                .toList();
        for (CountedCell cell : spare) {
            Set<String> fewer = new LinkedHashSet<>(hidden);
            fewer.remove(cell.key());
            if (shortfalls(fewer, true).isEmpty()) {
                hidden.remove(cell.key());
            }
        }
    }

    private Release release() {
        List<ReleasedCell> released =
                cells.values().stream().map(cell -> released(cell, hidden)).toList();
        return new Release(released, equations);
    }

    private static ReleasedCell released(CountedCell cell, Set<String> hidden) {
        Status status =
                switch (cell.standing()) {
                    case ASKED -> hidden.contains(cell.key()) ? Status.HIDDEN : Status.PUBLISHED;
                    case HIDDEN_BEFORE -> Status.HIDDEN;
                    case PUBLISHED_BEFORE -> Status.PUBLISHED;
                    case ABSENT -> Status.ABSENT;
                };
        Interval known = known(cell, hidden);
        Long printed = status == Status.PUBLISHED ? Long.valueOf(printed(cell, known)) : null;
        return new ReleasedCell(cell.key(), status, printed, known, cell.policy());
    }

    private static long printed(CountedCell cell, Interval known) {
        return known.single() || cell.isSensitive()
                ? known.from()
                : cell.policy().printed(cell.count());
    }
}
