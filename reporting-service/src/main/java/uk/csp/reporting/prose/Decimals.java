package uk.csp.reporting.prose;

import uk.csp.reporting.facts.Facts;

/** How many decimals the crime table prints: all crime its change with one and its rate whole, all else the other way. */
public record Decimals(int percent, int rate) {
    public static Decimals of(String indicator) {
        return indicator.equals(Facts.ALL_CRIME) ? new Decimals(1, 0) : new Decimals(0, 1);
    }
}
