package uk.csp.crimedata.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All tables of whole numbers that agree with what was published: what an attacker who knows every sum is left with. Says
 * how low and how high a cell can be, each with a table that proves it. What cannot be proven counts as impossible, so an
 * answer can err only towards more protection.
 */
final class FeasibleTables {
    private final Map<String, Component> components = new HashMap<>();

    FeasibleTables(Map<String, Interval> known, List<Equation> equations) {
        Map<String, List<Equation>> touching = new HashMap<>();
        for (Equation equation : equations) {
            List<String> open =
                    equation.cells().filter(key -> !known.get(key).single()).toList();
            open.forEach(key ->
                    touching.computeIfAbsent(key, cell -> new ArrayList<>()).add(equation));
            if (open.isEmpty()) {
                requireTrue(equation, known);
            }
        }
        for (Map.Entry<String, Interval> cell : known.entrySet()) {
            if (!cell.getValue().single() && !components.containsKey(cell.getKey())) {
                Component component = Component.around(cell.getKey(), touching, known);
                component.keys.forEach(key -> components.put(key, component));
            }
        }
    }

    /** An end of a cell's range and a table that has it; {@code bound} null: there is no end, the table is far out. */
    record Extreme(Long bound, Map<String, Long> table) {}

    /** The range that is proven for a cell that is not known exactly. */
    Interval range(String key) {
        Component component = component(key);
        Optional<Extreme> lowest = component.extreme(key, false);
        Optional<Extreme> highest = component.extreme(key, true);
        if (lowest.isEmpty() || highest.isEmpty()) {
            long only =
                    lowest.or(() -> highest).map(end -> end.table().get(key)).orElse(0L);
            return Interval.exactly(only);
        }
        return new Interval(lowest.get().bound(), highest.get().bound());
    }

    Optional<Extreme> lowest(String key) {
        return component(key).extreme(key, false);
    }

    Optional<Extreme> highest(String key) {
        return component(key).extreme(key, true);
    }

    boolean canBeAtMost(String key, long count) {
        Component component = component(key);
        int variable = component.keys.indexOf(key);
        return component.seenLowest[variable] <= count
                || component.extreme(key, false).isPresent() && component.seenLowest[variable] <= count;
    }

    boolean canBeAtLeast(String key, long count) {
        Component component = component(key);
        int variable = component.keys.indexOf(key);
        return component.seenHighest[variable] >= count
                || component.extreme(key, true).isPresent() && component.seenHighest[variable] >= count;
    }

    private Component component(String key) {
        Component component = components.get(key);
        if (component == null) {
            throw new IllegalArgumentException("The cell is published: " + key);
        }
        return component;
    }

    private static void requireTrue(Equation equation, Map<String, Interval> known) {
        long sum = equation.parts().stream()
                .mapToLong(part -> known.get(part).from())
                .sum();
        if (sum != known.get(equation.total()).from()) {
            throw new ContradictionException("What is published of " + equation.total() + " does not add up");
        }
    }

    /** Published numbers that no table has. True tables never come here. */
    static final class ContradictionException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        ContradictionException(String message) {
            super(message);
        }
    }

    /** Open cells that sums tie together, directly or through others. */
    private static final class Component {
        /** Beyond this many a whole-numbered table is not looked for any longer. */
        private static final int MOST_BRANCHES = 200;

        private static final long FAR = 1_000;

        private final List<String> keys;
        private final long[][] a;
        private final long[] b;
        private final long[] lower;
        private final long[] upper;
        private final long[] seenLowest;
        private final long[] seenHighest;
        private final ExactProgram program;

        private Component(List<String> keys, List<Equation> equations, Map<String, Interval> known) {
            this.keys = keys;
            this.lower = keys.stream().mapToLong(key -> known.get(key).from()).toArray();
            this.upper = keys.stream()
                    .mapToLong(key -> known.get(key).to() == null
                            ? ExactProgram.UNBOUNDED
                            : known.get(key).to())
                    .toArray();
            this.a = new long[equations.size()][keys.size()];
            this.b = new long[equations.size()];
            Map<String, Integer> place = new HashMap<>();
            for (String key : keys) {
                place.put(key, place.size());
            }
            for (int row = 0; row < a.length; row++) {
                Equation equation = equations.get(row);
                add(row, place, known, equation.total(), -1);
                for (String part : equation.parts()) {
                    add(row, place, known, part, 1);
                }
            }
            this.seenLowest = new long[keys.size()];
            this.seenHighest = new long[keys.size()];
            Arrays.fill(seenLowest, Long.MAX_VALUE);
            Arrays.fill(seenHighest, Long.MIN_VALUE);
            this.program = new ExactProgram(a, b, lower, upper);
            if (!program.isFeasible()) {
                throw new ContradictionException("No table has what is published around " + keys.get(0));
            }
        }

        private void add(int row, Map<String, Integer> place, Map<String, Interval> known, String key, int sign) {
            Integer column = place.get(key);
            if (column == null) {
                b[row] -= sign * known.get(key).from();
            } else {
                a[row][column] += sign;
            }
        }

        static Component around(String first, Map<String, List<Equation>> touching, Map<String, Interval> known) {
            Set<String> keys = new HashSet<>(Set.of(first));
            Map<Equation, Boolean> equations = new LinkedHashMap<>();
            Deque<String> open = new ArrayDeque<>(keys);
            while (!open.isEmpty()) {
                for (Equation equation : touching.getOrDefault(open.remove(), List.of())) {
                    if (equations.put(equation, true) == null) {
                        equation.cells()
                                .filter(key -> !known.get(key).single() && keys.add(key))
                                .forEach(open::add);
                    }
                }
            }
            return new Component(
                    keys.stream().sorted().collect(Collectors.toList()),
                    equations.keySet().stream()
                            .sorted((one, other) -> one.toString().compareTo(other.toString()))
                            .toList(),
                    known);
        }

        /** Empty when no table of whole numbers was found there. */
        Optional<Extreme> extreme(String key, boolean highest) {
            int variable = keys.indexOf(key);
            try {
                Search search = new Search(variable, highest);
                ExactProgram.Point point = search.best(program);
                boolean endless = search.endless;
                if (!point.isWhole()) {
                    point = search.whole(lower, upper);
                }
                if (point == null) {
                    return Optional.empty();
                }
                Map<String, Long> table = note(point);
                return Optional.of(new Extreme(endless ? null : table.get(key), table));
            } catch (ArithmeticException tooLarge) {
                return Optional.empty();
            }
        }

        private Map<String, Long> note(ExactProgram.Point point) {
            Map<String, Long> table = new TreeMap<>();
            for (int i = 0; i < keys.size(); i++) {
                long value = point.floor(i);
                table.put(keys.get(i), value);
                seenLowest[i] = Math.min(seenLowest[i], value);
                seenHighest[i] = Math.max(seenHighest[i], value);
            }
            return table;
        }

        /** Looks for the table that has most or least of one cell; for a whole-numbered one by halving the ranges. */
        private final class Search {
            private final int variable;
            private final boolean highest;
            private boolean endless;
            private int branches;

            Search(int variable, boolean highest) {
                this.variable = variable;
                this.highest = highest;
            }

            ExactProgram.Point best(ExactProgram of) {
                long[] cost = new long[keys.size()];
                cost[variable] = highest ? -1 : 1;
                ExactProgram.Point point = of.minimise(cost);
                endless = point == null;
                return endless ? of.far(variable, FAR) : point;
            }

            ExactProgram.Point whole(long[] from, long[] to) {
                if (++branches > MOST_BRANCHES) {
                    return null;
                }
                ExactProgram branch = new ExactProgram(a, b, from, to);
                if (!branch.isFeasible()) {
                    return null;
                }
                ExactProgram.Point point = best(branch);
                int split = point.fractional();
                if (split < 0) {
                    return point;
                }
                long[] below = to.clone();
                below[split] = point.floor(split);
                long[] above = from.clone();
                above[split] = point.floor(split) + 1;
                ExactProgram.Point one = whole(from, below);
                ExactProgram.Point other = whole(above, to);
                if (one == null || other == null) {
                    return one == null ? other : one;
                }
                return highest == one.floor(variable) > other.floor(variable) ? one : other;
            }
        }
    }
}
