package uk.csp.morile.card;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The narrative of a theme or threat: each section knows who wrote it last, and when. */
record Card(List<Section> sections) {
    static final Card EMPTY = new Card(List.of());

    @Schema(name = "CardSection")
    record Section(
            @Schema(examples = "victimImpact") String section,
            @Schema(examples = "Impact on victim") String label,
            List<String> points,
            @Schema(examples = "safer-plymouth-analyst") String writtenBy,
            @Schema(examples = "safer-plymouth") String authority,
            Instant writtenAt) {}

    Card {
        sections = List.copyOf(sections);
    }

    /** The same with this text; a section that says what it said keeps its author. */
    Card with(CardText text, String by, String authority, Instant at) {
        List<Section> next = new ArrayList<>();
        for (Map.Entry<Heading, List<String>> entry : text.byHeading().entrySet()) {
            Optional<Section> before = sections.stream()
                    .filter(section -> section.section().equals(entry.getKey().field()))
                    .filter(section -> section.points().equals(entry.getValue()))
                    .findFirst();
            next.add(before.orElseGet(() -> new Section(
                    entry.getKey().field(), entry.getKey().label(), List.copyOf(entry.getValue()), by, authority, at)));
        }
        return new Card(next);
    }
}
