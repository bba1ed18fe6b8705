package uk.csp.reporting.prose;

import java.util.Map;
import java.util.stream.Collectors;

/** Names of datasets for readers; a dataset that is not known here goes by its identifier in words. */
public final class Datasets {
    private static final Map<String, String> LABELS = Lines.of("/prose/datasets.csv").stream()
            .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));

    private Datasets() {}

    public static String label(String id) {
        return LABELS.getOrDefault(id, Words.capital(id.replace('-', ' ')));
    }
}
