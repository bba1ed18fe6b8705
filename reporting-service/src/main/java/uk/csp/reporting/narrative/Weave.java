package uk.csp.reporting.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Narrative;
import uk.csp.reporting.facts.Narrative.Placement;

/** Puts what people wrote into the sections it belongs to. Sections nobody wrote in stay what they are. */
public final class Weave {
    private final Map<String, Narrative> bySection;
    private final FillReferences fill;
    private final WhyItChanged explanations;

    public Weave(Facts facts) {
        this.bySection = facts.narratives().stream().collect(Collectors.toMap(Narrative::section, Function.identity()));
        this.fill = new FillReferences(facts);
        this.explanations = new WhyItChanged(facts);
    }

    public List<Section> into(List<Section> sections) {
        return sections.stream().map(this::into).toList();
    }

    public Section into(Section section) {
        List<Block> blocks = new ArrayList<>(section.blocks());
        Narrative narrative = bySection.get(section.id());
        if (narrative != null) {
            blocks.addAll(
                    narrative.placement() == Placement.BEFORE ? 0 : blocks.size(),
                    fill.blocks(Markdown.parse(narrative.text())));
        }
        List<Section> parts = new ArrayList<>(into(section.sections()));
        if (section.id().equals(WhyItChanged.BESIDE)) {
            explanations.section().map(this::into).ifPresent(parts::add);
        }
        return new Section(section.id(), section.title(), blocks, parts);
    }

    /** What was written for sections the document does not have. */
    public static List<Narrative> unplaced(Facts facts, List<Section> sections) {
        Set<String> ids = ids(sections).collect(Collectors.toSet());
        return facts.narratives().stream()
                .filter(narrative -> !ids.contains(narrative.section()))
                .toList();
    }

    public static Stream<String> ids(List<Section> sections) {
        return all(sections).map(Section::id);
    }

    /** Sections and the sections in them, in the order of the document. */
    public static Stream<Section> all(List<Section> sections) {
        return sections.stream().flatMap(section -> Stream.concat(Stream.of(section), all(section.sections())));
    }
}
