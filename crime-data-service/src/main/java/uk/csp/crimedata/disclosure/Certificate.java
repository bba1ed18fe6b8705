package uk.csp.crimedata.disclosure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.csp.crimedata.disclosure.FeasibleTables.Extreme;
import uk.csp.crimedata.disclosure.ReleasedCell.Status;

/**
 * The proof that a release is safe, made from what is released and nothing else, so it tells no more than that. For every
 * cell that is not printed: how low and how high it can be, each with a table that agrees with everything printed.
 *
 * @param hash SHA-256 of the released cells and sums, as {@link #hash} writes them
 * @param witnesses tables of the cells that are not known exactly; proofs name them by their place
 */
public record Certificate(
        String method, String hash, Release release, List<Proof> proofs, List<Map<String, Long>> witnesses) {
    public static final String METHOD = "exact-feasible-intervals-1";

    /**
     * What a cell can be.
     *
     * @param to null: there is no end; the witness lies far out
     * @param lowest place of the witness that has {@code from}
     * @param highest place of the witness that has {@code to}
     */
    public record Proof(String cell, long from, Long to, int lowest, int highest) {
        Interval range() {
            return new Interval(from, to);
        }
    }

    public Certificate {
        proofs = List.copyOf(proofs);
        witnesses = List.copyOf(witnesses);
    }

    public static Certificate of(Release release) {
        FeasibleTables tables = tables(release);
        List<Proof> proofs = new ArrayList<>();
        Map<Map<String, Long>, Integer> witnesses = new LinkedHashMap<>();
        for (ReleasedCell cell : release.cells()) {
            if (cell.status() != Status.PUBLISHED && !cell.known().single()) {
                Extreme lowest = tables.lowest(cell.key()).orElseThrow(() -> unproven(cell));
                Extreme highest = tables.highest(cell.key()).orElseThrow(() -> unproven(cell));
                proofs.add(new Proof(
                        cell.key(),
                        lowest.bound(),
                        highest.bound(),
                        place(witnesses, lowest.table()),
                        place(witnesses, highest.table())));
            }
        }
        return new Certificate(METHOD, hash(release), release, proofs, List.copyOf(witnesses.keySet()));
    }

    private static int place(Map<Map<String, Long>, Integer> witnesses, Map<String, Long> table) {
        Integer known = witnesses.putIfAbsent(table, witnesses.size());
        return known == null ? witnesses.size() - 1 : known;
    }

    private static IllegalStateException unproven(ReleasedCell cell) {
        return new IllegalStateException("No table of whole numbers was found for " + cell.key());
    }

    private static FeasibleTables tables(Release release) {
        Map<String, Interval> known = new LinkedHashMap<>();
        release.cells().forEach(cell -> known.put(cell.key(), cell.known()));
        return new FeasibleTables(known, release.equations());
    }

    /**
     * Checks everything again from the released table alone: the hash, each witness against every sum and every printed
     * number, each range by solving anew, and the rule of {@link Suppression}.
     *
     * @return what is wrong, in words; empty when the table is safe
     */
    public List<String> faults() {
        return new CertificateCheck(this).faults();
    }

    static List<Proof> recomputed(Release release) {
        return of(release).proofs();
    }

    /** One line a cell and one a sum, in order: {@code cell|key|status|printed|from|to|hideFrom|hideTo|roundTo}. */
    static String hash(Release release) {
        StringBuilder text = new StringBuilder();
        for (ReleasedCell cell : release.cells()) {
            text.append("cell|")
                    .append(cell.key())
                    .append('|')
                    .append(cell.status())
                    .append('|');
            text.append(cell.printed()).append('|').append(cell.known().from()).append('|');
            text.append(cell.known().to())
                    .append('|')
                    .append(cell.policy().hideFrom())
                    .append('|');
            text.append(cell.policy().hideTo())
                    .append('|')
                    .append(cell.policy().roundTo())
                    .append('\n');
        }
        for (Equation equation : release.equations()) {
            text.append("sum|").append(equation.total()).append('|');
            text.append(String.join(",", equation.parts())).append('\n');
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
