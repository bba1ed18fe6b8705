package uk.csp.gateway.workshop;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An assessment cycle of morile-service; without {@code workshop} its scores are agreed elsewhere. */
record Cycle(
        String id,
        String cycle,
        String label,
        String register,
        String model,
        String state,
        Quorum workshop,
        String owner,
        int revision) {
    record Page(List<Cycle> items) {
        List<Cycle> newestFirst() {
            return items.stream()
                    .sorted(Comparator.comparing(Cycle::cycle).reversed())
                    .toList();
        }
    }

    record Quorum(int quorum) {}

    /** The one asked for; without a wish the newest. */
    static Optional<Cycle> chosen(List<Cycle> newestFirst, String wanted) {
        return newestFirst.stream()
                .filter(one -> wanted == null || wanted.isBlank() || one.cycle().equals(wanted))
                .findFirst();
    }

    public boolean isIn(String wanted) {
        return state.equals(wanted);
    }

    public boolean isRatified() {
        return isIn("ratified") || isIn("published");
    }

    public boolean isRevealed() {
        return workshop != null && (isIn("discussion") || isRatified());
    }

    public int quorum() {
        return workshop == null ? 0 : workshop.quorum();
    }

    String tag() {
        return "\"" + revision + "\"";
    }

    /** The last day of the year it is named after: "2019-20" ends on 2020-03-31. */
    public String lastDay() {
        return Integer.parseInt(cycle.substring(0, 4)) + 1 + "-03-31";
    }
}
