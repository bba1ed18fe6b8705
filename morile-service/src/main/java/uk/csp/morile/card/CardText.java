package uk.csp.morile.card;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The narrative of a theme or threat as somebody writes it: points under the headings of the assessment. */
@Schema(name = "CardText", description = "Points under each heading; no personal data, it is published")
public record CardText(
        @Schema(nullable = true, description = "Impact on victim or subject") List<String> victimImpact,
        @Schema(nullable = true, description = "Impact on the community") List<String> communityImpact,
        @Schema(nullable = true) List<String> likelihood,
        @Schema(nullable = true) List<String> organisationalResponse,
        @Schema(nullable = true) List<String> knowledgeGaps,
        @Schema(nullable = true) List<String> recommendation) {

    /** The points under each heading; a heading without any is absent. */
    Map<Heading, List<String>> byHeading() {
        Map<Heading, List<String>> points = new EnumMap<>(Heading.class);
        put(points, Heading.VICTIM_IMPACT, victimImpact);
        put(points, Heading.COMMUNITY_IMPACT, communityImpact);
        put(points, Heading.LIKELIHOOD, likelihood);
        put(points, Heading.ORGANISATIONAL_RESPONSE, organisationalResponse);
        put(points, Heading.KNOWLEDGE_GAPS, knowledgeGaps);
        put(points, Heading.RECOMMENDATION, recommendation);
        return points;
    }

    private static void put(Map<Heading, List<String>> all, Heading heading, List<String> points) {
        if (points != null && !points.isEmpty()) {
            all.put(heading, points);
        }
    }
}
