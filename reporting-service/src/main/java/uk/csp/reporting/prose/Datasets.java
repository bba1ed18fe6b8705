package uk.csp.reporting.prose;

import java.util.Map;

/** Names of datasets for readers; a dataset that is not known here keeps its identifier. */
public final class Datasets {
    private static final Map<String, String> LABELS = Map.of(
            "police-recorded-crime", "Police recorded crime",
            "police-incidents", "Police recorded incidents",
            "police-street", "Street-level crime and incidents published on data.police.uk");

    private Datasets() {}

    public static String label(String id) {
        return LABELS.getOrDefault(id, id);
    }
}
