package uk.csp.reporting.crime;

import static uk.csp.reporting.facts.Facts.ALL_CRIME;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Block.Bullets;
import uk.csp.reporting.document.Block.Paragraph;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.prose.Family;
import uk.csp.reporting.prose.Movement;
import uk.csp.reporting.prose.Numbers;
import uk.csp.reporting.prose.Statements;
import uk.csp.reporting.prose.Term;
import uk.csp.reporting.prose.Words;

/** What changed, in sentences: all crime, the largest rises and falls, then subject by subject. */
final class CrimeTrends {
    private static final int NAMED = 3;

    private final Facts facts;
    private final CrimeTableLayout layout;

    CrimeTrends(Facts facts) {
        this.facts = facts;
        this.layout = CrimeTableLayout.of(facts);
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        Optional<Movement> all = facts.known(ALL_CRIME).flatMap(Movement::of);
        List<Text> bullets = new ArrayList<>();
        all.map(this::overall).ifPresent(bullets::add);
        Family.of(facts)
                .flatMap(family -> family.rank(facts.partnership().name()))
                .ifPresent(bullets::add);
        directions().ifPresent(bullets::add);
        largest(Movement::rose, "The largest increases in number are in ").ifPresent(bullets::add);
        largest(Movement::fell, "The largest decreases in number are in ").ifPresent(bullets::add);
        bullets.addAll(new Statements(facts, "/crime/trends.csv").bySubject());
        if (all.isEmpty()) {
            blocks.add(
                    new Paragraph(Text.words("A comparison of " + facts.period().label() + " with "
                            + facts.period().previous().label() + " is not available " + Numbers.NOT_AVAILABLE
                            + " for recorded crime as a whole. The crime table says what is missing.")));
        }
        if (!bullets.isEmpty()) {
            blocks.add(new Bullets(bullets));
        }
        return new Section("crime-trends", "Crime trends", blocks, List.of());
    }

    private Text overall(Movement movement) {
        Text.Writer text = Text.write()
                .strong("Overall recorded crime")
                .words(" in " + facts.partnership().name() + " ");
        if (movement.difference() == 0) {
            text.words("did not change");
        } else {
            text.words(movement.rose() ? "increased by " : "decreased by ");
            Numbers.percent(movement, 1).ifPresent(percent -> text.run(percent).words(" or "));
            text.run(Numbers.difference(movement))
                    .words(" " + Term.of(movement.figure()).noun(movement.size()));
        }
        text.words(" in " + Words.twelveMonths(facts.period()) + " compared with the same period the previous year.");
        facts.figure(ALL_CRIME, facts.period().previous().code())
                .flatMap(Movement::of)
                .filter(before -> before.difference() != 0)
                .ifPresent(before -> followsOn(text, before));
        return text.done();
    }

    private void followsOn(Text.Writer text, Movement before) {
        Numbers.percent(before, 0).ifPresent(percent -> text.words(" This follows on from ")
                .words(before.rose() ? "an increase of " : "a decrease of ")
                .run(percent)
                .words(" in " + facts.period().previous().label() + "."));
    }

    /** Of the 20 types in the crime table 11 increased and 9 decreased. */
    private Optional<Text> directions() {
        List<Movement> moved = moved().toList();
        if (moved.size() < 2) {
            return Optional.empty();
        }
        long rose = moved.stream().filter(Movement::rose).count();
        long fell = moved.stream().filter(Movement::fell).count();
        long stayed = moved.size() - rose - fell;
        String still = stayed == 0 ? "" : stayed == 1 ? "; one did not change" : "; " + stayed + " did not change";
        return Optional.of(Text.words("Of the " + moved.size() + " types in the crime table that can be compared, "
                + rose + " increased and " + fell + " decreased" + still + "."));
    }

    private Stream<Movement> moved() {
        return layout.lines().stream()
                .filter(line -> !line.indicator().equals(ALL_CRIME))
                .flatMap(line -> facts.known(line.indicator()).flatMap(Movement::of).stream());
    }

    /** Rows of the table that are no flags on others; ties in the order of the table. */
    private Optional<Text> largest(Predicate<Movement> direction, String opening) {
        List<Text> named = moved().filter(
                        movement -> !movement.figure().indicator().overlay())
                .filter(direction)
                .sorted(Comparator.comparingLong(Movement::size).reversed())
                .limit(NAMED)
                .map(CrimeTrends::named)
                .toList();
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(Text.write()
                        .words(opening)
                        .text(Words.listOf(named))
                        .words(".")
                        .done());
    }

    private static Text named(Movement movement) {
        Term term = Term.of(movement.figure());
        Text.Writer text = Text.write().strong(term.phrase()).words(" (");
        Numbers.percent(movement, 0).ifPresent(percent -> text.run(percent).words(", "));
        return text.run(Numbers.difference(movement))
                .words(" " + term.noun(movement.size()) + ")")
                .done();
    }
}
