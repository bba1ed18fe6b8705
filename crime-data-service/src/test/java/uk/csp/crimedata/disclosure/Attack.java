package uk.csp.crimedata.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A reader who wants to know a hidden count: solves the sums by Gaussian elimination over fractions, then narrows every
 * range by every row, original or solved, until nothing moves. Shares no code with what it attacks but the words in which
 * a table is published.
 */
public final class Attack {
    private static final int MOST_ROUNDS = 200;

    private final List<String> keys = new ArrayList<>();
    private final List<Fraction[]> rows = new ArrayList<>();
    private final Fraction[] low;
    private final Fraction[] high;

    private Attack(Release published) {
        for (ReleasedCell cell : published.cells()) {
            keys.add(cell.key());
        }
        low = new Fraction[keys.size()];
        high = new Fraction[keys.size()];
        for (int i = 0; i < keys.size(); i++) {
            Interval known = published.cells().get(i).known();
            low[i] = Fraction.of(known.from());
            high[i] = known.to() == null ? null : Fraction.of(known.to());
        }
        for (Equation equation : published.equations()) {
            Fraction[] row = new Fraction[keys.size() + 1];
            Arrays.fill(row, Fraction.ZERO);
            row[keys.indexOf(equation.total())] = Fraction.of(-1);
            for (String part : equation.parts()) {
                int at = keys.indexOf(part);
                row[at] = row[at].plus(Fraction.of(1));
            }
            rows.add(row);
        }
    }

    /** What is left of each cell: from, to; to null when there is no end. */
    public static Map<String, Long[]> ranges(Release published) {
        Attack attack = new Attack(published);
        attack.substituteKnown();
        List<Fraction[]> original = attack.rows.stream().map(Fraction[]::clone).toList();
        attack.eliminate();
        attack.rows.addAll(original);
        attack.narrow();
        Map<String, Long[]> ranges = new LinkedHashMap<>();
        for (int i = 0; i < attack.keys.size(); i++) {
            ranges.put(
                    attack.keys.get(i),
                    new Long[] {attack.low[i].ceiling(), attack.high[i] == null ? null : attack.high[i].floor()});
        }
        return ranges;
    }

    private void substituteKnown() {
        for (Fraction[] row : rows) {
            for (int i = 0; i < keys.size(); i++) {
                if (high[i] != null && low[i].compareTo(high[i]) == 0 && !row[i].isZero()) {
                    row[keys.size()] = row[keys.size()].minus(row[i].times(low[i]));
                    row[i] = Fraction.ZERO;
                }
            }
        }
    }

    /** To the reduced row echelon form. */
    private void eliminate() {
        int solved = 0;
        for (int column = 0; column < keys.size() && solved < rows.size(); column++) {
            int pivot = solved;
            while (pivot < rows.size() && rows.get(pivot)[column].isZero()) {
                pivot++;
            }
            if (pivot == rows.size()) {
                continue;
            }
            Collections.swap(rows, solved, pivot);
            Fraction[] own = rows.get(solved);
            Fraction divisor = own[column];
            for (int i = 0; i < own.length; i++) {
                own[i] = own[i].isZero() ? own[i] : own[i].over(divisor);
            }
            for (int other = 0; other < rows.size(); other++) {
                Fraction factor = rows.get(other)[column];
                if (other != solved && !factor.isZero()) {
                    for (int i = 0; i < own.length; i++) {
                        if (!own[i].isZero()) {
                            rows.get(other)[i] = rows.get(other)[i].minus(factor.times(own[i]));
                        }
                    }
                }
            }
            solved++;
        }
    }

    private void narrow() {
        boolean moved = true;
        for (int round = 0; moved && round < MOST_ROUNDS; round++) {
            moved = false;
            for (Fraction[] row : rows) {
                for (int i = 0; i < keys.size(); i++) {
                    moved |= !row[i].isZero() && narrow(row, i);
                }
            }
        }
    }

    /** A cell is what the row leaves for it when all others are as far out as they can be. */
    private boolean narrow(Fraction[] row, int cell) {
        Fraction least = row[keys.size()];
        Fraction most = row[keys.size()];
        for (int i = 0; i < keys.size(); i++) {
            if (i != cell && !row[i].isZero()) {
                boolean adds = row[i].sign() > 0;
                Fraction forLeast = adds ? high[i] : low[i];
                Fraction forMost = adds ? low[i] : high[i];
                least = least == null || forLeast == null ? null : least.minus(row[i].times(forLeast));
                most = most == null || forMost == null ? null : most.minus(row[i].times(forMost));
            }
        }
        boolean positive = row[cell].sign() > 0;
        Fraction from = positive ? least : most;
        Fraction to = positive ? most : least;
        boolean moved = false;
        if (from != null) {
            Fraction whole = Fraction.of(from.over(row[cell]).ceiling());
            if (whole.compareTo(low[cell]) > 0) {
                low[cell] = whole;
                moved = true;
            }
        }
        if (to != null) {
            Fraction whole = Fraction.of(to.over(row[cell]).floor());
            if (high[cell] == null || whole.compareTo(high[cell]) < 0) {
                high[cell] = whole;
                moved = true;
            }
        }
        return moved;
    }

    /** A fraction of whole numbers of any size. */
    private record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
        private static final Fraction ZERO = of(0);

        static Fraction of(long number) {
            return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
        }

        private static Fraction reduced(BigInteger numerator, BigInteger denominator) {
            if (denominator.equals(BigInteger.ONE)) {
                return new Fraction(numerator, denominator);
            }
            BigInteger common = numerator.gcd(denominator);
            if (denominator.signum() < 0) {
                common = common.negate();
            }
            return new Fraction(numerator.divide(common), denominator.divide(common));
        }

        Fraction plus(Fraction other) {
            return reduced(
                    numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                    denominator.multiply(other.denominator));
        }

        Fraction minus(Fraction other) {
            return plus(new Fraction(other.numerator.negate(), other.denominator));
        }

        Fraction times(Fraction other) {
            return reduced(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
        }

        Fraction over(Fraction other) {
            return reduced(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
        }

        boolean isZero() {
            return numerator.signum() == 0;
        }

        int sign() {
            return numerator.signum();
        }

        long floor() {
            BigInteger[] parts = numerator.divideAndRemainder(denominator);
            return parts[0].longValueExact() - (parts[1].signum() < 0 ? 1 : 0);
        }

        long ceiling() {
            return -new Fraction(numerator.negate(), denominator).floor();
        }

        @Override
        public int compareTo(Fraction other) {
            return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
        }
    }
}
