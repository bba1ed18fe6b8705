package uk.csp.crimedata.feed;

import java.util.Set;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Dataset;
import uk.csp.crimedata.measure.MeasureBook;

/** The formats a dataset may come in. */
public final class FeedFormats {
    private static final String OUTCOMES = "police-outcomes";
    private static final String CASUALTIES = "stats19-casualty";
    private static final Set<String> TOTALS = Set.of("aggregate", "fingertips", "ambulance-quality");

    private FeedFormats() {}

    /** @param collisions those of the supplier and the period, which casualties are joined to */
    public static FeedFormat of(SubmissionOrder order, Catalogue catalogue, Collisions collisions) {
        RowChecks checks = new RowChecks(order, catalogue);
        return switch (order.dataset().format()) {
            case "stats19" -> new Stats19Collisions(checks);
            case "police-uk-street" -> new PoliceUkStreetCsv(checks);
            case OUTCOMES ->
                order.encoding().ndjson()
                        ? (body, rows) ->
                                new NdjsonBody(OutcomeRow.AGREED).read(body, rows, new OutcomeRow(checks)::read)
                        : new OutcomeCsv(checks);
            case "record" ->
                order.encoding().ndjson()
                        ? new RecordNdjson(order.dataset(), checks)
                        : csv(order.dataset(), checks, collisions);
            default ->
                throw new IllegalStateException(
                        "No reader for " + order.dataset().format());
        };
    }

    private static FeedFormat csv(Dataset dataset, RowChecks checks, Collisions collisions) {
        FeedFormat records = new RecordCsv(dataset, checks);
        return dataset.schemes().contains(CASUALTIES)
                ? new CasualtyCsv(records, new Stats19Casualties(checks, collisions))
                : records;
    }

    /** The reader of a dataset whose rows are totals. */
    public static TotalsFormat ofTotals(SubmissionOrder order, Catalogue catalogue, MeasureBook book) {
        TotalChecks checks = new TotalChecks(order, catalogue, book);
        return switch (order.dataset().format()) {
            case "fingertips" -> new FingertipsCsv(checks);
            case "ambulance-quality" -> new AmbulanceQualityCsv(checks);
            case "aggregate" -> new AggregateFeed(order.encoding().ndjson(), checks);
            default ->
                throw new IllegalStateException(
                        "No reader for " + order.dataset().format());
        };
    }

    /** Whether the rows of a dataset are put to records that others sent, or that were sent before. */
    public static boolean joinsRecords(Dataset dataset) {
        return dataset.format().equals(OUTCOMES) || dataset.schemes().contains(CASUALTIES);
    }

    /** Whether the rows of a dataset are totals and not records. */
    public static boolean areTotals(Dataset dataset) {
        return TOTALS.contains(dataset.format());
    }

    /**
     * Whether a reference names one record. Crime IDs of the public street files repeat in rare cases; a crime has one
     * outcome after another.
     */
    public static boolean hasUniqueReferences(Dataset dataset) {
        return !dataset.format().equals("police-uk-street") && !isOutcomes(dataset);
    }

    /** Whether its rows are outcomes of crimes that come in other datasets. */
    public static boolean isOutcomes(Dataset dataset) {
        return dataset.format().equals(OUTCOMES);
    }

    /** Whether a dataset may come as NDJSON. */
    public static boolean allowsNdjson(Dataset dataset) {
        return Set.of("record", "aggregate", OUTCOMES).contains(dataset.format());
    }
}
