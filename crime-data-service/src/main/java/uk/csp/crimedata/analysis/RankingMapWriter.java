package uk.csp.crimedata.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.stream.Collectors;
import uk.csp.crimedata.page.Sql;

/** Writes a ranking as GeoJSON (RFC 7946): each area a feature with its row; without an outline its geometry is null. */
@Provider
@Produces(RankingMapWriter.GEO_JSON)
class RankingMapWriter implements MessageBodyWriter<RankingTable> {
    static final String GEO_JSON = "application/geo+json";

    private final Sql sql;
    private final ObjectMapper json;

    RankingMapWriter(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    private record Outline(String code, JsonNode geometry) {}

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return RankingTable.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            RankingTable table,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        Map<String, JsonNode> outlines = sql
                .list(
                        "SELECT code, geometry FROM boundary JOIN area ON area.id = area_id WHERE code = ANY (?)",
                        row -> new Outline(row.getString(1), read(row.getString(2))),
                        (Object) table.rows().stream()
                                .map(RankingTable.Row::code)
                                .toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Outline::code, Outline::geometry));
        ObjectNode map = json.valueToTree(table);
        map.remove("rows");
        map.put("type", "FeatureCollection");
        ArrayNode features = map.putArray("features");
        for (RankingTable.Row row : table.rows()) {
            ObjectNode feature = features.addObject().put("type", "Feature").put("id", row.code());
            // By way of text: a tree made from a row would write 1200 as 1.2E+3.
            feature.set("properties", json.readTree(json.writeValueAsBytes(row)));
            feature.set("geometry", outlines.get(row.code()));
        }
        body.write(json.writeValueAsBytes(map));
    }

    private JsonNode read(String geometry) {
        try {
            return json.readTree(geometry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored outline cannot be read", e);
        }
    }
}
