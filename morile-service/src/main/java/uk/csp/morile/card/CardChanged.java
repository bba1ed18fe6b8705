package uk.csp.morile.card;

import java.time.Instant;
import java.util.List;
import uk.csp.morile.cycle.CycleView;

/** A card as the event carries it (contracts: card-changed.v1): what is published, without who wrote it. */
record CardChanged(
        String card,
        int revision,
        String causationId,
        CycleView.Partnership partnership,
        CycleOfCard cycle,
        String kind,
        String subject,
        List<Section> sections,
        Instant writtenAt) {
    record CycleOfCard(String id, String label) {}

    record Section(String section, String label, List<String> points) {}

    static CardChanged of(CycleView cycle, CardView card) {
        String id = String.join(".", "card", cycle.id(), card.kind(), card.subject());
        return new CardChanged(
                id,
                card.revision(),
                id + "/" + card.revision(),
                cycle.partnership(),
                new CycleOfCard(cycle.cycle(), cycle.label()),
                card.kind(),
                card.subject(),
                card.sections().stream()
                        .map(section -> new Section(section.section(), section.label(), section.points()))
                        .toList(),
                card.writtenAt());
    }
}
