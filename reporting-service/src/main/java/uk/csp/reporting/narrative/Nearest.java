package uk.csp.reporting.narrative;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds what somebody probably meant: the known names that need the fewest changed letters, or hold what was written. */
final class Nearest {
    private static final int MOST = 3;

    private Nearest() {}

    /** " Did you mean robbery?", with a blank before it; empty when nothing is near. */
    static String words(String written, Collection<String> known) {
        List<String> near = of(written, known);
        return near.isEmpty() ? "" : " Did you mean " + String.join(", ", near) + "?";
    }

    static List<String> of(String written, Collection<String> known) {
        int far = Math.max(2, written.length() / 3);
        return known.stream()
                .filter(name -> distance(written, name) <= far || written.length() > 3 && name.contains(written))
                .sorted(Comparator.comparingInt((String name) -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
