package uk.csp.gateway.risk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An assessment cycle one can choose. */
record Cycle(String id, String cycle, String label, String model, String state) {
    record Page(List<Cycle> items) {
        /** The newest first. */
        List<Cycle> newestFirst() {
            return items.stream()
                    .sorted(Comparator.comparing(Cycle::cycle).reversed())
                    .toList();
        }
    }

    /** The one asked for; without a wish the newest that people have ratified, and failing that the newest. */
    static Optional<Cycle> chosen(List<Cycle> newestFirst, String wanted) {
        if (wanted != null && !wanted.isBlank()) {
            return newestFirst.stream()
                    .filter(one -> one.cycle().equals(wanted))
                    .findFirst();
        }
        return newestFirst.stream().filter(Cycle::isRatified).findFirst().or(() -> newestFirst.stream()
                .findFirst());
    }

    boolean isRatified() {
        return state.equals("ratified") || state.equals("published");
    }

    public String stateWords() {
        return switch (state) {
            case "drafting" -> "being drafted: nothing is ratified yet";
            case "first-scores" -> "partners are scoring: nothing is ratified yet";
            case "discussion" -> "in discussion: nothing is ratified yet";
            case "ratified" -> "ratified";
            default -> "ratified and published";
        };
    }
}
