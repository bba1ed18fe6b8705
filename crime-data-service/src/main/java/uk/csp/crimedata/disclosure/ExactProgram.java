package uk.csp.crimedata.disclosure;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Minimises a linear cost over {@code A x = b, lower <= x <= upper}, exactly: the simplex method for bounded variables on
 * integers over one common denominator (Edmonds). No rounding ever; a number too large for 64 bits ends in an
 * {@link ArithmeticException}, which a caller takes for "not proven".
 */
final class ExactProgram {
    static final long UNBOUNDED = Long.MAX_VALUE;

    /** A row that no variable solves yet: what it lacks is made up by an invented one. */
    private static final int INVENTED = -1;

    private static final int PIVOTS_BEFORE_BLAND = 500;

    private final int rows;
    private final int columns;
    private final long[] lower;
    private final long[] upper;
    private final long[][] tableau;
    private final long[] values;
    private final int[] basis;
    private final boolean[] basic;
    private final boolean[] atUpper;
    private long denominator = 1;
    private boolean inventedMayMove = true;
    private int rayColumn;

    /** @param upper {@link #UNBOUNDED} where there is no bound */
    ExactProgram(long[][] a, long[] b, long[] lower, long[] upper) {
        this.rows = a.length;
        this.columns = lower.length;
        this.lower = lower.clone();
        this.upper = upper.clone();
        this.tableau = new long[rows][];
        this.values = new long[rows];
        this.basis = new int[rows];
        this.basic = new boolean[columns];
        this.atUpper = new boolean[columns];
        Arrays.fill(basis, INVENTED);
        for (int row = 0; row < rows; row++) {
            long lacking = b[row];
            for (int column = 0; column < columns; column++) {
                lacking -= a[row][column] * lower[column];
            }
            tableau[row] = a[row].clone();
            if (lacking < 0) {
                negate(tableau[row]);
            }
            values[row] = Math.abs(lacking);
        }
    }

    /** A solution as integers over a denominator. */
    record Point(long[] numerators, long denominator) {
        boolean isWhole() {
            return fractional() < 0;
        }

        /** The first variable that is no whole number, or -1. */
        int fractional() {
            for (int i = 0; i < numerators.length; i++) {
                if (numerators[i] % denominator != 0) {
                    return i;
                }
            }
            return -1;
        }

        long floor(int variable) {
            return Math.floorDiv(numerators[variable], denominator);
        }
    }

    /** @return whether anything satisfies the constraints; to be asked once, first */
    boolean isFeasible() {
        if (Arrays.stream(values).anyMatch(value -> value != 0)) {
            long[] reduced = new long[columns];
            for (long[] row : tableau) {
                for (int column = 0; column < columns; column++) {
                    reduced[column] -= row[column];
                }
            }
            run(reduced);
        }
        inventedMayMove = false;
        for (int row = 0; row < rows; row++) {
            if (basis[row] == INVENTED && values[row] != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Moves to where the cost is least.
     *
     * @return null when it falls without end; {@link #far} goes there
     */
    Point minimise(long[] cost) {
        long[] reduced = new long[columns];
        for (int column = 0; column < columns; column++) {
            reduced[column] = basic[column] ? 0 : Math.multiplyExact(cost[column], denominator);
        }
        for (int row = 0; row < rows; row++) {
            if (basis[row] != INVENTED && cost[basis[row]] != 0) {
                for (int column = 0; column < columns; column++) {
                    if (!basic[column]) {
                        reduced[column] = Math.subtractExact(
                                reduced[column], Math.multiplyExact(cost[basis[row]], tableau[row][column]));
                    }
                }
            }
        }
        return run(reduced) ? point() : null;
    }

    /** Where the cost fell without end: a point so far along that a variable has changed by at least so much. */
    Point far(int variable, long change) {
        long[] numerators = point().numerators();
        int row = rowOf(variable);
        long perStep = row < 0 ? denominator : Math.abs(tableau[row][rayColumn]);
        long steps = Math.multiplyExact(denominator, (change + perStep - 1) / perStep);
        int direction = atUpper[rayColumn] ? -1 : 1;
        numerators[rayColumn] += Math.multiplyExact(direction * steps, denominator);
        for (int i = 0; i < rows; i++) {
            if (basis[i] != INVENTED) {
                numerators[basis[i]] = Math.subtractExact(
                        numerators[basis[i]], Math.multiplyExact(direction * steps, tableau[i][rayColumn]));
            }
        }
        return new Point(numerators, denominator);
    }

    private int rowOf(int variable) {
        for (int row = 0; row < rows; row++) {
            if (basis[row] == variable) {
                return row;
            }
        }
        return -1;
    }

    private Point point() {
        long[] numerators = new long[columns];
        for (int column = 0; column < columns; column++) {
            numerators[column] = Math.multiplyExact(atUpper[column] ? upper[column] : lower[column], denominator);
        }
        for (int row = 0; row < rows; row++) {
            if (basis[row] != INVENTED) {
                numerators[basis[row]] = values[row];
            }
        }
        return new Point(numerators, denominator);
    }

    /** @return false when the cost falls without end along {@link #rayColumn} */
    private boolean run(long[] reduced) {
        for (int pivots = 0; ; pivots++) {
            int entering = entering(reduced, pivots > PIVOTS_BEFORE_BLAND);
            if (entering < 0) {
                return true;
            }
            if (!step(entering, reduced)) {
                rayColumn = entering;
                return false;
            }
        }
    }

    /** The steepest column at first; the first one (Bland) once that might go round in circles. */
    private int entering(long[] reduced, boolean first) {
        int best = -1;
        for (int column = 0; column < columns; column++) {
            boolean improves = atUpper[column] ? reduced[column] > 0 : reduced[column] < 0;
            if (improves && !basic[column] && lower[column] < upper[column]) {
                if (first) {
                    return column;
                }
                if (best < 0 || Math.abs(reduced[column]) > Math.abs(reduced[best])) {
                    best = column;
                }
            }
        }
        return best;
    }

    private boolean step(int entering, long[] reduced) {
        int direction = atUpper[entering] ? -1 : 1;
        boolean ends = upper[entering] != UNBOUNDED;
        long numerator = ends ? upper[entering] - lower[entering] : 0;
        long divisor = 1;
        int leaving = -1;
        boolean leavesAtUpper = false;
        for (int row = 0; row < rows; row++) {
            long slope = direction * tableau[row][entering];
            if (slope == 0 || slope < 0 && upperOf(row) == UNBOUNDED) {
                continue;
            }
            long room = slope > 0
                    ? Math.subtractExact(values[row], Math.multiplyExact(denominator, lowerOf(row)))
                    : Math.subtractExact(Math.multiplyExact(denominator, upperOf(row)), values[row]);
            long rate = Math.abs(slope);
            long order =
                    ends ? Long.compare(Math.multiplyExact(room, divisor), Math.multiplyExact(numerator, rate)) : -1;
            if (order < 0 || order == 0 && leaving >= 0 && basis[row] < basis[leaving]) {
                ends = true;
                numerator = room;
                divisor = rate;
                leaving = row;
                leavesAtUpper = slope < 0;
            }
        }
        if (!ends) {
            return false;
        }
        if (leaving < 0) {
            for (int row = 0; row < rows; row++) {
                values[row] = Math.subtractExact(
                        values[row], Math.multiplyExact(direction * numerator, tableau[row][entering]));
            }
            atUpper[entering] = !atUpper[entering];
        } else {
            pivot(leaving, entering, direction * numerator, leavesAtUpper, reduced);
        }
        return true;
    }

    private long lowerOf(int row) {
        return basis[row] == INVENTED ? 0 : lower[basis[row]];
    }

    private long upperOf(int row) {
        if (basis[row] == INVENTED) {
            return inventedMayMove ? UNBOUNDED : 0;
        }
        return upper[basis[row]];
    }

    /** @param move change of the entering variable, over the size of the pivot */
    private void pivot(int leaving, int entering, long move, boolean leavesAtUpper, long[] reduced) {
        long[] pivotRow = tableau[leaving];
        if (pivotRow[entering] < 0) {
            negate(pivotRow);
        }
        int[] filled = filled(pivotRow);
        long size = pivotRow[entering];
        long start = atUpper[entering] ? upper[entering] : lower[entering];
        for (int row = 0; row < rows; row++) {
            if (row != leaving) {
                values[row] = Math.subtractExact(
                                Math.multiplyExact(size, values[row]), Math.multiplyExact(move, tableau[row][entering]))
                        / denominator;
                eliminate(tableau[row], pivotRow, filled, entering);
            }
        }
        values[leaving] = Math.addExact(Math.multiplyExact(size, start), move);
        eliminate(reduced, pivotRow, filled, entering);
        denominator = size;
        if (basis[leaving] != INVENTED) {
            basic[basis[leaving]] = false;
            atUpper[basis[leaving]] = leavesAtUpper;
        }
        basis[leaving] = entering;
        basic[entering] = true;
        atUpper[entering] = false;
    }

    private void eliminate(long[] row, long[] pivotRow, int[] filled, int entering) {
        long factor = row[entering];
        long pivot = pivotRow[entering];
        if (pivot == denominator) {
            // The usual case: most rows have nothing in the column, most columns nothing in the row.
            if (factor != 0) {
                for (int column : filled) {
                    row[column] =
                            Math.subtractExact(row[column], Math.multiplyExact(factor, pivotRow[column]) / denominator);
                }
            }
            return;
        }
        for (int column = 0; column < columns; column++) {
            if (row[column] != 0 || pivotRow[column] != 0) {
                row[column] = Math.subtractExact(
                                Math.multiplyExact(row[column], pivot), Math.multiplyExact(factor, pivotRow[column]))
                        / denominator;
            }
        }
    }

    private static int[] filled(long[] row) {
        return IntStream.range(0, row.length).filter(column -> row[column] != 0).toArray();
    }

    private static void negate(long[] row) {
        for (int i = 0; i < row.length; i++) {
            row[i] = -row[i];
        }
    }
}
