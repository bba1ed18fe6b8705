package uk.csp.crimedata.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import uk.csp.crimedata.feed.CsvBody.Columns;

/**
 * Outcomes as CSV: in the platform's own columns, or the outcomes file of data.police.uk as it was downloaded. Of the
 * latter the crime, the month and the outcome are kept; the place is the crime's.
 */
final class OutcomeCsv implements FeedFormat {
    private static final Map<String, String> NAMES =
            Map.of("Crime ID", "reference", "Month", OutcomeRow.MONTH, "Outcome type", "outcome");
    private static final List<String> LEFT_ASIDE =
            List.of("Reported by", "Falls within", "Longitude", "Latitude", "Location", "LSOA code", "LSOA name");
    private static final List<String> COLUMNS = List.of(
            "reference",
            "recordedOn",
            "outcome",
            OutcomeRow.MONTH,
            "Reported by",
            "Falls within",
            "Longitude",
            "Latitude",
            "Location",
            "LSOA code",
            "LSOA name");

    private final RowChecks checks;
    private final OutcomeRow row;

    OutcomeCsv(RowChecks checks) {
        this.checks = checks;
        this.row = new OutcomeRow(checks);
    }

    @Override
    public void read(InputStream body, RowSink rows) throws IOException {
        new CsvBody(COLUMNS, List.of("reference", "outcome"), name -> NAMES.getOrDefault(name, name))
                .read(body, rows, this::row);
    }

    private IncidentRecord row(int line, Columns columns) throws RowRejected {
        for (String column : LEFT_ASIDE) {
            checks.text(column, columns.get(column), 200);
        }
        return row.read(line, columns::get);
    }
}
