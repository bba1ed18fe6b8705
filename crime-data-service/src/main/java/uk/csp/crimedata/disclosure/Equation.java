package uk.csp.crimedata.disclosure;

import java.util.List;
import java.util.stream.Stream;

/** A count that is the sum of others: a row of a table and its total, a year and its months. Cells go by their keys. */
public record Equation(String total, List<String> parts) {
    public Equation {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.contains(total)) {
            throw new IllegalArgumentException("A total is the sum of other cells: " + total);
        }
    }

    public Stream<String> cells() {
        return Stream.concat(Stream.of(total), parts.stream());
    }
}
