package uk.csp.reporting.assessment;

import java.util.ArrayList;
import java.util.List;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Block.Bullets;
import uk.csp.reporting.document.Block.Paragraph;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Months;
import uk.csp.reporting.facts.Profile;
import uk.csp.reporting.prose.Numbers;
import uk.csp.reporting.prose.Words;

/** The parts that come from the partnership's profile; without one they say so instead of inventing anything. */
final class Introduction {
    static final String NOT_GIVEN =
            "Not available " + Numbers.NOT_AVAILABLE + ": the partnership has not supplied this part.";

    private final Facts facts;
    private final Profile profile;

    Introduction(Facts facts) {
        this.facts = facts;
        this.profile = facts.profile().orElse(new Profile(null, List.of(), List.of(), List.of(), List.of()));
    }

    String reportingPeriod() {
        return Months.name(facts.period().start()) + " to "
                + Months.name(facts.period().end());
    }

    Section introduction() {
        List<Block> paragraphs = paragraphs(profile.introduction());
        if (paragraphs.isEmpty()) {
            paragraphs.add(new Paragraph(Text.words("This strategic assessment describes crime, disorder and the risks"
                    + " to community safety in " + facts.partnership().name() + " in "
                    + Words.twelveMonths(facts.period()) + ". It informs the priorities of the community safety"
                    + " partnership and its plan.")));
        }
        Block authorities = profile.responsibleAuthorities().isEmpty()
                ? new Paragraph(Text.words(NOT_GIVEN))
                : bullets(profile.responsibleAuthorities());
        return new Section(
                "introduction",
                "Introduction",
                paragraphs,
                List.of(Section.of("responsible-authorities", "Responsible authorities", authorities)));
    }

    Section acknowledgements() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Text.words(
                "Crime analysis is based on " + Words.twelveMonths(facts.period()) + " unless otherwise stated.")));
        if (!profile.acknowledgements().isEmpty()) {
            blocks.add(new Paragraph(Text.words("Thanks are given to the following for their contribution:")));
            blocks.add(bullets(profile.acknowledgements()));
        }
        return new Section("acknowledgements", "Acknowledgements", blocks, List.of());
    }

    private static List<Block> paragraphs(List<String> words) {
        List<Block> blocks = new ArrayList<>();
        words.forEach(paragraph -> blocks.add(new Paragraph(Text.words(paragraph))));
        return blocks;
    }

    private static Bullets bullets(List<String> words) {
        return new Bullets(words.stream().map(Text::words).toList());
    }
}
