package uk.csp.crimedata.geography;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import uk.csp.crimedata.catalogue.Catalogue.Area;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.page.Sql;

/** Outlines of areas as GeoJSON (RFC 7946); the same areas and outlines make the same bytes. */
@ApplicationScoped
class BoundaryMap {
    private static final String OUTLINES =
            "SELECT area.id, geometry, source FROM boundary JOIN area ON area.id = area_id WHERE area.id = ANY (?)";

    private final Sql sql;
    private final ObjectMapper json;

    BoundaryMap(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    private record Outline(int area, String geometry, String source) {}

    /** An area without an outline is a feature without a geometry: it is there, only not drawn. */
    byte[] of(Partnership partnership, AreaSets.Asked asked, Collection<Area> areas) {
        Map<Integer, Outline> outlines = new HashMap<>();
        Object ids = areas.stream().map(Area::id).toArray(Integer[]::new);
        sql.list(OUTLINES, row -> new Outline(row.getInt(1), row.getString(2), row.getString(3)), ids)
                .forEach(outline -> outlines.put(outline.area(), outline));
        ObjectNode map = json.createObjectNode().put("type", "FeatureCollection");
        map.put("partnership", partnership.code()).put("areaKind", asked.kind());
        map.put("areaSet", asked.set() == null ? null : asked.set().code());
        ArrayNode features = map.putArray("features");
        for (Area area : areas) {
            Outline outline = outlines.get(area.id());
            ObjectNode feature = features.addObject().put("type", "Feature").put("id", area.code());
            feature.putObject("properties")
                    .put("code", area.code())
                    .put("name", area.name())
                    .put("kind", area.kind())
                    .put("source", outline == null ? null : outline.source());
            feature.set("geometry", outline == null ? null : read(outline.geometry()));
        }
        try {
            return json.writeValueAsBytes(map);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map could not be written", e);
        }
    }

    private JsonNode read(String geometry) {
        try {
            return json.readTree(geometry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored outline cannot be read", e);
        }
    }
}
