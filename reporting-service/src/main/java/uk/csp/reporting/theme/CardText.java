package uk.csp.reporting.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Block.Bullets;
import uk.csp.reporting.document.Block.Paragraph;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Card;
import uk.csp.reporting.prose.Numbers;

/** What partners wrote about a rating table or a threat, under the headings of the published assessment. */
final class CardText {
    private static final String NOTHING = "Not available " + Numbers.NOT_AVAILABLE + ": nothing was written.";

    /** "Capacity: " or "Costs to respond - " at the start of a point is what the point is about. */
    private static final Pattern LEAD =
            Pattern.compile("(\\p{Lu}[^.,;:]{1,40}?)(?:: | [-\u2013] )(.+)", Pattern.DOTALL);

    private CardText() {}

    /** One section per heading; a heading nobody wrote under says so. */
    static List<Section> sections(String id, Card card) {
        return List.of(
                Section.of(id + "-impact", "Impact", impact(card)),
                written(id, "likelihood", "likelihood", "Likelihood", card),
                written(id, "organisational-response", "organisationalResponse", "Organisational response", card),
                written(id, "knowledge-gaps", "knowledgeGaps", "Knowledge gaps", card),
                written(id, "recommendation", "recommendation", "Recommendation", card));
    }

    /** Everything written about one threat, the headings as lead words. */
    static Bullets brief(Card card) {
        return new Bullets(card.sections().stream()
                .filter(heading -> !heading.points().isEmpty())
                .map(heading -> led(heading.label(), heading.points()))
                .toList());
    }

    private static Block impact(Card card) {
        List<Text> sides = new ArrayList<>();
        card.heading("victimImpact").ifPresent(side -> sides.add(led("Victim or subject", side.points())));
        card.heading("communityImpact").ifPresent(side -> sides.add(led("Community", side.points())));
        return sides.isEmpty() ? new Paragraph(Text.words(NOTHING)) : new Bullets(sides);
    }

    private static Section written(String id, String heading, String section, String title, Card card) {
        Optional<Card.Heading> points = card.heading(section);
        Block block = points.isEmpty()
                ? new Paragraph(Text.words(NOTHING))
                : new Bullets(
                        points.get().points().stream().map(CardText::point).toList());
        return Section.of(id + "-" + heading, title, block);
    }

    private static Text led(String lead, List<String> points) {
        return Text.write()
                .strong(lead + ":")
                .words(" "
                        + String.join(" ", points.stream().map(CardText::ended).toList()))
                .done();
    }

    private static String ended(String point) {
        String text = point.strip();
        return text.matches("(?s).*[.!?]") ? text : text + ".";
    }

    static Text point(String point) {
        Matcher lead = LEAD.matcher(point.strip());
        return lead.matches()
                ? Text.write()
                        .strong(lead.group(1) + ":")
                        .words(" " + lead.group(2))
                        .done()
                : Text.words(point.strip());
    }
}
