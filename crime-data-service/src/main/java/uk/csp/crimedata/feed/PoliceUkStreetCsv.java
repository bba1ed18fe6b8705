package uk.csp.crimedata.feed;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.csp.crimedata.feed.CsvBody.Columns;
import uk.csp.crimedata.feed.RowChecks.Place;

/**
 * Street-level crime as published on data.police.uk. Anti-social behaviour has no Crime ID, and rows with equal content
 * are separate incidents at one map point; a later delivery changes outcomes only. Crime IDs repeat in rare cases with
 * another place or type, so a row is known by its Crime ID and its ordinal among the rows that share it.
 */
final class PoliceUkStreetCsv implements FeedFormat {
    static final List<String> COLUMNS = List.of(
            "Crime ID",
            "Month",
            "Reported by",
            "Falls within",
            "Longitude",
            "Latitude",
            "Location",
            "LSOA code",
            "LSOA name",
            "Crime type",
            "Last outcome category",
            "Context");

    private final RowChecks checks;
    private final ContentHash hash = new ContentHash();

    PoliceUkStreetCsv(RowChecks checks) {
        this.checks = checks;
    }

    @Override
    public void read(InputStream body, RowSink rows) throws IOException {
        new CsvBody(COLUMNS, COLUMNS).read(body, rows, this::row);
    }

    private IncidentRecord row(int line, Columns columns) throws RowRejected {
        LocalDate month = month(columns.get("Month"));
        short category = checks.mapped("Crime type", "unknown-category", columns.get("Crime type"), month);
        String lsoa = columns.get("LSOA code");
        Place place = checks.place("LSOA code", lsoa);
        Double longitude = checks.coordinate("Longitude", columns.get("Longitude"), 180);
        Double latitude = checks.coordinate("Latitude", columns.get("Latitude"), 90);
        String location = checks.text("Location", columns.get("Location"), 200);
        String crimeId = checks.text("Crime ID", columns.get("Crime ID"), 100);
        checks.text("Reported by", columns.get("Reported by"), 200);
        checks.text("Falls within", columns.get("Falls within"), 200);
        checks.text("LSOA name", columns.get("LSOA name"), 200);
        checks.text("Context", columns.get("Context"), 1000);
        String outcome = checks.text("Last outcome category", columns.get("Last outcome category"), 100);
        hash.clear();
        hash.add(month);
        UUID key = crimeId == null ? null : hash.add(crimeId).soFar();
        hash.add(category).add(lsoa).add(longitude).add(latitude).add(location).add(columns.get("Falls within"));
        if (key == null) {
            key = hash.soFar();
        }
        UUID digest = hash.add(outcome).soFar();
        return new IncidentRecord(
                line,
                key,
                digest,
                month,
                place.areaId(),
                category,
                place.placement(),
                0,
                null,
                null,
                longitude,
                latitude,
                crimeId,
                null,
                location,
                outcome);
    }

    private LocalDate month(String value) throws RowRejected {
        if (value.length() != 7) {
            throw new RowRejected("Month", "bad-month", "Month must look like 2018-04");
        }
        return checks.insidePeriod("Month", checks.date("Month", value + "-01"));
    }
}
