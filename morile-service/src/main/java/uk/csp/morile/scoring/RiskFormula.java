package uk.csp.morile.scoring;

import java.util.List;
import java.util.Optional;

/** How section scores become one risk score. Bands and cut points belong to a formula and mean nothing without it. */
public sealed interface RiskFormula permits InherentHarmFormula, ProductFormula, WeightedSectionsFormula, GridFormula {
    /** Share of the greatest possible risk; empty when a section the formula needs is not known at all. */
    Optional<Range> risk(List<Section> sections, CriterionLevels levels);

    /** Sections that move the score. */
    List<String> scoredSections();

    /** @throws IllegalArgumentException when the formula cannot be computed from these sections */
    default void requireFits(List<Section> sections) {
        scoredSections().forEach(id -> section(sections, id));
    }

    /** The section of an id; for implementations. */
    static Section section(List<Section> sections, String id) {
        return sections.stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The formula needs section " + id));
    }

    /** The share of a section; for implementations. */
    static Optional<Range> share(List<Section> sections, String id, CriterionLevels levels) {
        return section(sections, id).share(levels);
    }

    /** The worst criterion of a section; for implementations. */
    static Optional<Range> worst(List<Section> sections, String id, CriterionLevels levels) {
        return section(sections, id).worst(levels);
    }
}
