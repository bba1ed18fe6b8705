package uk.csp.gateway.risk;

import java.util.List;

/** The page of one threat: why it is rated so, how sure that is, what would change it, what was thought before. */
record ThreatView(
        String home,
        Cycle cycle,
        Explained explained,
        Model model,
        Uncertainty uncertainty,
        Sensitivity sensitivity,
        List<Revision> revisions,
        List<Card> cards) {

    record Part(String label, List<CriterionOf> criteria) {}

    public Row row() {
        Rating rating = explained.rated();
        return new Row(0, rating, null, ScaleDrawing.of(rating, model.cuts()));
    }

    public String label() {
        return explained.threat().label();
    }

    /** The sections of the model that have criteria here. */
    public List<Part> parts() {
        return model.sections().stream()
                .map(section -> new Part(
                        section.label(),
                        explained.criteria().stream()
                                .filter(one -> one.section().equals(section.id()))
                                .toList()))
                .filter(part -> !part.criteria().isEmpty())
                .toList();
    }

    public List<String> overlaps() {
        return explained.overlaps() == null
                ? List.of()
                : explained.overlaps().stream().map(Explained.Overlap::warning).toList();
    }

    public List<String> implications() {
        String band = explained.rated().band();
        return model.bands().stream()
                .filter(one -> one.label().equals(band) && one.implications() != null)
                .findFirst()
                .map(Model.Band::implications)
                .orElse(List.of());
    }

    /** How sure the score is, each reason as a sentence. */
    public List<String> sureness() {
        Rating.Score shown = explained.rated().shown();
        return shown == null || uncertainty == null || uncertainty.interval() == null
                ? List.of()
                : uncertainty.sentences(shown, model);
    }

    /** What one step would change, each as a sentence. */
    public List<String> flips() {
        return sensitivity == null
                ? List.of()
                : sensitivity.sentences(explained.threat().id(), model);
    }

    public boolean robust() {
        return sensitivity != null && sensitivity.robust();
    }

    public boolean hasCard() {
        return cards.stream().anyMatch(card -> !card.sections().isEmpty());
    }
}
