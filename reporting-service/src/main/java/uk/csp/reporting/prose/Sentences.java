package uk.csp.reporting.prose;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.csp.reporting.document.Run;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;

/** Sentences about one figure. Direction words come from the counts, so they cannot disagree with the table. */
public final class Sentences {
    private final Facts facts;

    public Sentences(Facts facts) {
        this.facts = facts;
    }

    /** Robbery increased by 9% (20 crimes), from 235 to 255. */
    public Text change(Figure figure, int decimals) {
        Term term = Term.of(figure);
        return Movement.of(figure)
                .map(movement ->
                        movement.difference() == 0 ? unchanged(movement, term) : changed(movement, term, decimals))
                .orElseGet(() -> countOnly(figure, term));
    }

    /** increased by 9% (20 crimes): without the thing that did, for use inside a longer sentence. */
    public static Text verb(Movement movement, Term term, int decimals) {
        Text.Writer text = Text.write().words(movement.rose() ? "increased by " : "decreased by ");
        Optional<Run> percent = Numbers.percent(movement, decimals);
        String noun = " " + term.noun(movement.size());
        percent.ifPresent(run -> text.run(run).words(" ("));
        text.run(Numbers.difference(movement)).words(noun);
        return percent.isPresent() ? text.words(")").done() : text.done();
    }

    /** Names those of the figures whose change is no larger than chance alone can make it. */
    public static Optional<Text> chance(Stream<Figure> figures) {
        List<String> names = figures.flatMap(figure -> Movement.of(figure).stream())
                .filter(Movement::mayBeChance)
                .map(movement -> Term.of(movement.figure()).phrase())
                .distinct()
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Text.words((names.size() == 1 ? "The change in " : "The changes in ")
                        + Words.list(names)
                        + (names.size() == 1 ? " is" : " are")
                        + " of a size that can arise by chance."));
    }

    private Text changed(Movement movement, Term term, int decimals) {
        return Text.write()
                .strong(Words.capital(term.phrase()))
                .words(" ")
                .text(verb(movement, term, decimals))
                .words(", from ")
                .run(Numbers.previousCount(facts, movement.figure()))
                .words(" to ")
                .run(Numbers.count(movement.figure()))
                .words(".")
                .done();
    }

    private Text unchanged(Movement movement, Term term) {
        Text.Writer text = Text.write().strong(Words.capital(term.phrase())).words(" did not change: ");
        return movement.count() == 0
                ? text.words("no " + term.many() + " (")
                        .run(Numbers.count(movement.figure()))
                        .words(") in both years.")
                        .done()
                : text.run(Numbers.count(movement.figure()))
                        .words(" " + term.noun(movement.count()) + " in both years.")
                        .done();
    }

    private Text countOnly(Figure figure, Term term) {
        Text.Writer text = Text.write().strong(Words.capital(term.phrase())).words(": ");
        if (!figure.known()) {
            return text.words(figure.confidential() ? "confidential " : "not available ")
                    .run(Numbers.missing(figure))
                    .words(".")
                    .done();
        }
        text.run(Numbers.count(figure)).words(" " + term.noun(figure.count()));
        text.words(figure.complete() ? "" : " in the months received (" + Completeness.missing(figure) + " missing)");
        return text.words("; the change from " + facts.period().previous().label() + " is not available ")
                .run(Numbers.notAvailable())
                .words(".")
                .done();
    }
}
