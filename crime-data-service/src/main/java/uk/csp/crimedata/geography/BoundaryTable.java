package uk.csp.crimedata.geography;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.function.Predicate;
import uk.csp.crimedata.catalogue.CatalogueTable;
import uk.csp.crimedata.catalogue.Field;

/** Outlines of areas: GeoJSON polygons in longitude and latitude (RFC 7946). */
final class BoundaryTable implements CatalogueTable {
    static final String EXAMPLE =
            """
            [{"code": "E05002078", "source": "ONS", "geometry": {"type": "Polygon",
              "coordinates": [[[-4.17, 50.42], [-4.15, 50.42], [-4.15, 50.44], [-4.17, 50.42]]]}}]
            """;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LEAST_OF_A_RING = 4;

    @Override
    public String name() {
        return "boundaries";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.code("code"),
                new Field(
                        "geometry",
                        true,
                        BoundaryTable::isOutline,
                        "A GeoJSON Polygon or MultiPolygon of closed rings in longitude and latitude."),
                Field.text("source"));
    }

    static boolean isOutline(String geometry) {
        try {
            JsonNode read = JSON.readTree(geometry);
            JsonNode coordinates = read.path("coordinates");
            return switch (read.path("type").asText()) {
                case "Polygon" -> isPolygon(coordinates);
                case "MultiPolygon" -> !coordinates.isEmpty() && all(coordinates, BoundaryTable::isPolygon);
                default -> false;
            };
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static boolean isPolygon(JsonNode rings) {
        return !rings.isEmpty()
                && all(
                        rings,
                        ring -> ring.size() >= LEAST_OF_A_RING
                                && ring.get(0).equals(ring.get(ring.size() - 1))
                                && all(ring, BoundaryTable::isPosition));
    }

    private static boolean isPosition(JsonNode position) {
        return position.size() >= 2
                && position.get(0).isNumber()
                && position.get(1).isNumber()
                && Math.abs(position.get(0).asDouble()) <= 180
                && Math.abs(position.get(1).asDouble()) <= 90;
    }

    private static boolean all(JsonNode array, Predicate<JsonNode> rule) {
        for (JsonNode item : array) {
            if (!rule.test(item)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<String> rules() {
        return List.of(
                """
                SELECT line, 'code', 'unknown-area', 'There is no area ' || code || '.'
                FROM staged WHERE NOT EXISTS (SELECT FROM area known WHERE known.code = staged.code) ORDER BY line
                """);
    }

    @Override
    public String comparison() {
        return """
                SELECT line, b.area_id IS NOT NULL, (b.geometry, b.source) IS DISTINCT FROM (s.geometry, s.source)
                FROM staged s JOIN area ON area.code = s.code LEFT JOIN boundary b ON b.area_id = area.id
                """;
    }

    @Override
    public List<String> writes() {
        return List.of(
                """
                INSERT INTO boundary (area_id, geometry, source)
                SELECT area.id, geometry, source FROM staged JOIN area ON area.code = staged.code
                ON CONFLICT (area_id) DO UPDATE SET geometry = excluded.geometry, source = excluded.source
                """);
    }

    /** No figure rests on an outline. */
    @Override
    public String partnershipsConcerned() {
        return "SELECT area_id FROM partnership WHERE false";
    }
}
