package uk.csp.morile.scoring;

import java.util.Collection;

/** Invariants of the model's records. */
final class Require {
    private Require() {}

    static void that(boolean condition, String rule) {
        if (!condition) {
            throw new IllegalArgumentException(rule);
        }
    }

    static void text(String value, String name) {
        that(value != null && !value.isBlank(), name + " is missing");
    }

    static void share(double value, String name) {
        that(value >= 0 && value <= 1, name + " lies between 0 and 1");
    }

    static void some(Collection<?> values, String name) {
        that(values != null && !values.isEmpty(), name + " are missing");
    }
}
