package uk.csp.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Whatever is done to a chain at random is found, and the first entry it was done to is named. */
class ChainVerifierTest {
    private static final int TIMES = 1_000;

    @Test
    void untouchedChain_isGood() {
        randomly(random -> {
            List<SealedEntry> chain = chain(random);
            assertThat(verify(chain)).isEmpty();
        });
    }

    @Test
    void alteredEntry_isNamed() {
        randomly(random -> {
            List<SealedEntry> chain = chain(random);
            int at = random.nextInt(chain.size());
            SealedEntry old = chain.get(at);
            chain.set(at, new SealedEntry(old.seal(), alteredSomewhere(random, old.entry())));
            assertFault(verify(chain), "altered", old.entry().id(), at + 1L);
        });
    }

    @Test
    void alteredEntryWithItsDigest_isNamed() {
        randomly(random -> {
            List<SealedEntry> chain = chain(random);
            int at = random.nextInt(chain.size());
            SealedEntry old = chain.get(at);
            StoredEntry entry = alteredSomewhere(random, old.entry());
            Seal seal = old.seal();
            chain.set(
                    at,
                    new SealedEntry(
                            new Seal(seal.position(), seal.entryId(), seal.sealedAt(), entry.digest(), seal.seal()),
                            entry));
            Fault fault = verify(chain).orElseThrow();
            assertThat(fault.position()).isEqualTo(at + 1L);
            assertThat(fault.entry()).isEqualTo(old.entry().id());
        });
    }

    /** The seal was made anew too: then the next one no longer follows. */
    @Test
    void alteredEntryWithItsSeal_isFoundAtTheNext() {
        randomly(random -> {
            List<SealedEntry> chain = chain(random);
            int at = random.nextInt(chain.size() - 1);
            SealedEntry old = chain.get(at);
            StoredEntry entry = alteredSomewhere(random, old.entry());
            Digest before =
                    at == 0 ? Digest.BEGINNING : chain.get(at - 1).seal().seal();
            chain.set(at, new SealedEntry(Seal.of(at + 1, entry, old.seal().sealedAt(), before), entry));
            assertThat(verify(chain).orElseThrow().position()).isEqualTo(at + 2L);
        });
    }

    @Test
    void missingEntry_isNamed() {
        randomly(random -> {
            List<SealedEntry> chain = chain(random);
            int at = random.nextInt(chain.size());
            SealedEntry old = chain.get(at);
            chain.set(at, new SealedEntry(old.seal(), null));
            assertFault(verify(chain), "missing", old.entry().id(), at + 1L);
        });
    }

    @Test
    void missingEntryAndSeal_leaveAGap() {
        randomly(random -> {
            List<SealedEntry> chain = chain(random);
            int at = random.nextInt(chain.size() - 1);
            chain.remove(at);
            assertFault(verify(chain), "missing", null, at + 1L);
        });
    }

    @Test
    void removedAndClosedUp_isFoundAtTheNext() {
        randomly(random -> {
            List<SealedEntry> chain = chain(random);
            int at = random.nextInt(chain.size() - 1);
            chain.remove(at);
            assertFault(
                    verify(renumbered(chain)), "missing", chain.get(at).entry().id(), at + 1L);
        });
    }

    @Test
    void insertedEntry_isNamed() {
        randomly(random -> {
            List<SealedEntry> chain = chain(random);
            int at = random.nextInt(chain.size());
            StoredEntry forged = entry(random, 100_000);
            Digest wrong = new Digest(StoredEntry.sha256().digest(new byte[] {1}));
            chain.add(at, new SealedEntry(Seal.of(at + 1, forged, Instant.EPOCH, wrong), forged));
            assertFault(verify(renumbered(chain)), "inserted", 100_000L, at + 1L);
        });
    }

    @Test
    void exchangedEntries_areNamedAtTheFirst() {
        randomly(random -> {
            List<SealedEntry> chain = chain(random);
            int one = random.nextInt(chain.size() - 1);
            int other = one + 1 + random.nextInt(chain.size() - one - 1);
            SealedEntry first = chain.get(one);
            chain.set(one, chain.get(other));
            chain.set(other, first);
            assertFault(
                    verify(renumbered(chain)),
                    "reordered",
                    chain.get(one).entry().id(),
                    one + 1L);
        });
    }

    @Test
    void cutEnd_isFoundAgainstAHeadToldBefore() {
        randomly(random -> {
            List<SealedEntry> chain = chain(random);
            Seal told = chain.get(chain.size() - 1).seal();
            List<SealedEntry> cut = chain.subList(0, random.nextInt(chain.size()));
            assertThat(verify(cut)).isEmpty();
            assertFault(against(cut, told), "cut", null, cut.size() + 1L);
            assertThat(against(chain, told)).isEmpty();
        });
    }

    @Test
    void chainMadeAnew_isFoundAgainstAHeadToldBefore() {
        List<SealedEntry> chain = chain(new Random(1));
        Seal told = chain.get(2).seal();
        assertFault(against(chain(new Random(2)), told), "rewritten", null, 3L);
    }

    @Test
    void canonicalForm_isTheOneDescribed() {
        StoredEntry entry = new StoredEntry(
                1,
                Instant.parse("2026-01-02T03:04:05.678901Z"),
                "a",
                "b",
                "disclosure",
                "records/x",
                3,
                null,
                null,
                "done");
        assertThat(entry.digest().hex()).isEqualTo("81e5fd80550975a2a5931bbe0ce633687d637be39aa7dbcd82fa1be02840b14e");
    }

    /** The seed is the number of the try: a failure can be repeated. */
    private static void randomly(Consumer<Random> property) {
        for (int seed = 1; seed <= TIMES; seed++) {
            property.accept(new Random(seed));
        }
    }

    private static Optional<Fault> verify(List<SealedEntry> chain) {
        return new ChainVerifier(0).verify(chain.iterator());
    }

    private static Optional<Fault> against(List<SealedEntry> chain, Seal told) {
        ChainVerifier verifier = new ChainVerifier(told.position());
        assertThat(verifier.verify(chain.iterator())).isEmpty();
        return verifier.against(told.seal());
    }

    private static void assertFault(Optional<Fault> found, String kind, Long entry, Long position) {
        assertThat(found).hasValueSatisfying(fault -> {
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.entry()).isEqualTo(entry);
            assertThat(fault.position()).isEqualTo(position);
        });
    }

    /** Entries were numbered before they committed, so their numbers are not the order of the seals. */
    private static List<SealedEntry> chain(Random random) {
        List<SealedEntry> chain = new ArrayList<>();
        Digest before = Digest.BEGINNING;
        int length = 3 + random.nextInt(30);
        for (int i = 1; i <= length; i++) {
            StoredEntry entry = entry(random, i % 2 == 0 ? i - 1 : i + 1);
            Seal seal = Seal.of(i, entry, Instant.ofEpochSecond(2_000_000_000L + i / 3), before);
            chain.add(new SealedEntry(seal, entry));
            before = seal.seal();
        }
        return chain;
    }

    private static StoredEntry entry(Random random, long id) {
        return new StoredEntry(
                id,
                Instant.ofEpochSecond(1_900_000_000L + random.nextInt(1_000_000), random.nextInt(1_000_000) * 1_000L),
                "partner-" + random.nextInt(3),
                "client-" + random.nextInt(3),
                "consultation",
                "figures/" + random.nextInt(100),
                random.nextInt(1_000),
                random.nextBoolean() ? null : "purpose " + random.nextInt(9),
                random.nextBoolean() ? null : "",
                "done");
    }

    /** One field is another; that of a text and no text counts. */
    private static StoredEntry alteredSomewhere(Random random, StoredEntry e) {
        return switch (random.nextInt(7)) {
            case 0 ->
                new StoredEntry(
                        e.id(),
                        e.at().plusNanos(1_000),
                        e.partner(),
                        e.client(),
                        e.operation(),
                        e.object(),
                        e.rows(),
                        e.purpose(),
                        e.recipient(),
                        e.outcome());
            case 1 ->
                new StoredEntry(
                        e.id(),
                        e.at(),
                        e.partner() + "x",
                        e.client(),
                        e.operation(),
                        e.object(),
                        e.rows(),
                        e.purpose(),
                        e.recipient(),
                        e.outcome());
            case 2 ->
                new StoredEntry(
                        e.id(),
                        e.at(),
                        e.client(),
                        e.partner(),
                        e.operation(),
                        e.object(),
                        e.rows(),
                        e.purpose(),
                        e.recipient(),
                        e.outcome());
            case 3 ->
                new StoredEntry(
                        e.id(),
                        e.at(),
                        e.partner(),
                        e.client(),
                        e.operation(),
                        e.object(),
                        e.rows() + 1,
                        e.purpose(),
                        e.recipient(),
                        e.outcome());
            case 4 ->
                new StoredEntry(
                        e.id(),
                        e.at(),
                        e.partner(),
                        e.client(),
                        e.operation(),
                        e.object(),
                        e.rows(),
                        e.purpose() == null ? "" : null,
                        e.recipient(),
                        e.outcome());
            case 5 ->
                new StoredEntry(
                        e.id(),
                        e.at(),
                        e.partner(),
                        e.client(),
                        e.operation(),
                        e.object(),
                        e.rows(),
                        e.purpose(),
                        e.recipient() == null ? "" : null,
                        e.outcome());
            default ->
                new StoredEntry(
                        e.id(),
                        e.at(),
                        e.partner(),
                        e.client(),
                        "erasure",
                        e.object(),
                        e.rows(),
                        e.purpose(),
                        e.recipient(),
                        e.outcome());
        };
    }

    private static List<SealedEntry> renumbered(List<SealedEntry> chain) {
        List<SealedEntry> renumbered = new ArrayList<>();
        for (SealedEntry link : chain) {
            Seal s = link.seal();
            renumbered.add(new SealedEntry(
                    new Seal(renumbered.size() + 1, s.entryId(), s.sealedAt(), s.digest(), s.seal()), link.entry()));
        }
        return renumbered;
    }
}
