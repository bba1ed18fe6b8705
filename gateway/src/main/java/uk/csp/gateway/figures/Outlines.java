package uk.csp.gateway.figures;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.csp.gateway.drawing.Choropleth;
import uk.csp.gateway.drawing.Choropleth.Point;
import uk.csp.gateway.drawing.Quantiles;

/** Reads GeoJSON (RFC 7946) outlines into the areas of a map; what has none is left out. */
final class Outlines {
    private Outlines() {}

    /** @param features of a FeatureCollection; null for none */
    static List<Choropleth.Area> areas(JsonNode features, Map<String, RankingAnswer.Row> rows, Quantiles classes) {
        List<Choropleth.Area> areas = new ArrayList<>();
        if (features == null) {
            return areas;
        }
        for (JsonNode feature : features.path("features")) {
            List<List<Point>> rings = rings(feature.path("geometry"));
            if (!rings.isEmpty()) {
                RankingAnswer.Row row =
                        rows.get(feature.path("properties").path("code").asText());
                String name = feature.path("properties").path("name").asText();
                areas.add(new Choropleth.Area(name, words(row), rings, band(row, classes)));
            }
        }
        return areas;
    }

    private static String words(RankingAnswer.Row row) {
        if (row == null || row.rate() == null) {
            return "no rate";
        }
        String count = row.count() == null ? "" : ", count " + Wording.count(Math.round(row.count()));
        return "rate " + Wording.decimal(row.rate()) + count;
    }

    private static int band(RankingAnswer.Row row, Quantiles classes) {
        return row == null || row.rate() == null ? 0 : classes.classOf(row.rate());
    }

    static List<List<Point>> rings(JsonNode geometry) {
        List<List<Point>> rings = new ArrayList<>();
        switch (geometry.path("type").asText()) {
            case "Polygon" -> polygon(geometry.path("coordinates"), rings);
            case "MultiPolygon" -> geometry.path("coordinates").forEach(part -> polygon(part, rings));
            case "GeometryCollection" -> geometry.path("geometries").forEach(part -> rings.addAll(rings(part)));
            default -> {
                // A point or a line encloses nothing.
            }
        }
        return rings;
    }

    private static void polygon(JsonNode coordinates, List<List<Point>> rings) {
        for (JsonNode ring : coordinates) {
            List<Point> points = new ArrayList<>();
            ring.forEach(place ->
                    points.add(new Point(place.path(0).asDouble(), place.path(1).asDouble())));
            if (points.size() > 2) {
                rings.add(points);
            }
        }
    }
}
