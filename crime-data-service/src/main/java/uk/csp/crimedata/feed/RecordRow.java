package uk.csp.crimedata.feed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import uk.csp.crimedata.catalogue.Catalogue.Dataset;
import uk.csp.crimedata.catalogue.RecordColumns;
import uk.csp.crimedata.feed.RowChecks.Place;

/** The platform's own record format, one row of it, whether it came as CSV or as NDJSON. */
final class RecordRow {
    private final RowChecks checks;
    private final ContentHash hash = new ContentHash();

    RecordRow(RowChecks checks) {
        this.checks = checks;
    }

    /** Those of the columns that were agreed on for the dataset; all but the place in words where nothing was said. */
    static List<String> columns(Dataset dataset) {
        return RecordColumns.ALL.stream()
                .filter(column -> dataset.fields().isEmpty()
                        ? !column.equals(RecordColumns.LOCATION)
                        : dataset.fields().contains(column))
                .toList();
    }

    /** The place may be missing as a column only where another is agreed on, such as the outward half of a postcode. */
    static List<String> required(Dataset dataset) {
        return columns(dataset).contains(RecordColumns.LOCATION)
                ? List.of("recordedOn")
                : List.of("recordedOn", "lsoa");
    }

    /** @param field value of a column, null when the row or the feed has none */
    IncidentRecord read(int line, UnaryOperator<String> field) throws RowRejected {
        String recorded = field.apply("recordedOn");
        LocalDate recordedOn = checks.date("recordedOn", recorded);
        if (recordedOn == null) {
            throw new RowRejected("recordedOn", "missing-value", "recordedOn is needed: it decides the month");
        }
        checks.insidePeriod("recordedOn", recordedOn);
        LocalDate occurredOn = checks.date("occurredOn", field.apply("occurredOn"));
        if (occurredOn != null && occurredOn.isAfter(recordedOn)) {
            throw new RowRejected("occurredOn", "recorded-before-it-occurred", occurredOn + " is after " + recordedOn);
        }
        String offenceCode = checks.text("offenceCode", field.apply("offenceCode"), 30);
        short category = category(offenceCode, field.apply("category"), recordedOn);
        String lsoa = field.apply("lsoa");
        Place place = checks.placeOrPartnership("lsoa", lsoa);
        Double longitude = checks.coordinate("longitude", field.apply("longitude"), 180);
        Double latitude = checks.coordinate("latitude", field.apply("latitude"), 90);
        int flags = checks.flags("flags", field.apply("flags"));
        String reference = checks.text("reference", field.apply("reference"), 100);
        String location = checks.text("location", field.apply("location"), 100);
        String outcome = checks.text("outcome", field.apply("outcome"), 100);
        hash.clear();
        UUID key = reference == null ? null : RecordKeys.ofReference(hash, reference);
        hash.add(recordedOn).add(occurredOn).add(offenceCode).add(category).add(lsoa);
        hash.add(longitude).add(latitude).add(flags);
        if (location != null) {
            hash.add(location);
        }
        if (key == null) {
            key = hash.soFar();
        }
        UUID digest = hash.add(outcome).soFar();
        return new IncidentRecord(
                line,
                key,
                digest,
                recordedOn.withDayOfMonth(1),
                place.areaId(),
                category,
                place.placement(),
                flags,
                occurredOn,
                recordedOn,
                longitude,
                latitude,
                reference,
                offenceCode,
                location,
                outcome);
    }

    private short category(String offenceCode, String category, LocalDate day) throws RowRejected {
        boolean named = category != null && !category.isEmpty();
        if (named == (offenceCode != null)) {
            throw new RowRejected(
                    "category", "category-or-offence-code", "Exactly one of category and offenceCode is needed");
        }
        return named
                ? checks.category("category", category)
                : checks.mapped("offenceCode", "unknown-offence-code", offenceCode, day);
    }
}
