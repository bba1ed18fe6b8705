package uk.csp.platform.audit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import uk.csp.platform.audit.Fault.Kind;

/**
 * Walks a chain from its beginning and names the first link that is not what it was. Whoever can write to the database
 * can compute seals anew: what it proves of the whole chain, it proves against a head that was told outside.
 */
final class ChainVerifier {
    /** How far to look for a link that belongs elsewhere: enough to say what was done, not what the verdict rests on. */
    private static final int LOOKED_AHEAD = 10_000;

    private Digest before = Digest.BEGINNING;
    private Seal head;
    private Digest sealAtTold;
    private final long told;

    /** @param told position of a head told before, or 0 */
    ChainVerifier(long told) {
        this.told = told;
    }

    /** The first fault, in the order of the chain. */
    Optional<Fault> verify(Iterator<SealedEntry> chain) {
        while (chain.hasNext()) {
            SealedEntry link = chain.next();
            Optional<Fault> fault = check(link, chain);
            if (fault.isPresent()) {
                return fault;
            }
            head = link.seal();
            before = head.seal();
            if (head.position() == told) {
                sealAtTold = before;
            }
        }
        return Optional.empty();
    }

    /** The last link that was found good, or null. */
    Seal head() {
        return head;
    }

    /** How the chain stands to a head told before, when all its links are good. */
    Optional<Fault> against(Digest seal) {
        if (sealAtTold == null) {
            return Optional.of(Fault.of(
                    Kind.CUT,
                    null,
                    position() + 1,
                    "The chain once reached position " + told + " and ends before it."));
        }
        return sealAtTold.equals(seal)
                ? Optional.empty()
                : Optional.of(Fault.of(
                        Kind.REWRITTEN,
                        null,
                        told,
                        "Another seal was told for this position: the chain was made anew."));
    }

    private long position() {
        return head == null ? 0 : head.position();
    }

    private Optional<Fault> check(SealedEntry link, Iterator<SealedEntry> rest) {
        Seal seal = link.seal();
        if (seal.position() != position() + 1) {
            return fault(Kind.MISSING, null, position() + 1, "The entry sealed here and its seal were removed.");
        }
        if (!seal.follows(before)) {
            return Optional.of(explain(link, rest));
        }
        if (link.entry() == null) {
            return fault(Kind.MISSING, seal.entryId(), seal.position(), "The entry was removed, its seal is left.");
        }
        if (link.entry().id() != seal.entryId() || !link.entry().digest().equals(seal.digest())) {
            return fault(Kind.ALTERED, seal.entryId(), seal.position(), "The entry is not what was sealed.");
        }
        return Optional.empty();
    }

    private Fault explain(SealedEntry link, Iterator<SealedEntry> rest) {
        Seal seal = link.seal();
        List<Seal> ahead = new ArrayList<>();
        while (rest.hasNext() && ahead.size() < LOOKED_AHEAD) {
            ahead.add(rest.next().seal());
        }
        if (ahead.stream().anyMatch(next -> next.follows(before))) {
            boolean belongsLater = ahead.stream().anyMatch(next -> seal.follows(next.seal()))
                    || ahead.stream().skip(1).anyMatch(next -> next.follows(before));
            return belongsLater
                    ? Fault.of(Kind.REORDERED, seal.entryId(), seal.position(), "It was sealed at another place.")
                    : Fault.of(
                            Kind.INSERTED, seal.entryId(), seal.position(), "The next one follows the one before it.");
        }
        boolean whole = link.entry() != null && link.entry().digest().equals(seal.digest());
        boolean leadsOn = ahead.isEmpty() || ahead.get(0).follows(seal.seal());
        return whole && leadsOn
                ? Fault.of(
                        Kind.MISSING,
                        seal.entryId(),
                        seal.position(),
                        "It does not follow the one before it: what stood between was removed, or its time changed.")
                : Fault.of(Kind.ALTERED, seal.entryId(), seal.position(), "Its seal is not what it was.");
    }

    private static Optional<Fault> fault(Kind kind, Long entry, long position, String detail) {
        return Optional.of(Fault.of(kind, entry, position, detail));
    }
}
