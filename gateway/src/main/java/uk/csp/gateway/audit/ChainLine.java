package uk.csp.gateway.audit;

import java.time.Instant;
import java.util.Map;
import uk.csp.gateway.call.Reply;
import uk.csp.gateway.words.Dates;

/**
 * How a service's chain stands, as the page shows it.
 *
 * @param state good, bad or unknown
 */
record ChainLine(String service, String state, String text, String head, String seal, String verifiedAt) {
    private static final Map<String, String> FAULTS = Map.of(
            "altered", "was altered",
            "missing", "was removed",
            "inserted", "was put in by somebody else",
            "reordered", "was put in another place",
            "cut", "is missing: the end of the log was cut off",
            "rewritten", "is not what was told before: the log was made anew");

    private record Head(long position, String seal, Instant sealedAt) {}

    private record Fault(String kind, Long entry, Long position, String detail) {}

    private record Verification(
            boolean intact, long sealed, long unsealed, Head head, Fault firstFault, Instant verifiedAt) {}

    static ChainLine unknown(AuditedService service) {
        return new ChainLine(service.title(), "unknown", "The service could not be asked.", null, null, null);
    }

    static ChainLine of(AuditedService service, Reply reply) {
        if (!reply.isDone()) {
            return unknown(service);
        }
        Verification found = reply.as(Verification.class);
        return new ChainLine(
                service.title(),
                found.intact() ? "good" : "bad",
                found.intact() ? good(found) : bad(found.firstFault()),
                found.head() == null ? null : "%,d".formatted(found.head().position()),
                found.head() == null ? null : found.head().seal(),
                Dates.day(found.verifiedAt()) + ", " + Dates.time(found.verifiedAt()));
    }

    private static String good(Verification found) {
        String sealed = found.sealed() == 1 ? "1 entry stands" : "%,d entries stand".formatted(found.sealed());
        String waiting =
                switch (Math.toIntExact(Math.min(found.unsealed(), 2))) {
                    case 0 -> ".";
                    case 1 -> "; 1 waits for its seal.";
                    default -> "; %,d wait for their seal.".formatted(found.unsealed());
                };
        return sealed + " as written" + waiting;
    }

    private static String bad(Fault fault) {
        String which = fault.entry() == null
                ? "What stood at position %,d".formatted(fault.position())
                : "Entry %,d".formatted(fault.entry());
        return which + " " + FAULTS.getOrDefault(fault.kind(), "is not what it was") + ". " + fault.detail();
    }
}
