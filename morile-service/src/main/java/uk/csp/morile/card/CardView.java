package uk.csp.morile.card;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of the narrative of a theme or threat. */
@Schema(name = "Card")
record CardView(
        @Schema(enumeration = {"theme", "threat"}) String kind,
        @Schema(examples = "alcohol-related-harm") String subject,
        @Schema(description = "0 while nothing is written; its ETag") int revision,
        @Schema(nullable = true) Instant writtenAt,
        @Schema(nullable = true) String writtenBy,
        List<Card.Section> sections) {
    static CardView none(String kind, String subject) {
        return new CardView(kind, subject, 0, null, null, List.of());
    }
}
