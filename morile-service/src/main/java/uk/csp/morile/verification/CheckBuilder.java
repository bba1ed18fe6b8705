package uk.csp.morile.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Compares item by item and keeps the first differences. */
final class CheckBuilder {
    private static final int SHOWN = 100;

    private final String name;
    private final String promise;
    private final List<CycleVerification.Difference> differences = new ArrayList<>();
    private int compared;
    private int different;
    private int waiting;

    CheckBuilder(String name, String promise) {
        this.name = name;
        this.promise = promise;
    }

    void compare(String item, String kept, String replayed) {
        compared++;
        if (!Objects.equals(kept, replayed)) {
            different++;
            if (differences.size() < SHOWN) {
                differences.add(new CycleVerification.Difference(item, kept, replayed));
            }
        }
    }

    void waits() {
        waiting++;
    }

    CycleVerification.Check check() {
        return new CycleVerification.Check(name, promise, compared, different, waiting, differences);
    }
}
