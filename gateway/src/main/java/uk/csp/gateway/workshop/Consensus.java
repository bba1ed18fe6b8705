package uk.csp.gateway.workshop;

import java.util.List;
import java.util.Optional;

/** What partners agreed on a threat so far, with who took part and who dissents. */
record Consensus(String threat, int revision, List<Agreed> criteria) {
    record OfCycle(boolean complete, List<Open> open, List<Consensus> items) {
        long openOf(String threat) {
            return open.stream().filter(one -> one.threat().equals(threat)).count();
        }

        Optional<Consensus> on(String threat) {
            return items.stream().filter(one -> one.threat().equals(threat)).findFirst();
        }
    }

    record Open(String threat, String criterion) {}

    record Agreed(
            String criterion,
            Integer level,
            String asAt,
            String reason,
            String evidence,
            List<String> takingPart,
            List<Dissent> dissent) {
        List<Dissent> dissents() {
            return dissent == null ? List.of() : dissent;
        }
    }

    record Dissent(String scorer, String authority, Integer level, String why) {}

    Optional<Agreed> on(String criterion) {
        return criteria.stream()
                .filter(one -> one.criterion().equals(criterion))
                .findFirst();
    }

    String tag() {
        return "\"" + revision + "\"";
    }
}
