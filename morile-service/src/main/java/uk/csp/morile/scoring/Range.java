package uk.csp.morile.scoring;

/** What a share of a maximum is over the known criteria, and what it could be, given the unknown ones. */
record Range(double lowest, double known, double highest) {
    Range map(java.util.function.DoubleUnaryOperator monotone) {
        return new Range(
                monotone.applyAsDouble(lowest), monotone.applyAsDouble(known), monotone.applyAsDouble(highest));
    }

    Range with(Range other, java.util.function.DoubleBinaryOperator monotone) {
        return new Range(
                monotone.applyAsDouble(lowest, other.lowest),
                monotone.applyAsDouble(known, other.known),
                monotone.applyAsDouble(highest, other.highest));
    }
}
