package uk.csp.crimedata.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.disclosure.Certificate.Proof;
import uk.csp.crimedata.disclosure.ReleasedCell.Status;

class CertificateTest {
    @Test
    void certificateOfAProtectedTable_holds() {
        Random random = new Random(4);
        for (int i = 0; i < 300; i++) {
            RandomTable table = i % 2 == 0 ? RandomTable.plain(random) : RandomTable.hierarchy(random);
            assertThat(Certificate.of(released(table)).faults())
                    .as("table " + i)
                    .isEmpty();
        }
    }

    @Test
    void certificate_saysNothingThatWasNotReleased() {
        Random random = new Random(5);
        for (int i = 0; i < 100; i++) {
            RandomTable table = RandomTable.plain(random);
            Certificate certificate = Certificate.of(released(table));
            List<ReleasedCell> same = certificate.release().cells().stream()
                    .map(cell -> cell.status() == Status.PUBLISHED
                            ? cell
                            : new ReleasedCell(cell.key(), cell.status(), null, Interval.ANY_COUNT, cell.policy()))
                    .toList();
            assertThat(Certificate.of(new Release(same, table.equations))).isEqualTo(certificate);
        }
    }

    @Test
    void everyForgery_isFound() {
        Random random = new Random(6);
        int forged = 0;
        for (int i = 0; i < 100; i++) {
            Certificate good = Certificate.of(released(RandomTable.plain(random)));
            if (good.proofs().isEmpty()) {
                continue;
            }
            forged++;
            assertThat(with(good, good.release(), wider(good.proofs()), good.witnesses())
                            .faults())
                    .isNotEmpty();
            assertThat(with(good, good.release(), good.proofs(), shifted(good.witnesses()))
                            .faults())
                    .isNotEmpty();
            assertThat(with(
                                    good,
                                    good.release(),
                                    good.proofs().subList(1, good.proofs().size()),
                                    good.witnesses())
                            .faults())
                    .isNotEmpty();
            assertThat(with(good, changed(good.release()), good.proofs(), good.witnesses())
                            .faults())
                    .isNotEmpty();
        }
        assertThat(forged).isGreaterThan(50);
    }

    @Test
    void tableThatTells_getsNoClearance() {
        DisclosurePolicy policy = RandomTable.POLICIES.get(1);
        Release telling = new Release(
                List.of(
                        new ReleasedCell("total", Status.PUBLISHED, 12L, Interval.exactly(12), policy),
                        new ReleasedCell("large", Status.PUBLISHED, 9L, Interval.exactly(9), policy),
                        new ReleasedCell("small", Status.HIDDEN, null, Interval.ANY_COUNT, policy)),
                List.of(new Equation("total", List.of("large", "small"))));
        assertThat(Certificate.of(telling).faults()).containsExactly("The range is too narrow: small");
    }

    private static Release released(RandomTable table) {
        return ((Protection.Protected) Suppression.protect(table.cells(), table.equations)).release();
    }

    private static Certificate with(
            Certificate good, Release release, List<Proof> proofs, List<Map<String, Long>> witnesses) {
        return new Certificate(good.method(), good.hash(), release, proofs, witnesses);
    }

    private static List<Proof> wider(List<Proof> proofs) {
        List<Proof> wider = new ArrayList<>(proofs);
        Proof first = wider.get(0);
        wider.set(0, new Proof(first.cell(), first.from(), first.from() + 5_000, first.lowest(), first.highest()));
        return wider;
    }

    private static List<Map<String, Long>> shifted(List<Map<String, Long>> witnesses) {
        List<Map<String, Long>> shifted = new ArrayList<>();
        for (Map<String, Long> witness : witnesses) {
            Map<String, Long> other = new HashMap<>(witness);
            other.merge(witness.keySet().iterator().next(), 1L, Long::sum);
            shifted.add(other);
        }
        return shifted;
    }

    private static Release changed(Release release) {
        List<ReleasedCell> cells = new ArrayList<>(release.cells());
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).status() == Status.PUBLISHED) {
                ReleasedCell cell = cells.get(i);
                long printed = cell.printed() + 50;
                cells.set(
                        i,
                        new ReleasedCell(
                                cell.key(),
                                Status.PUBLISHED,
                                printed,
                                cell.policy().meaning(printed),
                                cell.policy()));
                break;
            }
        }
        return new Release(cells, release.equations());
    }
}
