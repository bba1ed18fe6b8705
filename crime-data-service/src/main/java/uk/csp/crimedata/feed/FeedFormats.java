package uk.csp.crimedata.feed;

import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Dataset;

/** The formats a dataset may come in. */
public final class FeedFormats {
    private FeedFormats() {}

    public static FeedFormat of(SubmissionOrder order, Catalogue catalogue) {
        RowChecks checks = new RowChecks(order, catalogue);
        return switch (order.dataset().format()) {
            case "stats19" -> new Stats19Collisions(checks);
            case "police-uk-street" -> new PoliceUkStreetCsv(checks);
            case "record" ->
                order.encoding().ndjson()
                        ? new RecordNdjson(order.dataset(), checks)
                        : new RecordCsv(order.dataset(), checks);
            default ->
                throw new IllegalStateException(
                        "No reader for " + order.dataset().format());
        };
    }

    /** Whether a reference names one record. Crime IDs of the public street files repeat in rare cases. */
    public static boolean hasUniqueReferences(Dataset dataset) {
        return !dataset.format().equals("police-uk-street");
    }

    /** Whether a dataset may come as NDJSON. */
    public static boolean allowsNdjson(Dataset dataset) {
        return dataset.format().equals("record");
    }
}
