package uk.csp.reporting.theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Block.Bullets;
import uk.csp.reporting.document.Block.Note;
import uk.csp.reporting.document.Block.Paragraph;
import uk.csp.reporting.document.Footnotes;
import uk.csp.reporting.document.Run;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Card;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Rating;
import uk.csp.reporting.prose.Numbers;
import uk.csp.reporting.prose.Statements;

/**
 * A section for each theme. Each of its rating tables has beneath it its key statistics and what partners wrote; a theme
 * with several tables has a section for each.
 */
public final class Themes {
    private final Facts facts;
    private final Footnotes footnotes;
    private final RatingTable tables;
    private final Statements statistics;

    public Themes(Facts facts, Footnotes footnotes) {
        this.facts = facts;
        this.footnotes = footnotes;
        this.tables = new RatingTable(footnotes);
        this.statistics = new Statements(facts, "/theme/key-statistics.csv");
    }

    public List<Section> sections() {
        return group(facts.ratings(), rating -> rating.threat().theme()).entrySet().stream()
                .filter(theme ->
                        theme.getValue().stream().anyMatch(r -> r.threat().inTable()))
                .map(theme -> theme(theme.getKey(), theme.getValue()))
                .toList();
    }

    private Section theme(Rating.Group theme, List<Rating> ratings) {
        Map<Rating.Group, List<Rating>> cards =
                group(ratings.stream().filter(r -> r.threat().inTable()).toList(), Rating::card);
        List<Block> blocks = new ArrayList<>();
        List<Section> parts = new ArrayList<>();
        if (cards.size() == 1) {
            cards.forEach((card, threats) -> {
                blocks.add(tables.of(card, threats));
                drift(ratings).ifPresent(blocks::add);
                blocks.addAll(footnotes.print());
                parts.addAll(beneath(card, threats));
            });
        } else {
            drift(ratings).ifPresent(blocks::add);
            cards.forEach((card, threats) -> parts.add(table(card, threats)));
        }
        return new Section("theme-" + theme.id(), theme.label(), blocks, parts);
    }

    private Section table(Rating.Group card, List<Rating> threats) {
        List<Block> blocks = new ArrayList<>(List.of(tables.of(card, threats)));
        blocks.addAll(footnotes.print());
        return new Section("table-" + card.id(), card.label(), blocks, beneath(card, threats));
    }

    private List<Section> beneath(Rating.Group table, List<Rating> threats) {
        List<Section> parts = new ArrayList<>();
        List<Text> statements = statistics.of(table.id());
        if (!statements.isEmpty()) {
            parts.add(Section.of(table.id() + "-key-statistics", "Key statistics", new Bullets(statements)));
        }
        Optional<Card> card = facts.card("theme", table.id());
        if (card.isPresent()) {
            parts.addAll(CardText.sections(table.id(), card.get()));
        } else {
            parts.add(Section.of(
                    table.id() + "-card",
                    "Impact, likelihood, response and recommendation",
                    new Paragraph(Text.words("Not available " + Numbers.NOT_AVAILABLE
                            + ": partners have not written about this table yet."))));
        }
        for (Rating rating : threats) {
            facts.card("threat", rating.threat().id())
                    .filter(written -> !written.sections().isEmpty())
                    .ifPresent(written -> parts.add(Section.of(
                            rating.threat().id() + "-card", rating.threat().label(), CardText.brief(written))));
        }
        return parts;
    }

    private static Optional<Block> drift(List<Rating> ratings) {
        List<Text> drifting = ratings.stream()
                .filter(rating -> rating.drift() != null)
                .map(Themes::drift)
                .toList();
        return drifting.isEmpty()
                ? Optional.empty()
                : Optional.of(new Note("Figures have moved since these ratings were agreed", drifting));
    }

    private static Text drift(Rating rating) {
        Text.Writer text = Text.write()
                .strong(rating.threat().label())
                .words(" was agreed as " + rating.drift().from() + "; the latest figures indicate "
                        + rating.drift().to() + ".");
        rating.drift().because().forEach(reason -> text.words(" ").run(reason(reason)));
        return text.done();
    }

    private static Run reason(Rating.Reason reason) {
        return reason.figure() == null || reason.figureRevision() == null
                ? Run.words(reason.sentence())
                : Run.number(
                        reason.sentence(), new Run.Origin(reason.figure(), reason.figureRevision(), "threshold-input"));
    }

    private static Map<Rating.Group, List<Rating>> group(List<Rating> ratings, Function<Rating, Rating.Group> by) {
        return ratings.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }
}
