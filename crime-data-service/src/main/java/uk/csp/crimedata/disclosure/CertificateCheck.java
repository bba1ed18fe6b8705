package uk.csp.crimedata.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.csp.crimedata.disclosure.Certificate.Proof;
import uk.csp.crimedata.disclosure.FeasibleTables.ContradictionException;
import uk.csp.crimedata.disclosure.ReleasedCell.Status;

/** Believes nothing a certificate says but the released table. */
final class CertificateCheck {
    private final Certificate certificate;
    private final Map<String, ReleasedCell> cells = new HashMap<>();
    private final Map<String, List<Equation>> sums = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    CertificateCheck(Certificate certificate) {
        this.certificate = certificate;
        certificate.release().cells().forEach(cell -> cells.put(cell.key(), cell));
        for (Equation equation : certificate.release().equations()) {
            equation.cells().forEach(key -> sums.computeIfAbsent(key, cell -> new ArrayList<>())
                    .add(equation));
        }
    }

    List<String> faults() {
        if (!Certificate.hash(certificate.release()).equals(certificate.hash())) {
            faults.add("The hash is not that of the released table.");
        }
        Map<String, Proof> proofs = new HashMap<>();
        certificate.proofs().forEach(proof -> proofs.put(proof.cell(), proof));
        for (ReleasedCell cell : cells.values()) {
            if (cell.status() == Status.PUBLISHED) {
                checkPrinted(cell);
            } else if (!cell.known().single()) {
                checkProven(cell, proofs.get(cell.key()));
            }
        }
        checkRanges(proofs);
        return faults;
    }

    private void checkPrinted(ReleasedCell cell) {
        if (cell.policy().hides(cell.printed())) {
            faults.add("Printed, though in the protected range: " + cell.key());
        }
    }

    private void checkProven(ReleasedCell cell, Proof proof) {
        if (proof == null) {
            faults.add("No proof for " + cell.key());
            return;
        }
        boolean low = agrees(proof.lowest()) && proof.from() == value(proof.lowest(), cell);
        boolean high = agrees(proof.highest())
                && (proof.to() == null
                        ? value(proof.highest(), cell)
                                >= proof.from() + cell.policy().width()
                        : proof.to() == value(proof.highest(), cell));
        if (!low || !high) {
            faults.add("A witness does not prove the range of " + cell.key());
        } else if (!isWideEnough(cell, proof.range())) {
            faults.add("The range is too narrow: " + cell.key());
        }
    }

    static boolean isWideEnough(ReleasedCell cell, Interval range) {
        DisclosurePolicy policy = cell.policy();
        if (policy.protects() && policy.rangeLiesIn(range)) {
            return true;
        }
        if (cell.status() == Status.ABSENT) {
            boolean surelySmall =
                    range.from() >= policy.hideFrom() && range.to() != null && range.to() <= policy.hideTo();
            return !surelySmall;
        }
        return (!policy.protects() || range.from() > policy.hideTo()) && range.spans(policy.width());
    }

    private long value(int witness, ReleasedCell cell) {
        return certificate.witnesses().get(witness).getOrDefault(cell.key(), -1L);
    }

    /** Whether the witness is a table that agrees with every number printed and every sum its cells stand in. */
    private boolean agrees(int place) {
        if (place < 0 || place >= certificate.witnesses().size()) {
            return false;
        }
        Map<String, Long> witness = certificate.witnesses().get(place);
        for (Map.Entry<String, Long> value : witness.entrySet()) {
            ReleasedCell cell = cells.get(value.getKey());
            if (cell == null || value.getValue() < 0 || !cell.known().contains(value.getValue())) {
                return false;
            }
            for (Equation equation : sums.getOrDefault(value.getKey(), List.of())) {
                if (!adds(equation, witness)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean adds(Equation equation, Map<String, Long> witness) {
        long sum = 0;
        for (String part : equation.parts()) {
            sum += count(part, witness);
        }
        return sum == count(equation.total(), witness);
    }

    /** Of a cell that the witness leaves out, because it is known exactly, or below zero when it is not. */
    private long count(String key, Map<String, Long> witness) {
        Interval known = cells.get(key).known();
        return witness.getOrDefault(key, known.single() ? known.from() : Long.MIN_VALUE / 1_000_000);
    }

    private void checkRanges(Map<String, Proof> proofs) {
        try {
            for (Proof again : Certificate.recomputed(certificate.release())) {
                Proof stated = proofs.get(again.cell());
                if (stated != null && !again.range().equals(stated.range())) {
                    faults.add("The range is not the one that follows from the table: " + again.cell());
                }
            }
        } catch (ContradictionException e) {
            faults.add(e.getMessage());
        }
    }
}
