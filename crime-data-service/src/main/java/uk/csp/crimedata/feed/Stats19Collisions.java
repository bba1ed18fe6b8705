package uk.csp.crimedata.feed;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import uk.csp.crimedata.feed.CsvBody.Columns;
import uk.csp.crimedata.feed.RowChecks.Place;

/**
 * Road collisions with injury as the police report them (STATS19), a row a collision. The columns were renamed three
 * times; by their {@linkplain #agreedName agreed names} every release reads alike. What is kept is the day, the place and
 * the severity.
 */
final class Stats19Collisions implements FeedFormat {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final List<String> COLUMNS = List.of(
            "collision_index",
            "location_easting_osgr",
            "location_northing_osgr",
            "longitude",
            "latitude",
            "police_force",
            "collision_severity",
            "number_of_vehicles",
            "number_of_casualties",
            "date",
            "day_of_week",
            "time",
            "local_authority_district",
            "local_authority_highway",
            "first_road_class",
            "first_road_number",
            "road_type",
            "speed_limit",
            "junction_detail",
            "junction_control",
            "second_road_class",
            "second_road_number",
            "pedestrian_crossing_human_control",
            "pedestrian_crossing_physical_facilities",
            "light_conditions",
            "weather_conditions",
            "road_surface_conditions",
            "special_conditions_at_site",
            "carriageway_hazards",
            "urban_or_rural_area",
            "did_police_officer_attend_scene_of_collision",
            "lsoa_of_collision_location",
            "collision_year",
            "collision_reference",
            "local_authority_ons_district",
            "trunk_road_flag",
            "enhanced_severity_collision",
            "enhanced_collision_severity",
            "local_authority_highway_current",
            "junction_detail_historic",
            "pedestrian_crossing_human_control_historic",
            "pedestrian_crossing_physical_facilities_historic",
            "pedestrian_crossing",
            "carriageway_hazards_historic",
            "collision_injury_based",
            "collision_adjusted_serious",
            "collision_adjusted_slight");
    private static final List<String> REQUIRED =
            List.of("collision_index", "collision_severity", "date", "lsoa_of_collision_location");

    private final RowChecks checks;
    private final ContentHash hash = new ContentHash();

    Stats19Collisions(RowChecks checks) {
        this.checks = checks;
    }

    @Override
    public void read(InputStream body, RowSink rows) throws IOException {
        new CsvBody(COLUMNS, REQUIRED, Stats19Collisions::agreedName).read(body, rows, this::row);
    }

    /** {@code Accident_Index} of the old releases, {@code accident_index} and {@code collision_index} are one column. */
    static String agreedName(String given) {
        return given.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("_$", "")
                .replace("accident", "collision")
                .replace("1st_", "first_")
                .replace("2nd_", "second_")
                .replace("ref_no", "reference");
    }

    private IncidentRecord row(int line, Columns columns) throws RowRejected {
        LocalDate day = checks.insidePeriod("date", day(columns.get("date")));
        short category =
                checks.mapped("collision_severity", "unknown-category", columns.get("collision_severity"), day);
        String lsoa = known(columns.get("lsoa_of_collision_location"));
        Place place = checks.place("lsoa_of_collision_location", "-1".equals(lsoa) ? null : lsoa);
        Double longitude = checks.coordinate("longitude", known(columns.get("longitude")), 180);
        Double latitude = checks.coordinate("latitude", known(columns.get("latitude")), 90);
        String index = checks.text("collision_index", columns.get("collision_index"), 30);
        if (index == null) {
            throw new RowRejected("collision_index", "missing-value", "The index names the collision");
        }
        hash.clear();
        UUID key = RecordKeys.ofReference(hash, index);
        UUID digest = hash.add(day)
                .add(category)
                .add(lsoa)
                .add(longitude)
                .add(latitude)
                .soFar();
        return new IncidentRecord(
                line,
                key,
                digest,
                day.withDayOfMonth(1),
                place.areaId(),
                category,
                place.placement(),
                0,
                day,
                day,
                longitude,
                latitude,
                index,
                null,
                null,
                null);
    }

    private static LocalDate day(String value) throws RowRejected {
        try {
            return LocalDate.parse(value, DAY);
        } catch (DateTimeParseException e) {
            throw new RowRejected("date", "bad-date", "The date must look like 24/10/2017");
        }
    }

    private static String known(String value) {
        return "NULL".equals(value) ? null : value;
    }
}
