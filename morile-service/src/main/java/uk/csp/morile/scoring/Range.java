package uk.csp.morile.scoring;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** What a share of a maximum is over the known criteria, and what it could be, given the unknown ones. */
record Range(double lowest, double known, double highest) {
    Range map(DoubleUnaryOperator monotone) {
        return new Range(
                monotone.applyAsDouble(lowest), monotone.applyAsDouble(known), monotone.applyAsDouble(highest));
    }

    Range with(Range other, DoubleBinaryOperator monotone) {
        return new Range(
                monotone.applyAsDouble(lowest, other.lowest),
                monotone.applyAsDouble(known, other.known),
                monotone.applyAsDouble(highest, other.highest));
    }
}
