package uk.csp.crimedata.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Published tables as one system: every cell and every sum that ties cells together. */
public record Release(List<ReleasedCell> cells, List<Equation> equations) {
    public Release {
        cells = List.copyOf(cells);
        equations = List.copyOf(equations);
        Set<String> keys = new HashSet<>();
        for (ReleasedCell cell : cells) {
            if (!keys.add(cell.key())) {
                throw new IllegalArgumentException("Two cells have the key " + cell.key());
            }
        }
        if (!equations.stream().flatMap(Equation::cells).allMatch(keys::contains)) {
            throw new IllegalArgumentException("A sum names a cell that there is not");
        }
    }
}
