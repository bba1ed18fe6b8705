package uk.csp.crimedata.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.csp.crimedata.disclosure.CountedCell.Standing;
import uk.csp.crimedata.disclosure.Suppression.Shortfall;

/**
 * The cheapest way to move a cell from its count to another with every sum still true: cells already open move for
 * nothing, printed ones at a price that grows with their size. The printed cells that move are those worth hiding.
 */
final class Displacement {
    private static final long REWARD = 1L << 30;
    private static final long PRICE = 4;

    private final Map<String, CountedCell> cells;
    private final Set<String> hidden;
    private final Shortfall shortfall;
    private final List<String> keys = new ArrayList<>();
    private final List<Move> moves = new ArrayList<>();
    private final ExactProgram.Point way;

    /** A cell that goes up or down, at most so far, at a price for each step. */
    private record Move(int cell, int direction, long atMost, long price, boolean wanted) {}

    Displacement(Map<String, CountedCell> cells, List<Equation> equations, Set<String> hidden, Shortfall shortfall) {
        this.cells = cells;
        this.hidden = hidden;
        this.shortfall = shortfall;
        this.way = solve(around(equations));
    }

    /** Whether the cell can be moved as far as it must, were enough of the table hidden. */
    boolean reaches() {
        if (way == null) {
            return false;
        }
        long distance = Math.abs(shortfall.target() - cells.get(shortfall.key()).count());
        for (int i = 0; i < moves.size(); i++) {
            if (moves.get(i).wanted()) {
                return way.floor(i) >= distance;
            }
        }
        return distance == 0;
    }

    Set<String> movedPrinted() {
        Set<String> moved = new LinkedHashSet<>();
        for (int i = 0; way != null && i < moves.size(); i++) {
            if (moves.get(i).price() > 0 && way.numerators()[i] != 0) {
                moved.add(keys.get(moves.get(i).cell()));
            }
        }
        return moved;
    }

    /** The sums that tie the cell to others that can move. */
    private List<Equation> around(List<Equation> equations) {
        Map<String, List<Equation>> touching = new HashMap<>();
        for (Equation equation : equations) {
            equation.cells().filter(this::moves).forEach(key -> touching.computeIfAbsent(key, cell -> new ArrayList<>())
                    .add(equation));
        }
        Set<Equation> tied = new LinkedHashSet<>();
        Set<String> reached = new HashSet<>(Set.of(shortfall.key()));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            String key = open.remove();
            keys.add(key);
            for (Equation equation : touching.getOrDefault(key, List.of())) {
                if (tied.add(equation)) {
                    equation.cells()
                            .filter(cell -> moves(cell) && reached.add(cell))
                            .forEach(open::add);
                }
            }
        }
        return List.copyOf(tied);
    }

    private boolean moves(String key) {
        CountedCell cell = cells.get(key);
        return !cell.known().single();
    }

    private ExactProgram.Point solve(List<Equation> equations) {
        for (int i = 0; i < keys.size(); i++) {
            addMoves(i, cells.get(keys.get(i)));
        }
        Map<String, Integer> place = new HashMap<>();
        keys.forEach(key -> place.put(key, place.size()));
        long[][] a = new long[equations.size()][moves.size()];
        for (int row = 0; row < a.length; row++) {
            int[] signs = signs(equations.get(row), place);
            for (int column = 0; column < moves.size(); column++) {
                Move move = moves.get(column);
                a[row][column] = (long) signs[move.cell()] * move.direction();
            }
        }
        long[] upper = moves.stream().mapToLong(Move::atMost).toArray();
        long[] cost = moves.stream()
                .mapToLong(move -> move.wanted() ? -REWARD : move.price())
                .toArray();
        try {
            ExactProgram program = new ExactProgram(a, new long[a.length], new long[upper.length], upper);
            return program.isFeasible() ? program.minimise(cost) : null;
        } catch (ArithmeticException tooLarge) {
            return null;
        }
    }

    private int[] signs(Equation equation, Map<String, Integer> place) {
        int[] signs = new int[keys.size()];
        equation.cells()
                .filter(place::containsKey)
                .forEach(key -> signs[place.get(key)] += key.equals(equation.total()) ? -1 : 1);
        return signs;
    }

    private void addMoves(int index, CountedCell cell) {
        long count = cell.count();
        if (cell.key().equals(shortfall.key())) {
            long distance = shortfall.target() - count;
            if (distance != 0) {
                moves.add(new Move(index, distance > 0 ? 1 : -1, Math.abs(distance), 0, true));
            }
            return;
        }
        Interval free = Suppression.known(cell, hidden);
        long up = free.to() == null ? ExactProgram.UNBOUNDED : free.to() - count;
        long down = count - free.from();
        addMove(index, 1, up, 0);
        addMove(index, -1, down, 0);
        if (cell.standing() == Standing.ASKED && !hidden.contains(cell.key())) {
            long price = PRICE + 64 - Long.numberOfLeadingZeros(count);
            Interval most = cell.known();
            addMove(index, 1, most.to() == null ? ExactProgram.UNBOUNDED : most.to() - count - up, price);
            addMove(index, -1, count - most.from() - down, price);
        }
    }

    private void addMove(int index, int direction, long atMost, long price) {
        if (atMost > 0) {
            moves.add(new Move(index, direction, atMost, price, false));
        }
    }
}
