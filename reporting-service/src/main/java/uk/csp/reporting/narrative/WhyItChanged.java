package uk.csp.reporting.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.narrative.ChangeToExplain.State;
import uk.csp.reporting.prose.Decimals;
import uk.csp.reporting.prose.Movement;
import uk.csp.reporting.prose.Numbers;
import uk.csp.reporting.prose.Sentences;
import uk.csp.reporting.prose.Term;
import uk.csp.reporting.prose.Words;

/** Prints the explanations beside the crime trends; what should be explained and is not is named, never made up. */
final class WhyItChanged {
    static final String BESIDE = "crime-trends";
    static final String SECTION = "why-it-changed";

    private final Facts facts;
    private final FillReferences fill;

    WhyItChanged(Facts facts) {
        this.facts = facts;
        this.fill = new FillReferences(facts);
    }

    Optional<Section> section() {
        List<ChangeToExplain> changes = ChangeToExplain.of(facts);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        List<Text> explained = changes.stream()
                .filter(change -> change.state() != State.MISSING)
                .map(this::explained)
                .toList();
        if (!explained.isEmpty()) {
            blocks.add(new Block.Bullets(explained));
        }
        List<String> missing = changes.stream()
                .filter(change -> change.state() == State.MISSING)
                .map(change -> Term.of(change.movement().figure()).phrase())
                .toList();
        if (!missing.isEmpty()) {
            blocks.add(new Block.Paragraph(Text.words("Why these changed is not available " + Numbers.NOT_AVAILABLE
                    + ": the partnership has not supplied an explanation for " + Words.list(missing) + ".")));
        }
        return Optional.of(new Section(SECTION, "Why it changed", blocks, List.of()));
    }

    private Text explained(ChangeToExplain change) {
        Movement movement = change.movement();
        Term term = Term.of(movement.figure());
        int decimals = Decimals.of(change.indicator()).percent();
        Text.Writer text = Text.write()
                .strong(Words.capital(term.phrase()))
                .words(" ")
                .text(
                        movement.difference() == 0
                                ? Text.words("did not change")
                                : Sentences.verb(movement, term, decimals))
                .words(". Why it changed: ")
                .text(fill.text(
                        Markdown.parse(change.explanation().orElseThrow().text())));
        return change.state() == State.OUTDATED
                ? text.words(" (Written before the figure became what it is now; to be confirmed.)")
                        .done()
                : text.done();
    }
}
