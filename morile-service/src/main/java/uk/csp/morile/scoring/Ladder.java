package uk.csp.morile.scoring;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where a value stands on steps that go from the highest level down.
 *
 * @param reached the highest step it reaches
 * @param missed the lowest step it does not reach
 */
record Ladder<S>(Optional<S> reached, Optional<S> missed) {
    static <S> Ladder<S> climb(List<S> steps, Predicate<S> isReached) {
        for (int i = 0; i < steps.size(); i++) {
            if (isReached.test(steps.get(i))) {
                return new Ladder<>(
                        Optional.of(steps.get(i)), i == 0 ? Optional.empty() : Optional.of(steps.get(i - 1)));
            }
        }
        return new Ladder<>(Optional.empty(), Optional.of(steps.get(steps.size() - 1)));
    }
}
