package uk.csp.morile.judgement;

import java.util.Arrays;
import java.util.Optional;
import uk.csp.morile.scoring.Origin;

/** Origins by their names in the API. */
final class Origins {
    private Origins() {}

    static Optional<Origin> of(String wireName) {
        return Arrays.stream(Origin.values())
                .filter(origin -> origin.wireName().equals(wireName))
                .findFirst();
    }
}
