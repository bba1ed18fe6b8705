package uk.csp.crimedata.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.csp.crimedata.feed.Collisions.Collision;
import uk.csp.crimedata.feed.CsvBody.Columns;

/**
 * Road casualties as they are published beside the collisions (STATS19), a row a person. A casualty has neither day nor
 * place of its own; both are those of its collision, which must have come before. Kept are severity and whether it was a
 * child (under 16, as road casualty statistics have it); age, sex and home are left aside.
 */
final class Stats19Casualties implements FeedFormat {
    private static final List<String> COLUMNS = List.of(
            "collision_index",
            "collision_year",
            "collision_reference",
            "vehicle_reference",
            "casualty_reference",
            "casualty_class",
            "sex_of_casualty",
            "age_of_casualty",
            "age_band_of_casualty",
            "casualty_severity",
            "enhanced_casualty_severity",
            "pedestrian_location",
            "pedestrian_movement",
            "car_passenger",
            "bus_or_coach_passenger",
            "pedestrian_road_maintenance_worker",
            "casualty_type",
            "casualty_home_area_type",
            "casualty_imd_decile",
            "lsoa_of_casualty",
            "casualty_injury_based",
            "casualty_adjusted_serious",
            "casualty_adjusted_slight",
            "casualty_distance_banding");
    private static final List<String> REQUIRED =
            List.of("collision_index", "vehicle_reference", "casualty_reference", "casualty_severity");

    private static final int AT_ONCE = 1_000;
    private static final int ADULT = 16;
    private static final int LAST_BAND_OF_CHILDREN = 3;

    private final RowChecks checks;
    private final Collisions collisions;
    private final ContentHash hash = new ContentHash();

    Stats19Casualties(RowChecks checks, Collisions collisions) {
        this.checks = checks;
        this.collisions = collisions;
    }

    /** Whether a header, in whatever release's spelling, is one of casualties. */
    static boolean isHeader(String line) {
        return List.of(line.split(",")).stream()
                .map(name -> Stats19Collisions.agreedName(name.replace("\"", "").trim()))
                .anyMatch("casualty_severity"::equals);
    }

    @Override
    public void read(InputStream body, RowSink rows) throws IOException {
        Joining joining = new Joining(rows);
        new CsvBody(COLUMNS, REQUIRED, Stats19Collisions::agreedName).read(body, joining, this::casualty);
        joining.flush();
    }

    /** A row whose collision is still to be found, or one that was rejected, in the order of lines. */
    private record Casualty(
            int line,
            UUID collision,
            String reference,
            String severity,
            String flags,
            List<String> values,
            Rejection rejection) {}

    private Casualty casualty(int line, Columns columns) throws RowRejected {
        String index = needed("collision_index", columns);
        String reference =
                index + "-" + needed("vehicle_reference", columns) + "-" + needed("casualty_reference", columns);
        return new Casualty(
                line,
                RecordKeys.ofReference(index),
                reference,
                columns.get("casualty_severity"),
                flags(columns),
                columns.values(),
                null);
    }

    private String needed(String column, Columns columns) throws RowRejected {
        String value = checks.text(column, columns.get(column), 30);
        if (value == null) {
            throw new RowRejected(column, "missing-value", "Collision, vehicle and casualty name the person");
        }
        return value;
    }

    private static String flags(Columns columns) throws RowRejected {
        Integer age = number("age_of_casualty", columns);
        if (age != null) {
            return age < ADULT ? "child-casualty" : null;
        }
        Integer band = number("age_band_of_casualty", columns);
        return band == null ? "age-not-known" : band <= LAST_BAND_OF_CHILDREN ? "child-casualty" : null;
    }

    /** Null where it is missing: empty, or less than 0. */
    private static Integer number(String column, Columns columns) throws RowRejected {
        String value = columns.get(column);
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            int number = Integer.parseInt(value);
            return number < 0 ? null : number;
        } catch (NumberFormatException e) {
            throw new RowRejected(column, "bad-number", column + " is a whole number, or -1 where it is missing");
        }
    }

    private IncidentRecord record(Casualty casualty, Collision collision) throws RowRejected {
        if (collision == null) {
            throw new RowRejected(
                    "collision_index",
                    "unknown-collision",
                    "No collision with this index was received of the period: send the collisions first, then this row");
        }
        short category = checks.mapped("casualty_severity", "unknown-category", casualty.severity(), collision.day());
        int flags = checks.flags("age_of_casualty", casualty.flags());
        hash.clear();
        UUID key = RecordKeys.ofReference(hash, casualty.reference());
        UUID digest = hash.add(collision.day())
                .add(category)
                .add(collision.areaId())
                .add(flags)
                .soFar();
        return new IncidentRecord(
                casualty.line(),
                key,
                digest,
                collision.day().withDayOfMonth(1),
                collision.areaId(),
                category,
                collision.placement(),
                flags,
                collision.day(),
                collision.day(),
                null,
                null,
                casualty.reference(),
                null,
                null,
                null);
    }

    /** Finds the collisions of some rows at a time; holds no more than these. */
    private final class Joining implements FeedSink<Casualty> {
        private final RowSink rows;
        private final List<Casualty> waiting = new ArrayList<>(AT_ONCE);
        private List<String> names = List.of();

        Joining(RowSink rows) {
            this.rows = rows;
        }

        @Override
        public void columns(List<String> given) {
            names = given;
            rows.columns(given);
        }

        @Override
        public void accept(Casualty casualty) {
            waiting.add(casualty);
            if (waiting.size() == AT_ONCE) {
                flush();
            }
        }

        @Override
        public void reject(Rejection rejection) {
            accept(new Casualty(rejection.line(), null, null, null, null, null, rejection));
        }

        void flush() {
            Map<UUID, Collision> known = collisions.find(waiting.stream()
                    .filter(casualty -> casualty.rejection() == null)
                    .map(Casualty::collision)
                    .collect(Collectors.toSet()));
            for (Casualty casualty : waiting) {
                if (casualty.rejection() != null) {
                    rows.reject(casualty.rejection());
                } else {
                    join(casualty, known.get(casualty.collision()));
                }
            }
            waiting.clear();
        }

        private void join(Casualty casualty, Collision collision) {
            IncidentRecord row;
            try {
                row = record(casualty, collision);
            } catch (RowRejected e) {
                rows.reject(RejectedRow.of(casualty.line(), e, names, casualty.values()));
                return;
            }
            rows.accept(row);
        }
    }
}
