package uk.csp.reporting.safe;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Text;

/** Two pages for residents out of a public edition: chosen sections of it, word for word, and where the rest is. */
public final class PublicSummary {
    /** In the order of the summary; what an edition does not have is passed by. */
    private static final List<String> CHOSEN = List.of(
            "key-facts", "trends", "neighbourhoods", "high-level-risks", "proposed-priorities", "you-said-we-did");

    private PublicSummary() {}

    /** @param fullAddress where the whole public edition is */
    public static Assessment of(Assessment edition, String fullAddress) {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(
                "about-this-summary",
                "About this summary",
                new Block.Paragraph(Text.words("The main points of the strategic assessment of " + edition.place()
                        + " for " + edition.reportingPeriod()
                        + ". [c] stands for a number that is confidential, [x] for"
                        + " one that is not available. The whole public edition, with its sources and the meaning of"
                        + " all codes, is at " + fullAddress + "."))));
        CHOSEN.forEach(id -> edition.sections().stream()
                .flatMap(section -> find(section, id))
                .forEach(sections::add));
        return edition.with(edition.title().replaceFirst(": public edition$", "") + ": public summary", sections);
    }

    static Stream<Section> find(Section section, String id) {
        return section.id().equals(id)
                ? Stream.of(section)
                : section.sections().stream().flatMap(part -> find(part, id));
    }
}
